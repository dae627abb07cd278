/** One figure beside what it is held against. */
export interface Figure {
  readonly value: number
  readonly unit: string
  readonly against: string
  /** Ours to theirs, medians. */
  readonly ratio: number
  readonly runs: number
  readonly min: number
  readonly max: number
}

/** A thing that can be measured once; higher or lower is better, as the figure says. */
export type Measure = () => Promise<number>

/** Measures ours and theirs in turn (A B A B …) after one warm-up each, so that a noisy moment hits both. */
export async function inTurn(
  rounds: number,
  ours: Measure,
  theirs: Measure,
): Promise<{ ours: number[]; theirs: number[] }> {
  await ours()
  await theirs()
  const taken = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    taken.ours.push(await ours())
    taken.theirs.push(await theirs())
  }
  return taken
}

/** The figure of measurements taken in turn. */
export function figureOf(unit: string, against: string, taken: { ours: number[]; theirs: number[] }): Figure {
  const value = median(taken.ours)
  return {
    value: rounded(value),
    unit,
    against,
    ratio: rounded(value / median(taken.theirs)),
    runs: taken.ours.length,
    min: rounded(Math.min(...taken.ours)),
    max: rounded(Math.max(...taken.ours)),
  }
}

/** The middle of the values. */
export function median(values: number[]): number {
  return quantile(values, 0.5)
}

/** The value below which a share of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const rounded = (value: number) => Number(value.toPrecision(4))
