import { sendMail } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { changeStatus } from '../accounts/change-status.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { endTakenBack } from '../authenticators/take-back-since.ts'
import { tellOwner } from '../authenticators/tell-owner.ts'
import type { AccountRow } from '../tables.ts'
import type { LiftedBy } from './case-row.ts'
import { addressOf } from './tell-of-hold.ts'

/**
 * Lets a held account sign in again after somebody has spoken with its owner; its password stays, no device is known,
 * and the owner is told. What the report put out of use goes, and the owner adds his own again; where a reset has ended
 * the hold already, that alone. False when there is neither. The case stays open for whoever looks into it.
 */
export async function liftHold(
  act: Act,
  world: World,
  wish: AccountRef & { by: Exclude<LiftedBy, 'reset'> },
): Promise<boolean> {
  const account = await holdForChange(act, wish)
  if (await isHeldByOffice(act, wish)) return false
  if (account?.status === 'active') return endReported(act, world, wish)
  if (account?.status !== 'held') return false
  await changeStatus(act, { ...wish, from: ['held'], to: 'active' })
  await endTakenBack(act, wish)
  await markLifted(act, wish, wish.by)
  await tellLifted(act, world, account)
  return true
}

async function endReported(act: Act, world: World, { companyId, accountId }: AccountRef): Promise<boolean> {
  if ((await endTakenBack(act, { companyId, accountId })) === 0) return false
  await tellOwner(act, world, { companyId, accountId, event: 'removed' })
  return true
}

/**
 * Marks what a new password has repaired: the reset that set it was proved by the owner's mailbox. An account suspended
 * meanwhile stays so, and its case is repaired all the same: reopened, it is not held again.
 */
export async function liftByReset(act: Act, ref: AccountRef): Promise<void> {
  await act.run(sql`
    update identity_account set status = 'active'
    where company_id = ${ref.companyId} and id = ${ref.accountId} and status = 'held' and not exists (
      select 1 from identity_case c
      where c.company_id = ${ref.companyId} and c.account_id = ${ref.accountId} and c.status = 'open' and c.by_office)`)
  await markLifted(act, ref, 'reset')
}

/** What the security office holds, it releases before anybody lifts it (`releaseByOffice`). */
async function isHeldByOffice(act: Act, { companyId, accountId }: AccountRef): Promise<boolean> {
  const held = await act.row(sql`
    select 1 from identity_case
    where company_id = ${companyId} and account_id = ${accountId} and status = 'open' and by_office`)
  return held !== undefined
}

/** Marks an account's open case as repaired, unless the security office holds it. */
export async function markLifted(
  act: Act,
  { companyId, accountId }: AccountRef,
  by: LiftedBy,
): Promise<void> {
  const repaired = await act.run(sql`
    update identity_case set lifted_at = ${act.now}, lifted_by = ${by}
    where company_id = ${companyId} and account_id = ${accountId} and status = 'open' and lifted_at is null
      and not by_office`)
  if (repaired === 1) act.note('hold-lifted', { companyId, subject: accountId, data: { by } })
}

async function tellLifted(act: Act, world: World, account: AccountRow): Promise<void> {
  const to = await addressOf(act, account)
  if (!to) return
  await sendMail(act, world, {
    template: 'hold-lifted',
    to,
    language: account.language,
    account: account.id,
    companyId: account.company_id,
    values: { at: act.now, kind: account.kind },
  })
}
