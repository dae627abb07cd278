import { readersOf } from '#identity/public.ts'
import { type Language, operatorCompany } from '#platform/author.ts'
import type { Db } from '#platform/sql.ts'

/** The language whoever signs in with an account has chosen there, of these accounts. */
export async function languagesOf(
  db: Db,
  accountIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, Language>> {
  const ids = new Set(accountIds.flatMap((id) => id ?? []))
  const readers = await readersOf(db, operatorCompany, [...ids])
  return new Map(readers.map(({ accountId, language }) => [accountId, language]))
}
