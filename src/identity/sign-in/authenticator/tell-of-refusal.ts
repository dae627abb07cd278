import { type Budget, reserveTry } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import type { AccountRef } from '../../accounts/account-ref.ts'
import type { Method } from '../../authenticators/methods.ts'
import { tellOwner } from '../../authenticators/tell-owner.ts'
import type { Visit } from '../visit.ts'

// One an hour: who mistypes a few times, or guesses on, is not mailed for each of them.
const notices: Budget = { name: 'authenticator-refused-notice', tries: 1, restoresAfter: 60 * 60_000 }

/**
 * Somebody knew the password and could not show what is asked after it. Leaves the fact, and tells the owner: it may
 * be the first he hears of his password being known (OWASP multifactor).
 */
export function tellOfRefusal(
  world: World,
  { companyId, accountId, by, visit }: AccountRef & { by: Method; visit: Visit },
): Promise<void> {
  return world.act({ by: 'journey', id: visit.journeyId }, async (act) => {
    act.note('code-refused', { companyId, subject: accountId, data: { purpose: 'sign-in', by } })
    const counted = { budget: notices, subject: `${companyId} ${accountId}`, scope: 'strangers' } as const
    // Over the act's own connection: a second one while the first is held could wait for ever.
    if (!(await reserveTry({ db: act, keys: world.keys }, counted)).allowed) return
    await tellOwner(act, world, { companyId, accountId, event: 'refused', deviceFamily: visit.family })
  })
}
