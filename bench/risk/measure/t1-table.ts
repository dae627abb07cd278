import type { Row, Scores } from './t1.ts'

/** A published cell: after N sign-ins a person in the middle has been asked this often. */
export interface Cell {
  readonly by: Row
  readonly rate: number
  readonly after: 12 | 39
  /** As read from the figure; two where it lies between them. */
  readonly published: readonly [number, number]
}

const line = (
  by: Row,
  rate: number,
  twelve: number | [number, number],
  thirtyNine: number | [number, number],
) =>
  [
    { by, rate, after: 12, published: pair(twelve) },
    { by, rate, after: 39, published: pair(thirtyNine) },
  ] as const
const pair = (value: number | [number, number]): [number, number] =>
  typeof value === 'number' ? [value, value] : value

/** Table T1: how often the Freeman model has asked a person, at the share of attackers it catches. */
export const t1: readonly Cell[] = [
  ...line('naive', 0.999, 7, 6),
  ...line('naive', 0.995, 3, 2),
  ...line('naive', 0.99, 2, 1),
  ...line('naive', 0.98, 1, 1),
  ...line('vpn', 0.999, [7, 8], 8),
  ...line('vpn', 0.995, 4, 3),
  ...line('vpn', 0.99, 3, 2),
  ...line('vpn', 0.98, 2, [1, 2]),
  ...line('targeted', 0.999, 8, 9),
  ...line('targeted', 0.995, 5, 4),
  ...line('targeted', 0.99, 4, 3),
  ...line('targeted', 0.98, 2, 2),
  ...line('takeover', 0.9425, 12, 39),
  ...line('takeover', 0.8966, 12, 26),
  ...line('takeover', 0.8276, 7, 7),
  ...line('takeover', 0.7816, 2, 1),
]

/** A cell with what was measured, and by how much it lies outside what was published. */
export interface Measured extends Cell {
  readonly median: number
  readonly off: number
}

/** The table as measured on the scores of one or several worlds. */
export function measuredT1(worlds: readonly Scores[]): Measured[] {
  const people = worlds.flatMap((world) => [...world.people.values()])
  return t1.map((cell) => {
    const caught = worlds.flatMap((world) => world.attackers[cell.by])
    const median = medianAsked(people, cell.after, thresholdFor(caught, cell.rate))
    const [low, high] = cell.published
    return { ...cell, median, off: Math.max(0, low - median, median - high) }
  })
}

/** The highest threshold at which this share of attackers is still caught. */
export function thresholdFor(attackers: readonly number[], rate: number): number {
  const sorted = attackers.toSorted((a, b) => b - a)
  return sorted[Math.max(0, Math.ceil(sorted.length * rate) - 1)] ?? Number.NEGATIVE_INFINITY
}

/** How often the person in the middle was asked in his first sign-ins, of those who have had so many. The first one counts: it asks always. */
export function medianAsked(people: readonly number[][], after: number, threshold: number): number {
  const asked = people
    .filter((scores) => scores.length >= after)
    .map((scores) => scores.slice(0, after).filter((score) => score >= threshold).length)
    .toSorted((a, b) => a - b)
  const middle = asked.length / 2
  return ((asked[Math.ceil(middle) - 1] ?? Number.NaN) + (asked[Math.floor(middle)] ?? Number.NaN)) / 2
}
