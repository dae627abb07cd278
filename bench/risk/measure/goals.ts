import type { Summed } from './figures.ts'
import { type Limit, lines } from './goal-table.ts'

/** A goal with what was measured for it. */
export interface Goal {
  readonly id: string
  readonly what: string
  readonly anchor: string
  readonly goal: string
  readonly measured: string
  readonly met: 'met' | 'not met' | 'not measured yet'
}

type Sums = ReadonlyMap<string, Summed>

/** The goals beside what was measured; a goal is met when the mean over all worlds keeps each of its limits. */
export function goalsOf(sums: Sums): Goal[] {
  return lines.map(({ limits, ...line }) => {
    const found = limits.map((limit) => ({ limit, sum: sums.get(limit.figure) }))
    const isMeasured = found.length > 0 && found.every(({ sum }) => sum !== undefined)
    return {
      ...line,
      measured: isMeasured ? found.map(({ sum }) => written(sum)).join('; ') : '–',
      met: !isMeasured ? 'not measured yet' : found.every(keeps) ? 'met' : 'not met',
    }
  })
}

const keeps = ({ limit: { least, most }, sum }: { limit: Limit; sum: Summed | undefined }) =>
  sum !== undefined &&
  sum.mean >= (least ?? Number.NEGATIVE_INFINITY) &&
  sum.mean <= (most ?? Number.POSITIVE_INFINITY)

const written = (sum: Summed | undefined) =>
  sum ? `${short(sum.mean)} [${short(sum.low)}, ${short(sum.high)}]` : '–'
const short = (value: number) => (Math.abs(value) >= 10 ? value.toFixed(0) : `${Number(value.toFixed(4))}`)
