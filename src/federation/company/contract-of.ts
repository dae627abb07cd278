import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { AgencyRow } from '../agencies/agency.ts'

/** `federation_contract` with its agency: that a company lets an agency hand its people over. */
export interface ContractRow {
  id: string
  company_id: string
  agency_id: string
  handle: string
  created_at: Date
}

/** The company's contract with an agency while it is switched on, held so that nobody switches it off meanwhile. */
export const contractOf = (act: Act, companyId: string, handle: string): Promise<ContractRow | undefined> =>
  act.row<ContractRow>(sql`
    select c.*, a.handle from federation_contract c join federation_agency a on a.id = c.agency_id
    where c.company_id = ${companyId} and a.handle = ${handle} and c.switched_off_at is null
    for share of c`)

/** The agency a company may switch on, held against suspension; undefined for an unknown and a suspended one. */
export const agencyToTrust = (act: Act, handle: string): Promise<AgencyRow | undefined> =>
  act.row<AgencyRow>(sql`
    select * from federation_agency where handle = ${handle} and suspended_at is null for share`)
