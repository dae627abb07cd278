import { when } from '../../kit/portal/when.ts'
import type { Language } from '../../words/say.ts'

const zone = { timeZone: 'Asia/Tokyo' } as const
const clock = new Intl.DateTimeFormat('en-GB', {
  ...zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const days = {
  ja: new Intl.DateTimeFormat('ja-JP', { ...zone, year: 'numeric', month: 'numeric', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', {
    ...zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }),
}
const weekday = new Intl.DateTimeFormat('ja-JP', { ...zone, weekday: 'short' })
const isoDay = new Intl.DateTimeFormat('sv-SE', zone)

/** The time of day in Japan: `09:05`. */
export const clockOf = (instant: string): string => clock.format(new Date(instant))

/** The day in Japan with its weekday: `2026/12/1(火)`, `Tue, 1 Dec 2026`. */
export function dayOf(instant: string, language: Language): string {
  const at = new Date(instant)
  return language === 'ja' ? `${days.ja.format(at)}(${weekday.format(at)})` : days.en.format(at)
}

/** A last moment: at midnight the day before it, which is what people count by. */
export function untilText(instant: string, language: Language): string {
  if (clockOf(instant) !== '00:00') return when(instant, language)
  return dayOf(new Date(Date.parse(instant) - 1).toISOString(), language)
}

/** The day in Japan as fields want it: `2026-12-01`. */
export const isoDayOf = (at: Date): string => isoDay.format(at)
