import type { Crowd } from './crowd.ts'
import { shareOf } from './crowd.ts'
import type { Levels } from './levels.ts'
import type { Sighting } from './sighting.ts'
import { faded, type Habits } from './state.ts'

/** How often somebody is about so far from the usual, before anything is known of anybody. */
const first = {
  network: [0.55, 0.25, 0.15, 0.02, 0.03],
  browser: [0.6, 0.3, 0.05, 0.03, 0.02],
  device: [0.8, 0.03, 0.17],
} as const

/** How many sign-ins the company's habits weigh against a person's own, and everybody's against the company's. */
const weightOf = { company: { network: 40, browser: 40, device: 12 }, everybody: 60, first: 20 }

/**
 * How much it counts that somebody strays. An unknown device counts threefold: it is the one thing a thief cannot bring
 * along, and asked about at once it is known the next time.
 */
const straying = { network: 1, browser: 1, device: 3 }

/** Who always comes without a known device is asked less than others would be, but never like one who has brought his. */
const leastUnknown = {
  network: { level: Number.NaN, weight: 0 },
  browser: { level: Number.NaN, weight: 0 },
  device: { level: 2, weight: 3 },
}

export type Signal = keyof Levels

/** The habits an account is held against: its own, its company's, everybody's, as they are on this day. */
export interface Beside {
  readonly own: Habits
  readonly company: Habits
  readonly everybody: Habits
  readonly day: number
}

/**
 * The weight of a level, in log-odds: how likely a thief comes as close as this, over how likely this person strays as far.
 * Both grow evenly, so that farther never weighs less.
 */
export function weightAt(signal: Signal, level: number, chances: readonly number[], beside: Beside): number {
  const strays = strayed(signal, beside)
  const tail = strays.slice(level).reduce((sum, share) => sum + share, 0)
  const weight = Math.log(chances[level] ?? 1) - straying[signal] * Math.log(Math.max(1e-4, tail))
  return level === leastUnknown[signal].level ? Math.max(leastUnknown[signal].weight, weight) : weight
}

/** How often this person is at each level: his own habit as far as it is known, else his company's, else everybody's. */
function strayed(signal: Signal, { own, company, everybody, day }: Beside): readonly number[] {
  const left = (habits: Habits) => habits[signal].map((count) => count * faded(day - habits.day))
  const all = blended(left(everybody), first[signal], weightOf.first)
  return blended(left(own), blended(left(company), all, weightOf.everybody), weightOf.company[signal])
}

function blended(counts: readonly number[], wider: readonly number[], weight: number): number[] {
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.map((count, n) => (count + weight * (wider[n] ?? 0)) / (sum + weight))
}

/**
 * How likely a thief with the password comes at least as close: generous where it can be learned or bought (network, browser),
 * mean where it must be taken from the device. What is common among everybody is close by chance.
 */
export function chancesOf(signal: Signal, crowd: Crowd, seen: Sighting): readonly number[] {
  if (signal === 'device') return thief.device
  if (signal === 'network') {
    const address = seen.use === 'shared' || seen.use === 'mobile' ? thief.sharedAddress : thief.address
    const network = Math.max(address, thief.network + 0.5 * shareOf(crowd, 'network', seen.network))
    const country = Math.max(network, thief.country + 0.3 * shareOf(crowd, 'country', seen.country))
    return [address, network, country, Math.max(country, 0.8), 1]
  }
  const { string, family, system, kind } = seen.browser ?? { string: '', family: '', system: '', kind: '' }
  const exact = thief.string + 0.3 * shareOf(crowd, 'string', string)
  const same = Math.max(exact, thief.browser + 0.3 * shareOf(crowd, 'browser', `${family}|${system}|${kind}`))
  return [exact, same, Math.max(same, 0.5), Math.max(same, 0.8), 1]
}

const thief = {
  device: [0.00001, 0.002, 1],
  ...{ address: 0.02, sharedAddress: 0.15, network: 0.15, country: 0.4 },
  ...{ string: 0.15, browser: 0.25 },
} as const
