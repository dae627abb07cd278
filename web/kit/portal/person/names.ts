import type { Names } from '#organisation/contract.ts'
import type { Language } from '../../../words/say.ts'

/** A name as it is read in the language of the screen: 山田 花子, or Hanako YAMADA. */
export function fullName(names: Names, language: Language): string {
  if (language === 'ja') return `${names.kanji.family} ${names.kanji.given}`
  const { family, given } = names.romaji
  const capitalised = given.toLowerCase().replace(/(^|[ '-])[a-z]/g, (start) => start.toUpperCase())
  return `${capitalised} ${family}`
}

/** The name in kana, for the line under the kanji. */
export const kanaName = (names: Names): string => `${names.kana.family} ${names.kana.given}`

/** The name in kanji whatever the language: what stands in the company's lists. */
export const kanjiName = (names: Names): string => `${names.kanji.family} ${names.kanji.given}`

/** The name as in the passport. */
export const romajiName = (names: Names): string => `${names.romaji.family} ${names.romaji.given}`
