import type { Db } from '#platform/sql.ts'

/** An account as a fact names it, with the company the fact concerns. */
export interface AccountInFact {
  readonly accountId: string
  readonly companyId: string | null
}

/** Who knows people and companies by name; the house asks those rooms, because the audit stands below them. */
export interface Directory {
  /** The accounts that somebody signs in to with this ID or member number. */
  accountsCalled(db: Db, typed: string): Promise<string[]>
  /** With which ID or member number each signs in. */
  idsOf(db: Db, accounts: readonly AccountInFact[]): Promise<Map<string, string>>
  companyNames(db: Db, ids: string[]): Promise<Map<string, string>>
}
