import type { Language } from '../../words/say.ts'

const months = {
  ja: new Intl.DateTimeFormat('ja-JP', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
}

/** A month (`2025-06`) as people read it: `2025年6月`, `June 2025`. */
export const monthIn = (language: Language, month: string): string =>
  months[language].format(new Date(`${month}-01T00:00:00Z`))
