import type { By } from '../attempt.ts'
import type { Played } from './play.ts'

/** Which sign-ins of a world the figures are taken from, by number. */
export interface Sample {
  /** People's own sign-ins of the slice on which thresholds are set, their very first ones left out: those always ask. */
  readonly validation: readonly number[]
  /** The same of the later days. */
  readonly test: readonly number[]
  /** Attackers' of the later days. */
  readonly attackers: ReadonlyMap<By, readonly number[]>
  /** Attackers' of the validation slice. */
  readonly early: readonly number[]
}

/** The first 40 % of days warm up, thresholds are set on the next 15 %, the rest tests. */
export function sampleOf({ world }: Pick<Played, 'world'>): Sample {
  const start = world[0]?.attempt.at ?? 0
  const length = (world.at(-1)?.attempt.at ?? 0) - start
  const seen = new Set<string>()
  const validation: number[] = []
  const test: number[] = []
  const attackers = new Map<By, number[]>()
  const early: number[] = []
  for (const [n, { attempt, label }] of world.entries()) {
    if (attempt.password === 'wrong') continue
    const share = (attempt.at - start) / length
    if (label.by !== 'person') {
      const same = attackers.get(label.by) ?? []
      attackers.set(label.by, same)
      if (share >= 0.55) same.push(n)
      else if (share >= 0.4) early.push(n)
      continue
    }
    const isFirst = !seen.has(attempt.account)
    seen.add(attempt.account)
    if (isFirst || share < 0.4) continue
    if (share < 0.55) validation.push(n)
    else test.push(n)
  }
  return { validation, test, attackers, early }
}

/** The threshold at which this share of the validation slice would be asked. */
export function thresholdAt({ scores }: Played, { validation }: Sample, rate: number): number {
  const sorted = validation.map((n) => scores[n] ?? 0).toSorted((a, b) => b - a)
  return sorted[Math.max(0, Math.floor(sorted.length * rate) - 1)] ?? Number.POSITIVE_INFINITY
}

/** Share of these that reach a threshold. */
export const shareFrom = ({ scores }: Played, of: readonly number[], threshold: number) =>
  of.length === 0 ? Number.NaN : of.filter((n) => (scores[n] ?? 0) >= threshold).length / of.length
