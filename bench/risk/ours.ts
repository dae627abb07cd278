import type { Try } from '../../src/risk/campaigns/tried.ts'
import { pressed, pressureOn } from '../../src/risk/model/campaign.ts'
import type { Crowd } from '../../src/risk/model/crowd.ts'
import { learnt } from '../../src/risk/model/learn.ts'
import { deviceLevel, deviceOf, levelsOf, theftOf } from '../../src/risk/model/levels.ts'
import { limits } from '../../src/risk/model/limits.ts'
import { scored } from '../../src/risk/model/score.ts'
import type { Proof, Sighting } from '../../src/risk/model/sighting.ts'
import { type Account, type Habits, noHabits, stranger } from '../../src/risk/model/state.ts'
import { noteScore, thresholdFor } from '../../src/risk/model/threshold.ts'
import { policy } from '../../src/risk/policy.ts'
import { askAtFor } from '../../src/risk/scale/ask-at.ts'
import { eased } from '../../src/risk/scale/budget.ts'
import type { Attempt, Judge, Outcome } from './attempt.ts'
import { copyOf, type Memory, nothing } from './memory.ts'
import { sightingOf } from './sighting-of.ts'

/** What a run of the model leaves, for the measurements that look inside. */
export interface Ours extends Judge {
  /** The share of people's own sign-ins it is set to ask. */
  readonly rate: number
  asks(attempt: Attempt, score: number): boolean
  explain(attempt: Attempt): ReturnType<typeof scored>
  /** A sign-in as the model sees it, and what it knows of the account. */
  seen(attempt: Attempt): { seen: Sighting; account: Account }
  readonly accounts: ReadonlyMap<string, Account>
  /** Whether it speaks of a campaign at present. */
  isPressed(): boolean
  /** From which score on it asks at present. */
  askAt(): number
  /** Another one who knows the same; from here on each learns for itself. */
  fork(): Ours
}

/** The engine's model with its memory, asking at the rate it is set to, within the bounds of the policy. */
export const ours = (rate: number): Ours => judging({ ...model, rate }, nothing())

/** The same without bounds: where nobody has a device, two in three would be asked above the highest line, and codes are counted there. */
export const oursUnbounded = (rate: number): Ours =>
  judging({ ...model, rate, lineFor: thresholdFor }, nothing())

/** The same as production comes along: at its own rate, and what asks in any case is asked besides. */
export const oursInProduction = (): Ours =>
  judging({ ...model, rate: policy.signIn.rate, name: 'Sekisho in production', isStrict: true }, nothing())

interface How {
  readonly rate: number
  readonly name: string
  /** Whether an unproved device is asked whatever the sum, as `judge-sign-in.ts` does. */
  readonly isStrict: boolean
  /** From which score on this share is asked. */
  readonly lineFor: (crowd: Crowd, rate: number) => number
}

const model = { name: 'Sekisho', isStrict: false, lineFor: askAtFor }

// What asks whatever the sum stands above every sum.
const lift = 100

function judging(how: How, memory: Memory): Ours {
  let latest: Weighed | undefined
  // What was scored just now is learned next: it is not weighed twice.
  const weigh = (attempt: Attempt) => {
    if (latest?.attempt !== attempt) latest = weighed(memory, attempt)
    return latest
  }
  return {
    name: how.name,
    rate: how.rate,
    accounts: memory.accounts,
    isPressed: () => memory.isPressed,
    askAt: () => memory.threshold,
    fork: () => judging(how, copyOf(memory)),
    seen: weigh,
    explain: (attempt) => weigh(attempt),
    score(attempt) {
      const { account, seen, score } = weigh(attempt)
      return how.isStrict && isUnproved(account, seen) ? score + lift : score
    },
    asks(attempt, score) {
      // The scale moves slowly: read anew every hundred sign-ins.
      if (memory.judged++ % 100 === 0) memory.threshold = how.lineFor(memory.crowd, how.rate)
      return !weigh(attempt).account.last || score - easeOf(memory, attempt) >= memory.threshold
    },
    learn(attempt, outcome) {
      take(memory, how, weigh(attempt), outcome)
      latest = undefined
    },
  }
}

