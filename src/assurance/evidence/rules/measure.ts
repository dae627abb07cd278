import type { Measure, Threshold } from './rule.ts'

/** One row of what a query found. */
export type Row = Readonly<Record<string, unknown>>

/** The number rows come to; undefined when there is nothing to measure. */
export function measured(rows: readonly Row[], measure: Measure): number | undefined {
  if (rows.length === 0) return measure.kind === 'rows' ? 0 : measure.empty
  if (measure.kind === 'rows') return rows.length
  const numbers = rows.map((row) => row[measure.of]).filter((one) => typeof one === 'number')
  if (measure.kind === 'share') {
    const whole = sum(rows.map((row) => Number(row[measure.in] ?? 0)))
    return whole === 0 ? measure.empty : rounded(sum(numbers) / whole)
  }
  if (numbers.length === 0) return measure.empty
  return rounded(found[measure.kind](numbers))
}

/** Whether a number keeps the promise. */
export const isKept = (value: number, threshold: Threshold): boolean =>
  'atLeast' in threshold ? value >= threshold.atLeast : value <= threshold.atMost

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
const rounded = (value: number) => Math.round(value * 1e6) / 1e6

const found = {
  sum,
  most: (numbers: readonly number[]) => Math.max(...numbers),
  least: (numbers: readonly number[]) => Math.min(...numbers),
  median(numbers: readonly number[]) {
    const sorted = numbers.toSorted((one, other) => one - other)
    const middle = Math.floor((sorted.length - 1) / 2)
    return ((sorted[middle] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2
  },
}
