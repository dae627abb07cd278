import iconv from 'iconv-lite'

/** One and the same character for those who write: Unicode has two of each, cp932 the second. */
const twins: Record<string, string> = {
  '\u301c': '\uff5e',
  '\u2212': '\uff0d',
  '\u2014': '\u2015',
  '\u2016': '\u2225',
}

/** A text as cp932, as older Japanese spreadsheets read it, or the characters it lacks: none is lost silently. */
export function asCp932(text: string): { content: Buffer } | { lacking: string[] } {
  const written = text.replace(/[\u301c\u2212\u2014\u2016]/g, (letter) => twins[letter] ?? letter)
  const lacking = [...new Set(written)].filter((letter) => !isInCp932(letter))
  return lacking.length > 0 ? { lacking } : { content: iconv.encode(written, 'cp932') }
}

const isInCp932 = (letter: string) => iconv.decode(iconv.encode(letter, 'cp932'), 'cp932') === letter
