import { normal } from './normal.ts'

const ways = [
  /[a-z][a-z0-9+.-]*:\/\/\S+/,
  /[^\s@]+@[^\s@]+/,
  /(?<![\p{L}\p{N}])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\p{L}\p{N}.])/u,
  // Telephone numbers: whoever calls a stranger's number is led there as well.
  /(?<!\d)\+?\d{2,4}[ -]\d{2,4}[ -]\d{3,4}(?!\d)|(?<!\d)0\d{9,10}(?!\d)/,
]

/** The first address, domain or telephone number in a text: a drill leads to its own page and nowhere else. */
export function leadsElsewhere(text: string): string | undefined {
  const plain = normal(text).replaceAll('{link}', ' ')
  // The name of the harmless file that goes along is no domain.
  const without = plain.replace(/[^\s/\\:：「」]+\.txt(?![\p{L}\p{N}.])/gu, ' ')
  for (const way of ways) {
    const found = way.exec(without)
    if (found) return found[0]
  }
  return undefined
}
