import { type Mail, maskAddress, sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import type { AccountRow } from '../tables.ts'

/** Tells the address that was, masked where to mail goes now, and the address that is. */
export async function tellBothAddresses(
  act: Act,
  world: World,
  before: AccountRow,
  address: string,
): Promise<void> {
  const about = { language: before.language, account: before.id, companyId: before.company_id }
  // A held account's owner comes back by a reset alone, and by this address he can.
  const toNew: Mail = {
    ...about,
    template: 'address-changed-new',
    to: address,
    values: { at: act.now, isHeld: before.status === 'held' },
  }
  if (before.address === null) return sendMails(act, world, [toNew])
  const values = { at: act.now, newMasked: maskAddress(address) }
  await sendMails(act, world, [
    { ...about, template: 'address-changed-old', to: before.address, values },
    toNew,
  ])
}
