import type { Crowd } from './crowd.ts'
import { farthest, type Levels } from './levels.ts'
import { evidence } from './numbers.ts'
import type { Sighting } from './sighting.ts'
import { faded, type Habits } from './state.ts'
import { thieves } from './thieves.ts'

const { first, weightOf, stolen, unknownDevice } = evidence

export type Signal = keyof Levels

/** The habits an account is held against: its own, its company's, everybody's, as they are on this day. */
export interface Beside {
  readonly own: Habits
  readonly company: Habits
  readonly everybody: Habits
  readonly day: number
}

/** What the signals weigh, in log-odds: each by itself, and network and browser once more together. */
export interface Weights {
  readonly network: number
  readonly browser: number
  /** Who comes as close with the one is likely to come as close with the other, or it is not this thief. */
  readonly together: number
  readonly device: number
}

/**
 * How likely some thief comes like this, over how likely this person does. Whatever can be left out to come from farther away
 * does not help: of all places as near or nearer the one that speaks most for a thief counts, so farther never weighs less.
 */
export function weightsAt(levels: Levels, crowd: Crowd, seen: Sighting, beside: Beside): Weights {
  const [network, browser] = [mixed(strayed('network', beside)), mixed(strayed('browser', beside))]
  const kinds = thieves(levels, crowd, seen)
  let best = { network: 0, browser: 0, together: Number.NEGATIVE_INFINITY, sum: Number.NEGATIVE_INFINITY }
  for (let n = 0; n <= levels.network; n++)
    for (let b = 0; b <= levels.browser; b++) {
      let [both, byNetwork, byBrowser] = [0, 0, 0]
      for (const kind of kinds) {
        const [near, alike] = [kind.network[n] ?? 0, kind.browser[b] ?? 0]
        both += kind.share * near * alike
        byNetwork += kind.share * near
        byBrowser += kind.share * alike
      }
      const sum = Math.log(both / ((network[n] ?? 1) * (browser[b] ?? 1)))
      if (sum <= best.sum) continue
      best = {
        sum,
        network: Math.log(byNetwork / (network[n] ?? 1)),
        browser: Math.log(byBrowser / (browser[b] ?? 1)),
        together: Math.log(both / (byNetwork * byBrowser)),
      }
    }
  return { ...best, device: deviceWeight(levels.device, beside) }
}

/** What the device alone weighs; the nearer, the less. */
export function deviceWeight(level: number, beside: Beside): number {
  const tail = tailOf(strayed('device', beside), level)
  const weight = Math.log(stolen[level] ?? 1) - unknownDevice.timesOver * Math.log(Math.max(1e-4, tail))
  return level === farthest.device ? Math.max(unknownDevice.least, weight) : weight
}

/**
 * How often this person is at each level: his own habit as far as it is known, else his company's, else everybody's. In one go:
 * judged among hashes, a list that is made on the way costs more than what is reckoned with it.
 */
function strayed(signal: Signal, { own, company, everybody, day }: Beside): readonly number[] {
  const wider = counted(everybody, signal, day)
  const near = counted(company, signal, day)
  const self = counted(own, signal, day)
  const ownWeight = weightOf.company[signal]
  return first[signal].map((share, n) => {
    const all = ((wider.counts[n] ?? 0) * wider.rest + weightOf.first * share) / (wider.sum + weightOf.first)
    const usual =
      ((near.counts[n] ?? 0) * near.rest + weightOf.everybody * all) / (near.sum + weightOf.everybody)
    return ((self.counts[n] ?? 0) * self.rest + ownWeight * usual) / (self.sum + ownWeight)
  })
}

/** Counts as they were written down, what is left of them on this day, and their sum then. */
function counted(habits: Habits, signal: Signal, day: number) {
  const [counts, rest] = [habits[signal], faded(day - habits.day)]
  let sum = 0
  for (const count of counts) sum += count * rest
  return { counts, rest, sum }
}

function tailOf(shares: readonly number[], from: number): number {
  let sum = 0
  for (let n = from; n < shares.length; n++) sum += shares[n] ?? 0
  return sum
}

/**
 * How often this person is at a level, and how often at least so far: the one tells people apart, the other keeps a level that he
 * never has from speaking against one that lies farther. Their mean, as shares have it, does both.
 */
const mixed = (shares: readonly number[]) => shares.map((own, n) => Math.sqrt(own * tailOf(shares, n)))
