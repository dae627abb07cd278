import type { Session } from '#platform/author.ts'
import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Violations, ViolationView } from './contract.ts'
import { mayRead } from './entitled.ts'

type Row = Omit<ViolationView, 'openedAt' | 'measure'> & {
  opened_at: Date
  measure: ViolationView['measure'] | null
}

const pageSize = 50

/** A page of the cases somebody is entitled to, the newest first; of others he learns not even that they are there. */
export async function listViolations(
  { db }: Pick<World, 'db'>,
  session: Session,
  after: string | undefined,
): Promise<Violations> {
  const { at, id } = readPlace(after, newest)
  const rows = await db.rows<Row>(sql`
    select v.id, c.employee_number as "employeeNumber", jsonb_build_object('ja', c.name_ja, 'en', c.name_en) as name,
      v.on_day::text as "onDay", v.rule, v.opened_at, v.measure
    from assurance_violation v join assurance_colleague c on c.id = v.colleague_id
    where ${mayRead(session)} and (v.opened_at, v.id) < (${at}, ${id})
    order by v.opened_at desc, v.id desc limit ${pageSize + 1}`)
  const { page, next } = paged(rows, pageSize, (row) => ({ id: row.id, at: row.opened_at }))
  return {
    violations: page.map(({ opened_at, measure, ...row }) => ({
      ...row,
      openedAt: opened_at.toISOString(),
      ...(measure && { measure }),
    })),
    ...(next && { next }),
  }
}
