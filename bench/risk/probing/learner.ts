import type { Chance } from '../chance.ts'

/** Somebody who tries out ways and remembers which succeeded (Thompson's sampling, each dimension by itself). */
export interface Learner<Ways> {
  next(): Ways
  saw(ways: Ways, succeeded: boolean): void
  /** The way that succeeded most often. */
  best(): Ways
}

/** A learner over so many ways in each dimension. */
export function learner<Ways extends { readonly [way in keyof Ways]: number }>(
  chance: Chance,
  many: Ways,
): Learner<Ways> {
  const names = Object.keys(many) as (keyof Ways)[]
  const counts = new Map(
    names.map((name) => [name, Array.from({ length: many[name] }, () => ({ won: 1, lost: 1 }))]),
  )
  const chosen = (worth: (count: { won: number; lost: number }) => number) =>
    Object.fromEntries(
      names.map((name) => {
        const all = (counts.get(name) ?? []).map(worth)
        return [name, all.indexOf(Math.max(...all))]
      }),
    ) as Ways
  return {
    // A beta distribution by its mean and width is near enough to choose by.
    next: () =>
      chosen(({ won, lost }) => {
        const [sum, mean] = [won + lost, won / (won + lost)]
        return mean + chance.normal() * Math.sqrt((mean * (1 - mean)) / (sum + 1))
      }),
    saw(ways, succeeded) {
      for (const name of names) {
        const count = counts.get(name)?.[ways[name]]
        if (count && succeeded) count.won += 1
        else if (count) count.lost += 1
      }
    },
    best: () => chosen(({ won, lost }) => won / (won + lost)),
  }
}
