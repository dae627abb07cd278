import { lot } from '../measure/play.ts'

/** What a score means: the share of attackers among those that score so, never falling as scores rise. */
export interface Meaning {
  /** Upper ends of the steps, rising. */
  readonly ends: readonly number[]
  readonly shares: readonly number[]
}

/** One sign-in with its score, and whether it was an attacker's. */
export interface Told {
  readonly score: number
  readonly isAttacker: boolean
}

/** Isotonic regression: neighbours that would fall are pooled until none does. */
export function meaningOf(told: readonly Told[]): Meaning {
  const steps: { end: number; hits: number; all: number }[] = []
  // Of equals attackers come first, so that they are pooled.
  const sorted = told.toSorted(
    (one, other) => one.score - other.score || Number(other.isAttacker) - Number(one.isAttacker),
  )
  for (const { score, isAttacker } of sorted) {
    steps.push({ end: score, hits: isAttacker ? 1 : 0, all: 1 })
    for (let last = steps.at(-1), before = steps.at(-2); last && before && !isRising(before, last); ) {
      Object.assign(before, { end: last.end, hits: before.hits + last.hits, all: before.all + last.all })
      steps.pop()
      ;[last, before] = [steps.at(-1), steps.at(-2)]
    }
  }
  return { ends: steps.map(({ end }) => end), shares: steps.map(({ hits, all }) => hits / all) }
}

type Step = { hits: number; all: number }
const isRising = (before: Step, last: Step) => before.hits / before.all < last.hits / last.all

/** The probability that a score stands for. */
export function probabilityOf({ ends, shares }: Meaning, score: number): number {
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) >= score) high = middle
    else low = middle + 1
  }
  return shares[low] ?? 0
}

/** How far what was said lies from what came: in mean over so many groups of equal size, and squared. */
export function errorsOf(said: readonly { probability: number; isAttacker: boolean }[], groups: number) {
  // Among equals the lot decides, or people and attackers of one step would fall into groups of their own.
  const sorted = said
    .map((one, n) => ({ ...one, lot: lot(n) }))
    .toSorted((one, other) => one.probability - other.probability || one.lot - other.lot)
  let expected = 0
  for (let n = 0; n < groups; n++) {
    const group = sorted.slice(
      Math.floor((n * sorted.length) / groups),
      Math.floor(((n + 1) * sorted.length) / groups),
    )
    const gap = group.reduce(
      (sum, { probability, isAttacker }) => sum + probability - (isAttacker ? 1 : 0),
      0,
    )
    expected += Math.abs(gap) / sorted.length
  }
  const squared = said.reduce(
    (sum, { probability, isAttacker }) => sum + (probability - (isAttacker ? 1 : 0)) ** 2,
    0,
  )
  return { expected, brier: squared / said.length }
}
