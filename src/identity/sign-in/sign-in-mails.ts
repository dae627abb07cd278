import type { Act } from '#platform/act.ts'
import { type Budget, type Counted, forgiveTries, reserveTry } from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { accountKey } from '../journeys/find-journey.ts'
import { sideOf } from '../journeys/side-of.ts'
import type { CodeTry } from '../one-time-codes/check-code.ts'
import { trySubject } from '../one-time-codes/code-budget.ts'
import type { AccountRow, JourneyRow } from '../tables.ts'
import { codeOf } from './ask-code.ts'

/** Mails with codes over all sign-ins of one person: ten, whole again after ten quiet minutes (attack-28). */
const signInMails: Budget = { name: 'sign-in-mail', tries: 10, restoresAfter: 10 * 60_000 }

/**
 * Counts one more mail with a code; false when there have been too many. Whoever holds a stolen password must not fill
 * the mailbox by it. A known device counts apart, so that the owner's is not spent by a stranger.
 */
export async function mayMailCode(
  act: Act,
  world: World,
  { journey, account }: { journey: JourneyRow; account: AccountRow },
): Promise<boolean> {
  const who = { accounts: [accountKey(account)], memberNumber: account.member_number ?? undefined }
  const counted: Counted = {
    budget: signInMails,
    subject: trySubject(codeOf(journey, account).owner),
    scope: await sideOf(act, who, journey.device),
  }
  // Over the act's own connection: a second one while the first is held could wait for ever.
  return (await reserveTry({ db: act, keys: world.keys }, counted)).allowed
}

/** A right code shows that the mails reach their owner and are wanted: the count is whole again. */
export function forgiveMails(act: Act, world: World, { owner, scope }: CodeTry): Promise<boolean> {
  return forgiveTries(act, world, { budget: signInMails, subject: trySubject(owner), scope })
}
