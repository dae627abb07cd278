import { type Habits, noHabits } from './state.ts'

/** What everybody does: shares of values, habits, and how unusual sign-ins have been of late. The same on every node. */
export interface Crowd {
  habits: Habits
  readonly counts: Record<Common, Map<string, number>>
  readonly sums: Record<Common, number>
  /** Scores of sign-ins that were let in or proved, by quarter of a unit from the lowest; halved with time. */
  readonly scores: Float64Array
  /** Days on which the counts and the scores were halved last. */
  halved: number
  scored: number
}

export type Common = 'network' | 'country' | 'shape' | 'browser'

export const noCrowd = (): Crowd => ({
  habits: noHabits,
  counts: { network: new Map(), country: new Map(), shape: new Map(), browser: new Map() },
  sums: { network: 0, country: 0, shape: 0, browser: 0 },
  scores: new Float64Array(240),
  halved: 0,
  scored: 0,
})

/** How common a value is among everybody; nothing while little is known. */
export const shareOf = (crowd: Crowd, common: Common, value: string | undefined) =>
  value === undefined ? 0 : (crowd.counts[common].get(value) ?? 0) / (crowd.sums[common] + 50)

/** Counts a value. */
export function countCommon(crowd: Crowd, common: Common, value: string | undefined): void {
  if (value === undefined) return
  crowd.counts[common].set(value, (crowd.counts[common].get(value) ?? 0) + 1)
  crowd.sums[common] += 1
}

const commons = ['network', 'country', 'shape', 'browser'] as const
/** The scale of scores follows within weeks, or a busy beginning would make everything later look harmless. */
const scoreDays = 7

/** Halves what was counted once in so many days, and lets go what is hardly there. */
export function age(crowd: Crowd, day: number, days: number): void {
  if (crowd.halved === 0) Object.assign(crowd, { halved: day, scored: day })
  if (day - crowd.scored >= scoreDays) {
    crowd.scored = day
    for (const [n, count] of crowd.scores.entries()) crowd.scores[n] = count / 2
  }
  if (day - crowd.halved < days) return
  crowd.halved = day
  for (const common of commons) crowd.sums[common] = halved(crowd.counts[common])
}

function halved(counts: Map<string, number>): number {
  let sum = 0
  for (const [value, count] of counts) {
    if (count < 1) counts.delete(value)
    else counts.set(value, count / 2)
    sum += count / 2
  }
  return sum
}
