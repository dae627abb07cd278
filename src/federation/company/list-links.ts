import { agencyReports } from '#identity/public.ts'
import { peopleById } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { LinksPage } from '../contract.ts'

/** How many links one page shows. */
const pageSize = 50

interface LinkRow {
  id: string
  agency_person_id: string
  person_id: string
  account_id: string
  linked_at: Date
}

/** One page of a company's links with an agency, in the order of the agency's own numbers. */
export async function listLinks(
  world: World,
  { companyId }: Session,
  wish: { handle: string; after?: string | undefined },
): Promise<LinksPage> {
  const rows = await world.db.rows<LinkRow>(sql`
    select l.id, l.agency_person_id, l.person_id, l.account_id, l.linked_at from federation_link l
    join federation_contract c on c.company_id = l.company_id and c.id = l.contract_id
    join federation_agency a on a.id = c.agency_id
    where l.company_id = ${companyId} and a.handle = ${wish.handle} and l.agency_person_id > ${wish.after ?? ''}
    order by l.agency_person_id limit ${pageSize + 1}`)
  const page = rows.slice(0, pageSize)
  const people = await peopleById(
    world.db,
    companyId,
    page.map((row) => row.person_id),
  )
  const byId = new Map(people.map((person) => [person.personId, person]))
  const reports = await agencyReports(world.db, {
    ...{ companyId, agency: wish.handle, accountIds: page.map((row) => row.account_id) },
  })
  const links = page.map((row) => {
    const { id, agency_person_id: agencyPersonId, person_id: personId, linked_at } = row
    const { names, typedId } = byId.get(personId) ?? {}
    const reported = reports.get(row.account_id)
    return {
      ...{ id, agencyPersonId, personId, names, typedId, linkedAt: linked_at.toISOString() },
      ...(reported && reported >= linked_at && { reportedAt: reported.toISOString() }),
    }
  })
  return { links, ...(rows.length > pageSize && { next: page.at(-1)?.agency_person_id }) }
}
