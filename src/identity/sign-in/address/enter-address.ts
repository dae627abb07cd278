import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Budget, reserveTry } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { mailboxOf } from '../../address.ts'
import { findJourney, holdBoth } from '../../journeys/find-journey.ts'
import { accountOf, moveJourney } from '../../journeys/move-journey.ts'
import { isShared } from '../../own/is-shared.ts'
import type { Progress, StepRefusal } from '../go-on.ts'
import { mayMailCode } from '../sign-in-mails.ts'
import { keyOf, type Visit } from '../visit.ts'
import { mailAddressCode } from './mail-address-code.ts'

export type AddressRefusal = StepRefusal | 'address-shared' | 'too-many-resends'

/**
 * Mails to one mailbox: whoever holds many old passwords must not fill a stranger's with codes. Counted by company first,
 * so that the accounts of one cannot use up what the mailbox's owner needs in his own.
 */
const companyMails: Budget = { name: 'first-address-mail', tries: 5, restoresAfter: 10 * 60_000 }
const mailboxMails: Budget = { name: 'first-address-mail-overall', tries: 20, restoresAfter: 10 * 60_000 }

/**
 * Takes the first address and sends it a code (S1-78). Nothing is stored in the account before that code comes back
 * (O8). A mailbox that a colleague uses is refused (S1-53); what people of other companies use is nobody's business
 * here, and no answer tells it.
 */
export async function enterAddress(
  world: World,
  visit: Visit,
  address: string,
): Promise<Outcome<AddressRefusal, Progress>> {
  const journey = await findJourney(world, keyOf(visit))
  if (!journey) return refused('journey-not-found')
  const key = accountOf(journey)
  if (journey.step !== 'address' || !key) return refused('journey-step-mismatch')
  return world.act({ by: 'journey', id: journey.id }, async (act) => {
    const account = await holdBoth(act, journey, key)
    // Changed meanwhile, by another browser's address for one: this sign-in leads nowhere any more.
    if (!account) return refused('journey-not-found')
    if (await isShared(act, key, address)) return refused('address-shared')
    const mayMail =
      (await mayMailCode(act, world, { journey, account })) &&
      (await mayMailTo(act, world, { companyId: key.companyId, address }))
    if (!mayMail) return refused('too-many-resends')
    const entered = { ...journey, new_address: address }
    if (!(await mailAddressCode(act, world, { journey: entered, account, visit })).ok)
      return refused('too-many-resends')
    await moveJourney(act, { id: journey.id, from: 'address', to: 'prove-address', newAddress: address })
    return doneWith({ step: 'prove-address' })
  })
}

async function mayMailTo(act: Act, world: World, to: { companyId: string; address: string }) {
  const mailbox = mailboxOf(to.address)
  // Over the act's own connection: a second one while the first is held could wait for ever.
  const take = async (budget: Budget, subject: string) =>
    (await reserveTry({ db: act, keys: world.keys }, { budget, subject, scope: 'strangers' })).allowed
  return (await take(companyMails, `${to.companyId} ${mailbox}`)) && (await take(mailboxMails, mailbox))
}
