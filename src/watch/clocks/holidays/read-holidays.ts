import { doneWith, type Outcome, refused } from '#platform/outcome.ts'

/** What is wrong with a file of holidays, and in which line; a year as a whole has none. */
export interface HolidayFault {
  readonly line?: number
  readonly says: string
}

/** Holidays by year, each day as `01-12`. */
export type HolidayYears = Readonly<Record<number, string[]>>

const written = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?:,|$)/
// Fixed by the act on national holidays: a year without them was cut off.
const always = ['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '11-03', '11-23']
const first = 2025

/**
 * Reads the Cabinet Office's list (one day a line, `2028/1/1,…`), whichever letters its names are in: the days alone are
 * taken. Years that came along are passed over unless they are in it; the whole file is refused for one line.
 */
export function readHolidays(text: string): Outcome<'holidays-not-readable', HolidayYears> {
  const years: Record<number, string[]> = {}
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || (n === 0 && !/^\d/.test(line))) continue
    const day = dayOf(line)
    if (!day) return wrong({ line: n + 1, says: 'is no day such as 2028/1/1' })
    const year = Number(day.slice(0, 4))
    if (year < first) continue
    years[year] ??= []
    const days = years[year]
    if (days.includes(day.slice(5))) return wrong({ line: n + 1, says: `names ${day} a second time` })
    days.push(day.slice(5))
  }
  const cut = Object.entries(years).find(([, days]) => always.some((one) => !days.includes(one)))
  if (cut) return wrong({ says: `${cut[0]} is not whole: one of the fixed holidays is missing` })
  return Object.keys(years).length > 0 ? doneWith(years) : wrong({ says: 'no year from 2025 on is in it' })
}

const wrong = (fault: HolidayFault) => refused('holidays-not-readable', { ...fault })

function dayOf(line: string): string | undefined {
  const [, year = '', month = '', date = ''] = written.exec(line) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : undefined
}
