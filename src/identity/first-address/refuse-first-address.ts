import { voidMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { forgetDevices } from '#risk/public.ts'
import { voidOpen } from '../accounts/void-open.ts'
import { endSessions } from '../sessions/end-sessions.ts'
import { type FirstAddressRef, holdWaiting } from './hold-waiting.ts'

/**
 * The address is not the person's: it goes, sessions end at once, devices learnt with it are forgotten. The password
 * goes too, for whoever entered the address knew it and would be back within the minute. The account stays; its owner
 * gets in again through an address that his administrator or the desk registers (S1-68, S1-69). Nothing is mailed to
 * the refused address.
 */
export async function refuseFirstAddress(
  act: Act,
  ref: FirstAddressRef,
): Promise<Outcome<'first-address-not-found'>> {
  const account = await holdWaiting(act, ref)
  if (!account) return refused('first-address-not-found')
  await act.run(sql`
    update identity_account set address = null, limited_since = null, address_version = address_version + 1,
      security_version = security_version + 1, password_hash = null, password_policy = null, password_set_at = null
    where company_id = ${ref.companyId} and id = ${ref.accountId}`)
  await act.run(sql`
    update identity_first_address set refused_at = ${act.now}
    where company_id = ${ref.companyId} and id = ${ref.firstAddressId}`)
  await endSessions(act, { companyId: ref.companyId, accountId: ref.accountId, why: 'address-refused' })
  await voidOpen(act, ref)
  await voidMails(act, ref.accountId)
  await forgetDevices(act, ref)
  act.note('first-address-refused', {
    companyId: ref.companyId,
    subject: ref.accountId,
    personal: { address: account.address },
  })
  return done
}
