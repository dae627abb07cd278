import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import type { World } from '#platform/world.ts'
import { attempted, bringsKnownDevice, isFarAway } from '#risk/public.ts'
import { accountKey, accountStands } from '../journeys/find-journey.ts'
import { moveOn } from '../journeys/move-journey.ts'
import type { AccountRow, Door } from '../tables.ts'
import { type Arrival, firstStep } from './arrival.ts'
import { type ClaimedId, claimedId, fitsDoor } from './claimed-id.ts'
import { goOn, type Look, type Looked, lookAt, type Progress } from './go-on.ts'
import {
  type AdministratorLogin,
  type Recognised,
  recogniseAdministrator,
} from './recognise-administrator.ts'
import { recogniseMember } from './recognise-member.ts'
import { attemptOf, refuseSignIn } from './refuse-sign-in.ts'
import { signalsOf } from './signals-of.ts'
import type { Visit } from './visit.ts'

/** What is typed at the first step. */
export interface PasswordEntry {
  /** Administrator ID or member number. */
  id: string
  password: string
}

export type PasswordRefusal = 'not-recognised' | 'temporary-card' | 'no-address' | 'too-many-resends'

/**
 * First step of a sign-in: ID and password, each door for its own kind of ID (S1-07, S1-22, S1-32). The journey begins
 * with a right password; before that nothing is stored but what was tried.
 */
export async function enterPassword(
  world: World,
  arrival: Arrival,
  entry: PasswordEntry,
): Promise<Outcome<PasswordRefusal, Progress>> {
  const { visit } = arrival
  const claimed = claimedId(entry.id)
  const typed = { ...entry, claimed, door: arrival.door }
  const entered = await recognise(world, arrival, typed, (found) =>
    enter(world, arrival, { ...found, typed: { claimed: claimed.text, password: entry.password } }),
  )
  if (!entered.ok) return entered
  const outcome = entered.value
  if (outcome.ok) return outcome
  const { refusal } = outcome
  // The password was right. An account that has changed since it was read, perhaps its password too, or what else stands
  // against it, is told like a wrong one.
  if (refusal === 'not-recognised' || refusal === 'journey-step-mismatch')
    return refuseSignIn(world, {
      ...{ visit, why: 'not-active', claimed: claimed.text, password: entry.password },
      ...{ hasDevice: false, account: undefined },
    })
  return refused(refusal)
}

type Entered = Outcome<PasswordRefusal | 'journey-step-mismatch', Progress>
type Found = { accounts: [AccountRow, ...AccountRow[]] } & Omit<Recognised, 'account'>
type Enter = (found: Found) => Promise<Entered>
/** Who was right, and with what. */
type Right = Found & { typed: { claimed: string; password: string } }

interface Typed extends PasswordEntry {
  claimed: ClaimedId
  door: Door
}

async function recognise(
  world: World,
  { visit, deviceIsNew }: Arrival,
  { claimed, door, password }: Typed,
  enterWith: Enter,
): Promise<Outcome<'not-recognised' | 'temporary-card', Entered>> {
  const isRightDoor = fitsDoor(claimed, door)
  if (door === 'member') {
    const login = { visit, number: claimed.text, password, isMemberNumber: isRightDoor }
    const member = await recogniseMember(world, login)
    if (!member.ok) return member
    return doneWith(await enterWith({ accounts: member.value, failures: 0, wasDelayed: false }))
  }
  const look: AdministratorLogin['look'] = (account) =>
    world.looking(authorOf(visit), lookAt(world, { account, visit, deviceIsNew }))
  const login = { visit, door, look, signInId: claimed.text, password, isAdministratorId: isRightDoor }
  return recogniseAdministrator(world, login, ({ account, ...tries }) =>
    enterWith({ accounts: [account], ...tries }),
  )
}

const authorOf = ({ journeyId }: Visit) => ({ by: 'journey', id: journeyId }) as const

/** Goes on from a right password, in the act that also forgives the tries before it. */
async function enter(world: World, arrival: Arrival, found: Right): Promise<Entered> {
  const { visit, deviceIsNew } = arrival
  const [account] = found.accounts
  const proved = { account, visit, deviceIsNew, failures: found.failures }
  const entered = await world.actInOneStatement(authorOf(visit), {
    look: lookAt(world, proved),
    sight: found.sight,
    stands: accountStands(accountKey(account)),
    inCompany: true,
    does: (act, seen: Look) =>
      proceed(
        act,
        world,
        { ...proved, journey: firstStep(arrival, act.now), seen: { ...seen, account } },
        found,
      ),
  })
  return entered.ok ? entered.value : refused('journey-step-mismatch')
}

/** A right try as the counters want it, right or wrong: a campaign is known by how many come wrong without a device. */
function attemptedRight(act: Act, world: World, proved: Looked, { typed }: Right) {
  const { visit, account, seen } = proved
  const signals = signalsOf(proved)
  const isFar = isFarAway(act, world, signals, seen)
  const hasDevice = bringsKnownDevice(signals, seen)
  return attempted(
    act,
    world,
    attemptOf(world, { ...typed, visit, account, hasDevice, isRight: true, isFar }),
  )
}

async function proceed(act: Act, world: World, proved: Looked, found: Right): Promise<Entered> {
  const entered = await takeFirstStep(act, world, proved, found)
  // Whoever is let in at once came with a device of his own, which is no campaign's. Whoever is not must not learn by a row
  // more or less whether his device is known.
  if (!entered.ok || entered.value.step !== 'done') act.together(attemptedRight(act, world, proved, found))
  return entered
}

async function takeFirstStep(act: Act, world: World, proved: Looked, found: Right): Promise<Entered> {
  const { account, journey } = proved
  if (found.forgive) act.together({ ...found.forgive })
  if (found.wasDelayed)
    act.note('sign-in-delay-ended', { subject: account.id, companyId: account.company_id })
  const number = account.member_number ?? undefined
  if (found.accounts.length === 1 || !number) return goOn(act, world, proved)
  // S1-22 with one number in several companies: the person chooses once the password was right. One account's version
  // goes along: a new password raises it with all others of the number, and the old one's choice is void (attack-23).
  const key = accountKey(account)
  const move = {
    id: journey.id,
    from: 'password',
    to: 'company',
    memberNumber: number,
    account: key,
  } as const
  await moveOn(act, journey, move)
  return doneWith({ step: 'company' })
}
