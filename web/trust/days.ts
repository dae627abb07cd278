import { dayIn } from '../kit/day.ts'
import type { Language } from '../words/say.ts'

const locales = { ja: 'ja-JP', en: 'en-GB' } as const

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' })

/** A moment as its day in Japan, with its weekday. */
export const dayOf = (at: string, language: Language): string => dayIn(language, isoDay.format(new Date(at)))

/** A month such as `2014-09` in words. */
export const monthOf = (month: string, language: Language): string =>
  new Date(`${month}-01T00:00:00+09:00`).toLocaleDateString(locales[language], {
    ...{ timeZone: 'Asia/Tokyo', year: 'numeric', month: 'long' },
  })

/** A moment with its weekday, as people in Japan read a clock. */
export const momentOf = (at: string, language: Language): string =>
  new Date(at).toLocaleString(locales[language], {
    ...{ timeZone: 'Asia/Tokyo', dateStyle: 'full', timeStyle: 'short' },
  })
