/** A text as the rails read it: one form of every letter, no invisible ones, small. */
export const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()

/** The same without spaces and signs between the letters, so that a gap hides no word of Japanese. */
export const closedUp = (text: string): string => normal(text).replace(/[\s\p{P}\p{S}]+/gu, '')

/** The first of some words a text holds: those in Latin letters as whole words, the others wherever they stand. */
export function firstOf(text: string, words: readonly string[]): string | undefined {
  const [spaced, closed] = [normal(text), closedUp(text)]
  return words.find((word) =>
    /^[\p{Script=Latin}\p{N} .-]+$/u.test(word)
      ? new RegExp(`(?<![\\p{L}\\p{N}])${escaped(normal(word))}(?![\\p{L}\\p{N}])`, 'u').test(spaced)
      : closed.includes(closedUp(word)),
  )
}

const escaped = (word: string) => word.replace(/[.+]/g, '\\$&')
