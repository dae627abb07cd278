import type { CompanyKind, Language } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'

/** An administrator or ticketing manager whom a mail reaches. */
export interface Reachable {
  accountId: string
  kind: Exclude<CompanyKind, 'traveller'>
  address: string
  language: Language
}

/** Those of a company's accounts that a mail reaches; travellers are the programme's to write to. */
export function reachable(db: Db, companyId: string, accountIds: string[]): Promise<Reachable[]> {
  return db.rows<Reachable>(sql`
    select id as "accountId", kind, address, language from identity_account
    where company_id = ${companyId} and id = any(${accountIds}::uuid[]) and status = 'active'
      and kind <> 'traveller' and address is not null`)
}