interface Weighed extends ReturnType<typeof scored> {
  readonly attempt: Attempt
  readonly seen: Sighting
  readonly account: Account
  readonly company: Habits
}

function weighed({ accounts, companies, failures, crowd, isPressed }: Memory, attempt: Attempt): Weighed {
  const account = accounts.get(attempt.account) ?? stranger
  const company = companies.get(attempt.company ?? '') ?? noHabits
  const plain = sightingOf(attempt, failures.get(attempt.account) ?? 0)
  const seen = isPressed ? { ...plain, campaign: pressureOn(isPressed, levelsOf(account, plain)) } : plain
  return { attempt, seen, account, company, ...scored({ account, company, crowd }, seen) }
}

function take(memory: Memory, how: How, weighed: Weighed, outcome: Outcome): void {
  const { attempt, seen, ...known } = weighed
  const { accounts, companies, failures, crowd } = memory
  watchGate(memory, tryOf(attempt, seen, known.account))
  if (!outcome.success) failures.set(attempt.account, (failures.get(attempt.account) ?? 0) + 1)
  if (!outcome.success) return
  failures.delete(attempt.account)
  if (known.account.last) settle(memory, how, weighed)
  const proof = proofOf(seen, known.account, outcome)
  const { account, company } = learnt({ ...known, crowd }, seen, proof, outcome.issued)
  if (account !== known.account) accounts.set(attempt.account, account)
  if (attempt.company) companies.set(attempt.company, company)
}

function proofOf(seen: Sighting, account: Account, { code }: Outcome): Proof {
  if (code === 'passed') return 'code'
  return deviceLevel(account, seen) < 2 ? 'known-device' : 'familiar'
}

const easeOf = ({ eases }: Memory, { company }: Attempt) => eases.get(company ?? '') ?? 0

/** Counts a proved score, without what others' noise added, and eases the company where that may spare anybody. */
function settle(
  memory: Memory,
  { rate, isStrict }: How,
  { attempt, seen, account, score, reasons }: Weighed,
) {
  const { crowd, eases, threshold: askAt } = memory
  const ease = easeOf(memory, attempt)
  const own = score - (reasons.find(({ signal }) => signal === 'campaign')?.weight ?? 0)
  noteScore(crowd, own - ease)
  if (!attempt.company || (isStrict && isUnproved(account, seen))) return
  eases.set(attempt.company, eased(ease, { score: own, askAt, rate }))
}

function watchGate(memory: Memory, one: Try): void {
  const { pressure, tried } = memory
  for (const day of tried.keys()) if (day < Math.floor(one.day) - 1) tried.delete(day)
  memory.isPressed = pressed(pressure, tried, one)
}

function tryOf(attempt: Attempt, seen: Sighting, known: Account): Try {
  const { account, exists, password, fingerprint } = attempt
  const day = Math.floor(seen.day)
  return {
    ...{ day: seen.day, account, exists, isRight: password === 'right' },
    hasDevice: deviceLevel(known, seen) < 2,
    // Of one password as production has it: under the keys of two days.
    prints:
      fingerprint === undefined ? [] : [day - 1, day].map((of) => ({ day: of, value: `${fingerprint}` })),
    network: seen.network,
    family: seen.browser && `${seen.browser.family} ${seen.browser.system}`,
    series: /^\d+$/.test(account) ? `${Math.floor(Number(account) / 16)}` : undefined,
  }
}

/** What asks whatever the sum: nothing proved within the horizon, no device on which a code was passed, something unreadable. */
const isUnproved = (account: Account, seen: Sighting): boolean =>
  !account.last ||
  seen.day - account.last.day > limits.horizonDays ||
  deviceOf(account, seen) === undefined ||
  theftOf(account, seen) !== undefined ||
  seen.network === undefined ||
  seen.browser === undefined
