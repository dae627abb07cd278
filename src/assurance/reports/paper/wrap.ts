/** What does not begin a line (JIS X 4051): closing marks, small kana, and what hangs on the letter before it. */
const neverFirst =
  /^[、。，．・：；？！…‥ー」』）〕］｝〉》】’”〜～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％%),.:;?!\]}\p{M}\u200d]/u
const neverLast = /[「『（〔［｛〈《【‘“([{]$/u
// Spaces; words of scripts that have spaces; and of all others each letter alone.
const pieces = /\s+|[\u0021-\u024f\u0370-\u058f\u2010-\u2015\uff61-\uff9f]+|./gu

/** How wide a piece of a text is. It is asked for words and letters alone, so that a long text costs no more than its length. */
export type WidthOf = (piece: string) => number

/** A text as the lines it takes in a width. */
export function wrap(text: string, width: number, widthOf: WidthOf): string[] {
  return text.split(/\r?\n/).flatMap((paragraph) => {
    const lines: string[] = []
    let [line, taken] = ['', 0]
    for (const piece of unbreakable(paragraph).flatMap((one) => cut(one, width, widthOf))) {
      const more = widthOf(piece.trimEnd())
      if (line !== '' && taken + more > width) {
        lines.push(line.trimEnd())
        ;[line, taken] = ['', 0]
      }
      const added = line === '' ? piece.trimStart() : piece
      line += added
      taken += widthOf(added)
    }
    return [...lines, line.trimEnd()]
  })
}

/** How wide a text is that stands on lines as they were typed. */
export const unwrapped = (text: string, widthOf: WidthOf): number =>
  Math.max(
    ...text.split(/\r?\n/).map((line) => unbreakable(line).reduce((sum, piece) => sum + widthOf(piece), 0)),
  )

function unbreakable(text: string): string[] {
  const kept: string[] = []
  for (const piece of text.replace(/\p{Cc}/gu, ' ').match(pieces) ?? []) {
    const before = kept.at(-1)
    if (before !== undefined && (neverFirst.test(piece) || neverLast.test(before)))
      kept[kept.length - 1] = before + piece
    else kept.push(piece)
  }
  return kept
}

/** What no line holds is cut where the line ends. */
function cut(piece: string, width: number, widthOf: WidthOf): string[] {
  if (piece.length <= mostAtOnce && widthOf(piece) <= width) return [piece]
  const parts: string[] = []
  let [part, taken] = ['', 0]
  for (const letter of piece) {
    const more = widthOf(letter)
    if (part !== '' && taken + more > width) {
      parts.push(part)
      ;[part, taken] = ['', 0]
    }
    part += letter
    taken += more
  }
  return [...parts, part]
}

/** No line of A4 holds more letters. */
const mostAtOnce = 300
