import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { kindsOn } from './extras.ts'
import type { AuthenticatorKind } from './tables.ts'

/** A way to prove oneself by what one has. */
export type Method = AuthenticatorKind | 'recovery-code'

/**
 * The ways in which an account proves itself where a code is asked; none when it has no authenticator, and then the
 * code is mailed. Who has one is asked for nothing weaker: a thief who reads the mail must not get around it. A lost
 * one cannot be used and still counts, so that reporting a loss opens no door.
 */
export async function methodsOf(
  db: Db,
  world: World,
  { companyId, accountId }: AccountRef,
): Promise<Method[]> {
  const on = kindsOn(world.profile)
  if (on.length === 0) return []
  const rows = await db.rows<{ kind: AuthenticatorKind; usable: boolean }>(sql`
    select kind, bool_or(lost_at is null) as usable from identity_authenticator
    where company_id = ${companyId} and account_id = ${accountId} and kind = any(${on}::text[]) group by kind`)
  if (rows.length === 0) return []
  const usable = on.filter((kind) => rows.some((row) => row.kind === kind && row.usable))
  return [...usable, 'recovery-code']
}
