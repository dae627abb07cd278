import type { Language } from './say.ts'

const partsIn = (language: Language) =>
  new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: language === 'ja' ? 'numeric' : 'long',
    day: 'numeric',
    weekday: language === 'ja' ? 'short' : 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
const formats = { ja: partsIn('ja'), en: partsIn('en') }

/**
 * A maintenance with both dates, weekdays and clock times of Japan, the end as approximate (S1-04, S1-05):
 * `2025年11月19日(水)21:00~11月20日(木)05:50頃まで`.
 */
export function windowText(language: Language, window: { startsAt: string; endsAt: string }): string {
  const [start, end] = [read(language, window.startsAt), read(language, window.endsAt)]
  const year = start.year === end.year ? '' : language === 'ja' ? `${end.year}年` : ` ${end.year}`
  if (language === 'ja') return `${start.year}年${inJa(start)}~${year}${inJa(end)}頃まで`
  return `${inEn(start)} ${start.year}, ${time(start)} to about ${inEn(end)}${year}, ${time(end)} (Japan time)`
}

/** The approximate end alone: `11月20日(木)05:50頃`. */
export function endText(language: Language, endsAt: string): string {
  const end = read(language, endsAt)
  return language === 'ja' ? `${inJa(end)}頃` : `about ${time(end)} on ${inEn(end)} (Japan time)`
}

type Read = Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute', string>

function read(language: Language, instant: string): Read {
  const parts = formats[language].formatToParts(new Date(instant))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    weekday: part('weekday'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

const time = ({ hour, minute }: Read) => `${hour}:${minute}`
const inJa = (at: Read) => `${at.month}月${at.day}日(${at.weekday})${time(at)}`
const inEn = (at: Read) => `${at.weekday} ${at.day} ${at.month}`
