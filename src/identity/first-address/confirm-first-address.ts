import { sendMail } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type FirstAddressRef, holdWaiting } from './hold-waiting.ts'

/**
 * Somebody who knows the person says that the address is his own: the limit ends at once, in sessions that are open and
 * on every node, because each request asks the account. Who may say so is for the caller to check.
 */
export async function confirmFirstAddress(
  act: Act,
  world: World,
  ref: FirstAddressRef,
): Promise<Outcome<'first-address-not-found'>> {
  const account = await holdWaiting(act, ref)
  if (!account?.address) return refused('first-address-not-found')
  await act.run(sql`
    update identity_account set limited_since = null where company_id = ${ref.companyId} and id = ${ref.accountId}`)
  await act.run(sql`
    update identity_first_address set confirmed_at = ${act.now}
    where company_id = ${ref.companyId} and id = ${ref.firstAddressId}`)
  await sendMail(act, world, {
    template: 'first-address-confirmed',
    to: account.address,
    language: account.language,
    account: account.id,
    companyId: account.company_id,
    values: { at: act.now, isHeld: account.status === 'held' },
  })
  act.note('first-address-confirmed', {
    companyId: ref.companyId,
    subject: ref.accountId,
    personal: { address: account.address },
  })
  return done
}
