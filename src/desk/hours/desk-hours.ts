import { isHoliday, lastYearKnown } from '#platform/holidays/japanese-holidays.ts'
import { type Profile, weekdays } from '#platform/profile.ts'

/** Whether somebody answers the telephone, and when that changes next. */
export interface DeskHours {
  readonly open: boolean
  /** While open: when the desk closes today. */
  readonly until?: Date
  /** While closed: when it opens next; missing when it does not within a year. */
  readonly next?: Date
}

type Hours = Profile['operator']['desk']['hours']

/** The desk's hours at a moment: from the opening minute up to and without the closing one (S1-13 to S1-15). */
export function deskHours(now: Date, { operator }: Profile): DeskHours {
  const { hours } = operator.desk
  const today = dayOf(now)
  const [opens, closes] = [at(today, hours.opens), at(today, hours.closes)]
  if (isOpenOn(today, hours) && now >= opens && now < closes) return { open: true, until: closes }
  const next = nextOpening(now, hours)
  return next ? { open: false, next } : { open: false }
}

/** What is wrong with the list of holidays, if the desk goes by it: `now` is within half a year of its end. */
export function holidaysRunOut(now: Date, { operator }: Profile): string | undefined {
  if (!operator.desk.hours.closedOnHolidays) return undefined
  const isKnown = dayOf(new Date(now.getTime() + 183 * oneDay)) <= `${lastYearKnown}-12-31`
  return isKnown ? undefined : `the holidays of Japan are known up to ${lastYearKnown} only`
}

function nextOpening(now: Date, hours: Hours): Date | undefined {
  for (let ahead = 0; ahead <= 366; ahead++) {
    const day = dayOf(new Date(now.getTime() + ahead * oneDay))
    const opens = at(day, hours.opens)
    if (opens > now && isOpenOn(day, hours)) return opens
  }
  return undefined
}

function isOpenOn(day: string, hours: Hours): boolean {
  if (hours.closedOnHolidays && isHoliday(day)) return false
  if (hours.closedYearly.some((span) => isWithin(day.slice('yyyy-'.length), span))) return false
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return !hours.closedWeekdays.some((closed) => closed.weekday === weekday && day >= closed.from)
}

/** Whether `12-31` lies in a span of each year, which may run over its end. */
const isWithin = (date: string, { from, to }: { from: string; to: string }) =>
  from <= to ? date >= from && date <= to : date >= from || date <= to

const oneDay = 86_400_000
// Japan keeps no summer time, so a day of Tokyo is always 24 hours, nine ahead of UTC.
const dayOf = (moment: Date) => new Date(moment.getTime() + 9 * 3_600_000).toISOString().slice(0, 10)
const at = (day: string, time: string) => new Date(`${day}T${time}:00+09:00`)
