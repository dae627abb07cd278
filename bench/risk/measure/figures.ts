import { chanceOf } from '../chance.ts'

/** What was measured on one world, by name. */
export type Figures = Record<string, number>

/** A figure over several worlds. */
export interface Summed {
  readonly mean: number
  /** 95 % interval of the mean: worlds drawn anew a thousand times, each whole, since what happens within one hangs together. */
  readonly low: number
  readonly high: number
  readonly least: number
  readonly most: number
  readonly worlds: number
}

/** Sums up the figures of several worlds; a figure a world does not have is left out of its mean. */
export function summed(seed: string, worlds: readonly Figures[]): Map<string, Summed> {
  const names = new Set(worlds.flatMap((world) => Object.keys(world)))
  return new Map(
    [...names].map((name) => {
      const values = worlds.map((world) => world[name] ?? Number.NaN).filter(Number.isFinite)
      return [name, { ...interval(`${seed}/${name}`, values), ...range(values) }]
    }),
  )
}

const range = (values: readonly number[]) => ({
  mean: meanOf(values),
  least: Math.min(...values),
  most: Math.max(...values),
  worlds: values.length,
})

function interval(seed: string, values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: Number.NaN, high: Number.NaN }
  const chance = chanceOf(seed, 'bootstrap')
  const means = Array.from({ length: 1000 }, () => meanOf(values.map(() => chance.one(values)))).toSorted(
    (a, b) => a - b,
  )
  return { low: means[25] ?? Number.NaN, high: means[974] ?? Number.NaN }
}

/** The mean of some values. */
export const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The value below which a share of the values lies. */
export const quantileOf = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

/** How often a value of the one exceeds one of the other, ties by half: the area under the curve. */
export function aucOf(high: readonly number[], low: readonly number[]): number {
  const all = [
    ...high.map((value) => ({ value, isHigh: 1 })),
    ...low.map((value) => ({ value, isHigh: 0 })),
  ].toSorted((a, b) => a.value - b.value)
  let [area, below] = [0, 0]
  for (let from = 0; from < all.length; ) {
    let to = from
    let [highs, lows] = [0, 0]
    for (; to < all.length && all[to]?.value === all[from]?.value; to++) {
      if (all[to]?.isHigh) highs += 1
      else lows += 1
    }
    area += highs * (below + lows / 2)
    below += lows
    from = to
  }
  return area / (high.length * low.length)
}
