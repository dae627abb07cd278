import { type Mail, maskAddress, sendMails } from '#mail/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import type { AccountRow } from '../tables.ts'
import { administratorsToTell } from './administrators-to-tell.ts'
import type { Enrolment } from './enrol-address.ts'

/** Tells at once the new address, and every administrator of the company who could notice that it is a stranger's (O8). */
export async function tellEnrolment(
  act: Act,
  world: World,
  { address, deviceFamily, network }: Enrolment,
  account: AccountRow,
): Promise<void> {
  // No traveller has an address of his own here.
  const kind = account.kind === 'administrator' ? 'administrator' : 'ticketing-manager'
  const own: Mail = {
    template: 'first-address-entered',
    to: address,
    language: account.language,
    account: account.id,
    companyId: account.company_id,
    values: { at: act.now, deviceFamily, kind },
  }
  const values = {
    at: act.now,
    deviceFamily,
    networkHint: network,
    newMasked: maskAddress(address),
    signInId: account.sign_in_id ?? '',
    kind,
  } as const
  const others = (await administratorsToTell(act, account.company_id)).filter(
    ({ accountId }) => accountId !== account.id,
  )
  await sendMails(act, world, [
    own,
    ...others.map(
      ({ accountId, language, address: to }): Mail => ({
        ...{
          template: 'first-address-waiting',
          to,
          language,
          account: accountId,
          companyId: account.company_id,
        },
        values,
      }),
    ),
  ])
}
