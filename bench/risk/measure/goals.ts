import type { Summed } from './figures.ts'
import { lines } from './goal-table.ts'
import type { Limit } from './line.ts'

/** A goal with what was measured for it. */
export interface Goal {
  readonly id: string
  readonly what: string
  readonly anchor: string
  readonly goal: string
  /** Mean, its interval, and the worst world. */
  readonly measured: string
  /** The same of what production asks besides, where it differs. */
  readonly inProduction: string
  readonly met: 'met' | 'not met' | 'not measured yet'
  /** Whether no single world breaks a limit. */
  readonly inEveryWorld: 'yes' | 'no' | '–'
}

type Sums = ReadonlyMap<string, Summed>

/** The goals beside what was measured; a goal is met when the mean over all worlds keeps each of its limits. */
export function goalsOf(sums: Sums): Goal[] {
  return lines.map(({ limits, why: _, ...line }) => {
    const found = limits.map((limit) => ({ limit, sum: sums.get(limit.figure) }))
    const isMeasured = found.length > 0 && found.every(({ sum }) => sum !== undefined)
    return {
      ...line,
      measured: isMeasured ? found.map(written).join('; ') : '–',
      inProduction: inProduction(limits, sums),
      met: !isMeasured ? 'not measured yet' : found.every((one) => keeps(one, 'mean')) ? 'met' : 'not met',
      inEveryWorld: !isMeasured ? '–' : found.every((one) => keeps(one, 'least', 'most')) ? 'yes' : 'no',
    }
  })
}

/** Of each goal that is missed, why, and what was tried. */
export const whyMissed = (goals: readonly Goal[]): string[] =>
  goals
    .filter(({ met }) => met === 'not met')
    .map(({ id }) => `${id}: ${lines.find((line) => line.id === id)?.why ?? 'not explained yet'}`)

interface Found {
  readonly limit: Limit
  readonly sum: Summed | undefined
}

const keeps = ({ limit: { least, most }, sum }: Found, ...of: ('mean' | 'least' | 'most')[]) =>
  sum !== undefined &&
  of.every(
    (which) =>
      sum[which] >= (least ?? Number.NEGATIVE_INFINITY) && sum[which] <= (most ?? Number.POSITIVE_INFINITY),
  )

/** Sign-ins on devices that nobody proved are asked in production whatever their sum. */
function inProduction(limits: readonly Limit[], sums: Sums): string {
  const found = limits.flatMap(({ figure }) => {
    const sum = sums.get(figure.replace('/Sekisho/', '/Sekisho in production/'))
    return sum && figure.includes('/Sekisho/') ? [short(sum.mean)] : []
  })
  return found.length === 0 ? '–' : found.join('; ')
}

function written({ limit, sum }: Found): string {
  if (!sum) return '–'
  const worst = limit.least === undefined ? sum.most : sum.least
  return `${short(sum.mean)} [${short(sum.low)}, ${short(sum.high)}] ${short(worst)}`
}
const short = (value: number) => (Math.abs(value) >= 10 ? value.toFixed(0) : `${Number(value.toFixed(4))}`)
