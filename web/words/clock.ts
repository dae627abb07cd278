import type { Language } from './say.ts'

/** Words of the bar over every page while somebody watches with a clock that was set. */
export const clockWords = {
  ja: { set: '時計を動かして試しています。表示中の日時(日本時間):' },
  en: { set: 'This is a trial with a clock that was set. It now shows (JST):' },
} as const

const shape = { timeZone: 'Asia/Tokyo', dateStyle: 'full', timeStyle: 'medium' } as const
const formats = {
  ja: new Intl.DateTimeFormat('ja-JP', shape),
  en: new Intl.DateTimeFormat('en-GB', shape),
}

/** What such a clock shows, to the second, in Japan. */
export const clockText = (language: Language, at: number): string => formats[language].format(at)
