import { type Db, sql } from '#platform/sql.ts'

/** `organisation_self_registration`, with the company's corporate ID. */
export interface SelfRegistrationRow {
  company_id: string
  corporate_id: string
  is_open: boolean
  must_agree: boolean
  password_hash: string
  password_version: number
  password_set_at: Date
  /** Since when the security office holds it. */
  held_at: Date | null
}

/** What a company has set; undefined before its first password. */
export function selfRegistrationOf(db: Db, companyId: string): Promise<SelfRegistrationRow | undefined> {
  return db.row<SelfRegistrationRow>(sql`
    select s.*, c.corporate_id from organisation_self_registration s
    join organisation_corporate_id c on c.company_id = s.company_id where s.company_id = ${companyId}`)
}

/** The company behind a corporate ID; asked for whatever was typed. */
export function selfRegistrationBehind(
  db: Db,
  corporateId: string,
): Promise<SelfRegistrationRow | undefined> {
  // What can be no corporate ID is not sent along: PostgreSQL takes no NUL in a text.
  const asked = /^[A-Z2-9]{8}$/.test(corporateId) ? corporateId : ''
  return db.row<SelfRegistrationRow>(sql`
    select s.*, c.corporate_id from organisation_corporate_id c
    join organisation_self_registration s on s.company_id = c.company_id where c.corporate_id = ${asked}`)
}
