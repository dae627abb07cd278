import { type Db, type Part, part, sql } from '#platform/sql.ts'
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
export async function methodsOf(db: Db, world: World, account: AccountRef): Promise<Method[]> {
  if (kindsOn(world.profile).length === 0) return []
  const row = await db.row<{ held: Held }>(sql`select ${heldBy(world, account)} as held`)
  return methodsFrom(world, row?.held ?? null)
}

/** The kinds of authenticator an account has, and whether one of each can be used. */
export type Held = Partial<Record<AuthenticatorKind, boolean>> | null

/** The same within another query, as one value, for `methodsFrom`. */
export function heldBy({ profile }: World, { companyId, accountId }: AccountRef): Part {
  const on = kindsOn(profile)
  if (on.length === 0) return part`null::jsonb`
  return part`(select jsonb_object_agg(one.kind, one.usable) from (
    select kind, bool_or(lost_at is null) as usable from identity_authenticator
    where company_id = ${companyId} and account_id = ${accountId} and kind = any(${on}::text[]) group by kind) one)`
}

/** The ways in which an account proves itself that has these. */
export function methodsFrom({ profile }: World, held: Held): Method[] {
  if (!held) return []
  return [...kindsOn(profile).filter((kind) => held[kind]), 'recovery-code']
}
