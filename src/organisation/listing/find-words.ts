import type { Names } from '../contract.ts'

/** Ids by which a person is found beside his names. */
interface Ids {
  memberNumber?: string | undefined
  signInId?: string | undefined
}

/** Reading order in the list: the kana, compared byte by byte. */
export const sortKeyOf = ({ kana }: Names): string => `${kana.family} ${kana.given}`

/**
 * What a person is found by: every pair of neighbouring characters of names and ids, and the first of each word.
 * Pairs, because two kanji are often a whole name and three-letter indexes cannot see them.
 */
export function gramsOf(names: Names, { memberNumber, signInId }: Ids): string[] {
  const spelled = Object.values(names).flatMap(({ family, given }) => [family + given, given])
  const words = [...spelled, memberNumber, signInId].filter((word) => word !== undefined)
  return [
    ...new Set(
      words.flatMap((word) => fold(word).split(' ')).flatMap((word) => [start(word), ...pairs(word)]),
    ),
  ]
}

/** A typed query as words: small or capital letters, half or full width, hiragana or katakana are the same. */
export const termsOf = (query: string): string[] => fold(query).split(' ').filter(Boolean).slice(0, 5)

/** The grams a person must have to be worth a look; a single character means the beginning of a word. */
export const gramsToFind = (terms: string[]): string[] =>
  terms.flatMap((term) => ([...term].length === 1 ? [start(term)] : pairs(term)))

/** One spelling for what people take for the same. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toUpperCase()
      // Control characters too: the database takes no NUL in a text.
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/[\u3041-\u3096\u309d\u309e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
  )
}

const start = (word: string) => `^${[...word][0] ?? ''}`

function pairs(word: string): string[] {
  const letters = [...word]
  return letters.slice(1).map((letter, n) => `${letters[n]}${letter}`)
}
