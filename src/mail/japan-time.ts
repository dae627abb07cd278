import type { Language } from '#platform/author.ts'

/** A moment in Japan with its weekday: `2025年11月20日(木) 10:05` or `Thu 20 November 2025, 10:05`. */
export function japanTime(at: Date, language: Language): string {
  const part = partsOf(at, language)
  return language === 'ja'
    ? `${part('year')}年${part('month')}月${part('day')}日(${part('weekday')}) ${part('hour')}:${part('minute')}`
    : `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`
}

/** A day, written `2025-11-20`, with its weekday: `2025年11月20日(木)` or `Thu 20 November 2025`. */
export function japanDay(day: string, language: Language): string {
  const part = partsOf(new Date(`${day}T12:00:00+09:00`), language)
  return language === 'ja'
    ? `${part('year')}年${part('month')}月${part('day')}日(${part('weekday')})`
    : `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`
}

const shape = {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hourCycle: 'h23',
} as const
const clock = { hour: '2-digit', minute: '2-digit' } as const
const formats = {
  ja: new Intl.DateTimeFormat('ja-JP-u-ca-gregory', { ...shape, ...clock, month: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { ...shape, ...clock, month: 'long' }),
}

function partsOf(at: Date, language: Language) {
  const parts = new Map<string, string>(
    // Of the numbers alone the sign is taken off: 月 and 日 are also Monday and Sunday.
    formats[language]
      .formatToParts(at)
      .map(({ type, value }) => [type, value.replace(/(?<=\d)[年月日]$/, '')]),
  )
  return (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? ''
}
