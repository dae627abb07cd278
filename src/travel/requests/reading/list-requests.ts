import { departmentsById, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { RequestsQuery, TicketRequests } from '../contract.ts'
import type { RequestRow } from '../tables.ts'
import { viewsOf } from './view-of-request.ts'

const page = 30

/**
 * The requests a ticketing manager may work on, the nearest deadline first, a page at a time: those of his departments and
 * no others (S1-19). Each department is walked down in its own index, so a page costs the same however many wait.
 */
export async function listRequests(
  world: World,
  { companyId, accountId }: Session,
  { after, department }: RequestsQuery,
): Promise<TicketRequests> {
  const now = await world.clock.now()
  const person = await personOf(world.db, companyId, accountId)
  const managed = person?.status === 'active' ? person.managedDepartmentIds : []
  const wanted = department ? managed.filter((id) => id === department) : managed
  const from = readPlace(after)
  const rows = await world.db.rows<RequestRow>(sql`
    select r.* from unnest(${wanted}::uuid[]) as managed(department_id) cross join lateral (
      select * from travel_request where company_id = ${companyId} and department_id = managed.department_id
        and state in ('open', 'claimed', 'escalated') and (effective, id) > (${from.at}, ${from.id}::uuid)
      order by effective, id limit ${page + 1}) r
    order by r.effective, r.id limit ${page + 1}`)
  const shown = rows.slice(0, page)
  const last = shown.at(-1)
  const departments = await departmentsById(world.db, companyId, managed)
  return {
    requests: await viewsOf(world.db, { companyId, viewerId: person?.id ?? '', now }, shown),
    ...(rows.length > page && last && { next: `${last.effective.getTime()}_${last.id}` }),
    departments: [...departments.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    now: now.toISOString(),
  }
}

/** A place that somebody made up is a place in what he may see; unreadable means the beginning. */
function readPlace(after: string | undefined): { at: Date; id: string } {
  const [, at, id] = /^(\d{1,14})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '') ?? []
  return at && id
    ? { at: new Date(Number(at)), id }
    : { at: new Date(0), id: '00000000-0000-0000-0000-000000000000' }
}
