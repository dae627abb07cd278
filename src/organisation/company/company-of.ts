import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'

/** A company and what it has set. */
export interface CompanyRow {
  id: string
  name: string
  hold_back_password_mails: boolean
}

/** The company; throws when it is gone, because every session and person points at one. */
export async function companyOf(db: Db, companyId: string): Promise<CompanyRow> {
  const found = await db.row<CompanyRow>(sql`
    select id, name, hold_back_password_mails from organisation_company where id = ${companyId}`)
  if (!found) throw new Error('A session points at a company that is not there.')
  return found
}

/**
 * The company, held until the act ends: registrations of one company follow one another, so that two of them
 * cannot both find an address or number free.
 */
export async function holdCompany(act: Act, companyId: string): Promise<CompanyRow> {
  const found = await act.row<CompanyRow>(sql`
    select id, name, hold_back_password_mails from organisation_company where id = ${companyId}
    for no key update`)
  if (!found) throw new Error('A session points at a company that is not there.')
  return found
}
