import { rules } from '#identity/public.ts'
import { dayOf, endOf } from '#platform/dates/dates.ts'
import type { Moment } from '#platform/dates/moment.ts'

const inJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' })

/** The next day on which rules change, or today when none do any more: what a board asks for by itself. */
export function dayAhead({ now, dates }: Moment): { on: string; isAhead: boolean } {
  const { newRules, oldPasswords } = rules(now, dates)
  if (!newRules) return { on: dayOf(dates.cutOver), isAhead: true }
  if (oldPasswords) return { on: inJapan.format(endOf(dates.oldPasswordsUntil)), isAhead: true }
  return { on: inJapan.format(now), isAhead: false }
}
