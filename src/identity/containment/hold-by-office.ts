import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../accounts/account-ref.ts'
import { holdForChange } from '../accounts/hold-account.ts'
import { isUnrepaired } from '../accounts/reopen-account.ts'
import { holdAndOpenCase } from '../cases/hold-and-open-case.ts'
import { liftHold, markLifted } from '../cases/lift-hold.ts'

/**
 * The security office holds an account: its sessions end, it lets nobody in, and neither a reset nor its administrator
 * nor the desk lifts that. Its owner and his administrators are told so, with the number of its case.
 * Refused when the office holds it already.
 */
export async function holdByOffice(
  act: Act,
  world: World,
  ref: AccountRef,
): Promise<Outcome<'account-not-found' | 'account-held', { case: string }>> {
  const account = await holdForChange(act, ref)
  if (!account || account.status === 'closed') return refused('account-not-found')
  // A suspended one too: whoever suspended it may reopen it, and would keep it out of the office's reach.
  const { status } = account
  if (status === 'active' || (status === 'suspended' && !(await isUnrepaired(act, ref))))
    await holdAndOpenCase(act, world, account, 'security-office')
  const held = await act.row<{ number: string }>(sql`
    update identity_case set by_office = true
    where company_id = ${ref.companyId} and account_id = ${ref.accountId} and status = 'open' and not by_office
    returning number`)
  return held ? doneWith({ case: held.number }) : refused('account-held')
}

/** The security office lets an account go on that it held; the owner is told. False when it holds none. */
export async function releaseByOffice(act: Act, world: World, ref: AccountRef): Promise<boolean> {
  await holdForChange(act, ref)
  const released = await act.run(sql`
    update identity_case set by_office = false
    where company_id = ${ref.companyId} and account_id = ${ref.accountId} and status = 'open' and by_office`)
  if (released === 0) return false
  const wish = { ...ref, by: 'security-office' as const }
  // Suspended meanwhile: it stays so, and is not held again once it is reopened.
  if (!(await liftHold(act, world, wish))) await markLifted(act, ref, wish.by)
  return true
}
