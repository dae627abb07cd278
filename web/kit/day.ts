import type { Language } from '../words/say.ts'

const formats = {
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    timeZone: 'UTC',
  }),
}
const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' })

/** A calendar day (`2025-11-20`, the operator's) with its weekday: `2025年11月20日(木)`, `Thu, 20 Nov 2025`. */
export function dayIn(language: Language, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  const text = formats[language].format(date)
  return language === 'ja' ? `${text}(${weekday.format(date)})` : text
}
