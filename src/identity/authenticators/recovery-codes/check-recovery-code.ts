import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { tryOnce } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { type TypedProof, typedTries } from '../showing/typed-tries.ts'
import { tellOwner } from '../tell-owner.ts'
import { recoveryCodesLeft } from './issue-recovery-codes.ts'
import { recoveryCodeMac, tidyRecoveryCode } from './recovery-code.ts'

/** A recovery code that was right when it was compared; it counts once `spendRecoveryCode` has said so. */
export interface RightRecoveryCode {
  by: 'recovery-code'
  id: string
}

/** Compares a typed recovery code; the try is counted first. Wrong, used, void or tries spent: one refusal. */
export async function checkRecoveryCode(
  world: World,
  typed: TypedProof,
): Promise<Outcome<'recovery-code-not-accepted', RightRecoveryCode>> {
  const tried = await tryOnce(world, typedTries(world.profile, 'recovery-code', typed), () =>
    openCode(world, typed),
  )
  return tried.value
    ? doneWith({ by: 'recovery-code', id: tried.value.id })
    : refused('recovery-code-not-accepted')
}

function openCode(world: World, { account, code }: TypedProof): Promise<{ id: string } | undefined> {
  // Looked up by its keyed hash: what differs in time tells of a hash that nobody can choose.
  const mac = recoveryCodeMac(world.keys, account, tidyRecoveryCode(code) ?? '')
  return world.db.row<{ id: string }>(sql`
    select id from identity_recovery_code
    where company_id = ${account.companyId} and account_id = ${account.accountId} and code_mac = ${mac}
      and used_at is null and replaced_at is null`)
}

/** Uses a right recovery code up and tells the owner; of any number of requests that carry it, one gets `true`. */
export async function spendRecoveryCode(
  act: Act,
  world: World,
  right: RightRecoveryCode,
  seen: { companyId: string; accountId: string; deviceFamily: string },
): Promise<boolean> {
  const used = await act.run(sql`
    update identity_recovery_code set used_at = ${act.now}
    where company_id = ${seen.companyId} and id = ${right.id} and account_id = ${seen.accountId}
      and used_at is null and replaced_at is null`)
  if (used !== 1) return false
  const codesLeft = await recoveryCodesLeft(act, seen)
  act.note('recovery-code-used', {
    subject: seen.accountId,
    companyId: seen.companyId,
    data: { left: codesLeft },
  })
  await tellOwner(act, world, { ...seen, event: 'code-used', codesLeft })
  return true
}
