import type { Act } from '#platform/act.ts'
import { accountKey } from '../../journeys/find-journey.ts'
import { moveOn } from '../../journeys/move-journey.ts'
import type { Progress, Proved } from '../go-on.ts'

/**
 * Nobody could be told of this sign-in nor sent a code: an administrator or ticketing manager without an address is
 * asked for one and cannot go on without it (S1-78, O7).
 */
export async function askAddress(
  act: Act,
  { journey, account, mustChange }: Proved & { mustChange: boolean },
): Promise<Progress> {
  await moveOn(act, journey, {
    id: journey.id,
    from: journey.step,
    to: 'address',
    account: accountKey(account),
    mustChangePassword: mustChange,
  })
  act.note('first-address-asked', { companyId: account.company_id, subject: account.id })
  return { step: 'address' }
}
