import type { Judge, Labelled } from '../attempt.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { attacked, type Simulated } from '../worlds/sso/attacks.ts'
import type { Knobs } from '../worlds/sso/knobs.ts'
import { lot } from './play.ts'

export type Row = Simulated | 'takeover'

/** Scores of one world: each person's successful sign-ins in their order, and each kind of attacker's. */
export interface Scores {
  readonly people: ReadonlyMap<string, number[]>
  readonly attackers: Record<Row, number[]>
}

const simulated: readonly Simulated[] = ['naive', 'vpn', 'targeted']

/**
 * Plays a world to a judge. Each account is attacked once in each way, after one of its successes chosen evenly: so an
 * account counts once, whether it is used daily or was used twice.
 */
export function played(seed: string | number, world: readonly Labelled[], judge: Judge, set: Knobs): Scores {
  const chance = chanceOf(seed, 'attackers')
  const people = new Map<string, number[]>()
  const attackers: Scores['attackers'] = { naive: [], vpn: [], targeted: [], takeover: [] }
  const victims = victimsOf(chance, world)
  for (const { attempt, label } of world) {
    if (attempt.password === 'wrong') continue
    const score = judge.score(attempt)
    const code = judge.asks?.(attempt, score) ? (label.passes ? 'passed' : 'failed') : 'none'
    judge.learn(attempt, { success: code !== 'failed', code })
    if (label.by === 'takeover') attackers.takeover.push(score + lot(attempt.n))
    if (label.by !== 'person') continue
    const own = people.get(attempt.account) ?? []
    people.set(attempt.account, own)
    // The very first sign-in of an account asks, whoever judges.
    own.push(own.length === 0 ? Number.POSITIVE_INFINITY : score + lot(attempt.n))
    if (!victims.has(attempt.n)) continue
    for (const by of simulated)
      attackers[by].push(judge.score(attacked(chance, by, attempt, set)) + lot(attempt.n))
  }
  return { people, attackers }
}

/** One success of each person, after which he is attacked. */
function victimsOf(chance: Chance, world: readonly Labelled[]): Set<number> {
  const successes = new Map<string, number[]>()
  for (const { attempt, label } of world) {
    if (label.by !== 'person' || attempt.password === 'wrong') continue
    const own = successes.get(attempt.account)
    if (own) own.push(attempt.n)
    else successes.set(attempt.account, [attempt.n])
  }
  return new Set([...successes.values()].map((own) => chance.one(own)))
}
