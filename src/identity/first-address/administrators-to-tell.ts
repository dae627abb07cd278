import type { Language } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'

/** An administrator who may be written to. */
export interface AdministratorToTell {
  accountId: string
  language: Language
  address: string
}

/**
 * The administrators of a company whose own address is settled: one that waits for its confirmation may be a stranger's
 * (O8). A company never has more than a handful; the limit keeps one act small.
 */
export function administratorsToTell(db: Db, companyId: string): Promise<AdministratorToTell[]> {
  return db.rows<AdministratorToTell>(sql`
    select id as "accountId", language, address from identity_account
    where company_id = ${companyId} and kind = 'administrator' and status = 'active'
      and address is not null and limited_since is null
    order by id limit 50`)
}
