import type { Language } from '../../words/say.ts'

const zone = 'Asia/Tokyo'
const ja = new Intl.DateTimeFormat('ja-JP', {
  timeZone: zone,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const en = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** An instant (ISO 8601) as people in Japan read it: Japan time with the weekday, whatever zone the device is in. */
export function when(instant: string, language: Language): string {
  const date = new Date(instant)
  return language === 'ja' ? ja.format(date) : `${en.format(date)} JST`
}
