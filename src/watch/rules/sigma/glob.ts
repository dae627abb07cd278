interface Piece {
  readonly kind: 'letter' | 'one' | 'many'
  readonly letter?: string
}

/**
 * Whether a text fits a pattern with `*` and `?`; a backslash makes them letters. Letters compare without case unless
 * `isCased`. Takes at most pattern times text steps, so that no pattern can hold the watch up.
 */
export function globMatches(pattern: string, text: string, isCased: boolean): boolean {
  const pieces = piecesOf(isCased ? pattern : pattern.toLowerCase())
  const letters = [...(isCased ? text : text.toLowerCase())]
  let [piece, letter, star, after] = [0, 0, -1, 0]
  while (letter < letters.length) {
    const next = pieces[piece]
    if (next?.kind === 'many') {
      star = piece++
      after = letter
    } else if (next && (next.kind === 'one' || next.letter === letters[letter])) {
      piece++
      letter++
    } else if (star >= 0) {
      piece = star + 1
      letter = ++after
    } else return false
  }
  return pieces.slice(piece).every(({ kind }) => kind === 'many')
}

function piecesOf(pattern: string): Piece[] {
  const letters = [...pattern]
  const pieces: Piece[] = []
  for (let n = 0; n < letters.length; n++) {
    const letter = letters[n] ?? ''
    const next = letters[n + 1] ?? ''
    if (letter === '\\' && next && '*?\\'.includes(next)) {
      pieces.push({ kind: 'letter', letter: next })
      n++
    } else if (letter === '*') pieces.push({ kind: 'many' })
    else pieces.push(letter === '?' ? { kind: 'one' } : { kind: 'letter', letter })
  }
  return pieces
}
