import { type Day, daysAfter, isWeekend } from './day.ts'
import type { ClosedSpan } from './rule.ts'

/** Which days are public holidays, for the years that were announced; of any other year nothing is known. */
export interface Holidays {
  knows(year: number): boolean
  has(day: Day): boolean
}

/** Holidays by year, each day as `01-12`. */
export const holidaysOf = (years: Readonly<Record<number, readonly string[]>>): Holidays => ({
  knows: (year) => year in years,
  has: (day) => years[yearOf(day)]?.includes(day.slice('2026-'.length)) ?? false,
})

/**
 * The day itself, or the next one on which an office is open. Undefined when that hangs on the holidays of a year nobody has
 * announced yet: a day on paper that is wrong by one is worse than none.
 */
export function nextOpenDay(day: Day, closed: ClosedSpan, holidays: Holidays): Day | undefined {
  for (let ahead = day; ; ahead = daysAfter(ahead, 1)) {
    if (isWeekend(ahead) || isWithin(ahead, closed)) continue
    if (!holidays.knows(yearOf(ahead))) return undefined
    if (!holidays.has(ahead)) return ahead
  }
}

/** Whether a day lies in a span of each year, which runs over its end. */
const isWithin = (day: Day, { from, to }: ClosedSpan) => {
  const date = day.slice('2026-'.length)
  return from <= to ? date >= from && date <= to : date >= from || date <= to
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
