import type { Language } from '#platform/author.ts'

const shape = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const
const formats = {
  ja: new Intl.DateTimeFormat('ja-JP', { ...shape, weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { ...shape, weekday: 'long' }),
}

/** A day with its weekday: `2025年11月20日(木)`, `Thursday, 20 November 2025`. */
export const dayInWords = (language: Language, day: string): string =>
  formats[language].format(new Date(`${day}T00:00:00Z`))
