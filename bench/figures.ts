import { type Watch, watched } from './quiet.ts'

/** One figure beside what it is held against. */
export interface Figure {
  readonly value: number
  readonly unit: string
  readonly against: string
  /** Ours to theirs, medians; of rounds taken in turn the median of their ratios. */
  readonly ratio: number
  readonly runs: number
  readonly min: number
  readonly max: number
  /** The median of what it is held against. */
  readonly theirs: number
  /** Rounds that were kept although other processes used the cores. */
  readonly noisy?: number
}

/** A thing that can be measured once; higher or lower is better, as the figure says. */
export type Measure = () => Promise<number>

/** Measurements taken in turn; `noisy` counts rounds that were kept although others used the cores. */
export interface Taken {
  ours: number[]
  theirs: number[]
  noisy: number
}

/** Measures ours and theirs in turn (A B A B …) after one warm-up each. A round that others disturbed is taken again, at most as often as there are rounds. */
export async function inTurn(
  rounds: number,
  ours: Measure,
  theirs: Measure,
  watch: Watch = watched,
): Promise<Taken> {
  await ours()
  await theirs()
  const taken: Taken = { ours: [], theirs: [], noisy: 0 }
  let spare = rounds
  while (taken.ours.length < rounds) {
    const round = await watch(async () => [await ours(), await theirs()] as const)
    if (!round.quiet && spare-- > 0) continue
    if (!round.quiet) taken.noisy += 1
    taken.ours.push(round.value[0])
    taken.theirs.push(round.value[1])
  }
  return taken
}

/** The figure of measurements taken in turn. */
export function figureOf(
  unit: string,
  against: string,
  taken: Omit<Taken, 'noisy'> & { noisy?: number },
): Figure {
  const value = median(taken.ours)
  return {
    value: rounded(value),
    unit,
    against,
    ratio: rounded(ratioOf(taken)),
    runs: taken.ours.length,
    min: rounded(Math.min(...taken.ours)),
    max: rounded(Math.max(...taken.ours)),
    theirs: rounded(median(taken.theirs)),
    ...(taken.noisy && { noisy: taken.noisy }),
  }
}

// A machine that gets slower meanwhile does so for both of a pair.
const ratioOf = ({ ours, theirs }: Omit<Taken, 'noisy'>) =>
  ours.length === theirs.length
    ? median(ours.map((one, n) => one / (theirs[n] ?? Number.NaN)))
    : median(ours) / median(theirs)

/** The middle of the values, of an even number the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return ((below ?? Number.NaN) + (above ?? Number.NaN)) / 2
}

/** The value below which a share of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

const rounded = (value: number) => Number(value.toPrecision(4))
