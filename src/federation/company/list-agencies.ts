import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { nameOf } from '../agencies/agency.ts'
import type { CompanyAgency } from '../contract.ts'

interface ListedRow {
  handle: string
  name_ja: string
  name_en: string
  contract: string | null
  links: number
}

/** Every agency that could hand this company's people over, and whether it may. A suspended one only while it is on. */
export async function listCompanyAgencies(world: World, { companyId }: Session): Promise<CompanyAgency[]> {
  const rows = await world.db.rows<ListedRow>(sql`
    select a.handle, a.name_ja, a.name_en, c.id as contract,
      (select count(*)::int from federation_link l where l.company_id = c.company_id and l.contract_id = c.id) as links
    from federation_agency a
    left join federation_contract c
      on c.agency_id = a.id and c.company_id = ${companyId} and c.switched_off_at is null
    where a.suspended_at is null or c.id is not null
    order by a.name_ja, a.handle limit 200`)
  return rows.map(({ handle, contract, links, ...named }) => ({
    ...{ handle, name: nameOf(named), links },
    ...(contract && { contract }),
  }))
}
