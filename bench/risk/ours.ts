import { shapeOf } from '../../src/risk/memory/browser-of.ts'
import { noPressure, pressed, pressureOn } from '../../src/risk/model/campaign.ts'
import { noCrowd } from '../../src/risk/model/crowd.ts'
import { learnt } from '../../src/risk/model/learn.ts'
import { deviceLevel, levelsOf } from '../../src/risk/model/levels.ts'
import { scored } from '../../src/risk/model/score.ts'
import type { Proof, Sighting } from '../../src/risk/model/sighting.ts'
import { type Account, type Habits, noHabits, stranger } from '../../src/risk/model/state.ts'
import { noteScore, thresholdFor } from '../../src/risk/model/threshold.ts'
import type { Attempt, Judge, Outcome } from './attempt.ts'

/** What a run of the model leaves, for the measurements of memory. */
export interface Ours extends Judge {
  explain(attempt: Attempt): ReturnType<typeof scored>
  readonly accounts: ReadonlyMap<string, Account>
  /** Whether it speaks of a campaign at present. */
  isPressed(): boolean
}

/** The engine's model with its memory, asking at the rate it is set to. */
export function ours(rate: number): Ours {
  const accounts = new Map<string, Account>()
  const companies = new Map<string, Habits>()
  const failures = new Map<string, number>()
  const crowd = noCrowd()
  const pressure = noPressure()
  let isPressed = false
  let [threshold, judged] = [Number.NEGATIVE_INFINITY, 0]
  const knownOf = ({ account, company }: Attempt) => ({
    account: accounts.get(account) ?? stranger,
    company: companies.get(company ?? '') ?? noHabits,
    crowd,
  })
  const seenOf = (attempt: Attempt) => {
    const seen = sightingOf(attempt, failures.get(attempt.account) ?? 0)
    if (!isPressed) return seen
    return { ...seen, campaign: pressureOn(isPressed, levelsOf(knownOf(attempt).account, seen)) }
  }
  return {
    name: 'Sekisho',
    accounts,
    isPressed: () => isPressed,
    explain: (attempt) => scored(knownOf(attempt), seenOf(attempt)),
    score: (attempt) => scored(knownOf(attempt), seenOf(attempt)).score,
    asks(attempt, score) {
      // The scale moves slowly: read anew every hundred sign-ins.
      if (judged++ % 100 === 0) threshold = thresholdFor(crowd, rate)
      return !accounts.has(attempt.account) || score >= threshold
    },
    learn(attempt, outcome) {
      const known = knownOf(attempt)
      const seen = seenOf(attempt)
      isPressed = pressed(pressure, tryOf(attempt, seen, known.account))
      if (!outcome.success) failures.set(attempt.account, (failures.get(attempt.account) ?? 0) + 1)
      if (!outcome.success) return
      failures.delete(attempt.account)
      if (known.account.last) noteScore(crowd, scored(known, seen).score)
      const { account, company } = learnt(known, seen, proofOf(seen, known.account, outcome), outcome.issued)
      if (account !== known.account) accounts.set(attempt.account, account)
      if (attempt.company) companies.set(attempt.company, company)
    },
  }
}

function proofOf(seen: Sighting, account: Account, { code }: Outcome): Proof {
  if (code === 'passed') return 'code'
  return deviceLevel(account, seen) < 2 ? 'known-device' : 'familiar'
}

const tryOf = ({ account, exists, password, fingerprint }: Attempt, seen: Sighting, known: Account) => ({
  ...{ day: seen.day, account, exists, isRight: password === 'right', fingerprint },
  hasDevice: deviceLevel(known, seen) < 2,
})

function sightingOf(attempt: Attempt, failures: number): Sighting {
  const { agent } = attempt
  return {
    day: attempt.at / 86_400,
    address: attempt.ip,
    network: attempt.asn === undefined ? undefined : `${attempt.asn}`,
    country: attempt.country,
    use: attempt.use ?? 'plain',
    browser: agent && {
      string: agent.string,
      shape: shapeOf(agent.string),
      ...split(agent.browser),
      system: split(agent.os).family,
      release: split(agent.os).version,
      kind: agent.device,
    },
    cookie: attempt.cookie,
    key: attempt.key,
    trips: attempt.trips,
    failures,
    listed: attempt.listed ?? false,
    campaign: 0,
  }
}

// `Chrome 121`: family and version.
function split(name: string): { family: string; version: number } {
  const at = name.lastIndexOf(' ')
  return { family: name.slice(0, at), version: Number(name.slice(at + 1)) || 0 }
}
