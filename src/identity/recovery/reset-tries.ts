import type { Act } from '#platform/act.ts'
import type { Profile } from '#platform/profile.ts'
import {
  type Budget,
  type Counted,
  forgiveAll,
  reserveTry,
  type Scope,
  triesOf,
} from '#platform/tries/tries.ts'
import type { World } from '#platform/world.ts'
import { mailboxOf } from '../address.ts'
import { type CodeOwner, codeBudget, trySubject } from '../one-time-codes/code-budget.ts'
import { networkTries } from '../password-tries.ts'
import type { JourneyRow } from '../tables.ts'

const minutes = 60_000

/** Mails with reset codes, over all journeys and spellings of one ID: three, whole again after ten quiet minutes (attack-28). */
const resetMails: Budget = { name: 'reset-mail', tries: 3, restoresAfter: 10 * minutes }

// One network of strangers gets three; this many get through from all together, so that an owner elsewhere gets his.
const strangersMails: Budget = { name: 'reset-mail-strangers', tries: 12, restoresAfter: 10 * minutes }

/**
 * Guesses at one person's reset codes from all devices he has not used, together: thirty an hour with the documented
 * five. Five of them a network, so that it takes more than a stranger's patience to keep an owner from his reset (O6);
 * the bound is one in 33,000 an hour, over all codes, journeys and resends (O3).
 */
const strangersCodes = (profile: Profile): Budget => ({
  ...codeBudget(profile),
  name: 'reset-code-strangers',
  tries: 6 * profile.codes.tries,
})

/** The side a reset comes from. */
export interface Side {
  scope: Scope
  network: string | undefined
}

type Person = Pick<JourneyRow, 'account_id' | 'member_number' | 'claimed_mac'>

/** Whose tries a reset spends; for an ID of nobody the keyed hash of what was typed, so that it counts all the same. */
export function resetOwner(journey: Person): CodeOwner & { reset: string } {
  if (journey.account_id) return { reset: `account ${journey.account_id}` }
  if (journey.member_number) return { reset: `member ${journey.member_number}` }
  return { reset: `nobody ${journey.claimed_mac?.toString('base64url') ?? ''}` }
}

/** Takes what one more mail with a reset code costs; false: it is not to be sent. The same for an ID of nobody. */
export async function mayMail(world: World, journey: Person, side: Side): Promise<boolean> {
  for (const counted of budgetsOf(resetOwner(journey).reset, side, [resetMails, strangersMails]))
    if (!(await reserveTry(world, counted)).allowed) return false
  return true
}

/**
 * Takes what a mail costs its mailbox, whatever IDs it stands behind: case, width and a tag make no other one
 * (attack-28). Whoever asks sees nothing of it, or he would learn who shares a mailbox; for nobody it is the same work.
 */
export async function mayReach(
  act: Act,
  world: World,
  { journey, to, side }: { journey: Person; to: string | undefined; side: Side },
): Promise<boolean> {
  const subject = to === undefined ? resetOwner(journey).reset : `mailbox ${mailboxOf(to)}`
  const budgets = budgetsOf(`reach ${subject}`, side, [resetMails, strangersMails])
  for (const counted of budgets.filter(({ budget }) => budget.name.startsWith(resetMails.name)))
    if (!(await reserveTry({ db: act, keys: world.keys }, counted)).allowed) return false
  return true
}

/** How many more mails would be sent now. */
export async function mailsLeft(world: World, journey: Person, side: Side): Promise<number> {
  const budgets = budgetsOf(resetOwner(journey).reset, side, [resetMails, strangersMails])
  const left = await Promise.all(
    budgets.map(async (counted) => {
      const used = await triesOf(world, counted)
      return counted.budget.tries - (counted.scope === 'strangers' ? used.strangers : used.device)
    }),
  )
  return Math.max(0, Math.min(...left))
}

/** What one guess at a reset code costs. */
export function codeTries(world: World, journey: Person, side: Side): Counted[] {
  const { profile } = world
  return budgetsOf(trySubject(resetOwner(journey)), side, [codeBudget(profile), strangersCodes(profile)])
}

/** A known device has its own; strangers share one a network, and one over all networks together. */
function budgetsOf(
  subject: string,
  { scope, network }: Side,
  [own, ofStrangers]: [Budget, Budget],
): Counted[] {
  if (scope !== 'strangers') return [{ budget: own, subject, scope }]
  return [
    networkTries('recovery', network),
    { budget: own, subject: fromNetwork(subject, network), scope },
    { budget: ofStrangers, subject, scope },
  ]
}

const fromNetwork = (subject: string, network: string | undefined) =>
  `${subject} from ${network ?? 'unknown'}`

/** After a reset the person's own tries at codes are whole again; those of an attacker's network are not his. */
export async function forgiveCodes(
  act: Act,
  world: World,
  { owners, network }: { owners: CodeOwner[]; network: string | undefined },
): Promise<void> {
  const budget = codeBudget(world.profile)
  for (const subject of owners.map(trySubject)) {
    await forgiveAll(act, world, { budget, subject })
    await forgiveAll(act, world, { budget, subject: fromNetwork(subject, network) })
  }
}
