interface Piece {
  readonly kind: 'letter' | 'one' | 'many'
  readonly letter?: string
}

/**
 * Whether texts fit a pattern with `*` and `?`; a backslash makes them letters. Letters compare without case unless
 * `isCased`. Takes at most pattern times text steps, so that no pattern can hold the watch up.
 */
export function fitting(pattern: string, isCased: boolean): (text: string) => boolean {
  const folded = isCased ? (text: string) => text : (text: string) => text.toLowerCase()
  const wanted = folded(pattern)
  // Most name one text, and each fact is held against all of them.
  if (!/[*?\\]/.test(wanted)) return naming(pattern, folded)
  const pieces = piecesOf(wanted)
  return (text) => isMatch(pieces, [...folded(text)])
}

function naming(pattern: string, folded: (text: string) => string): (text: string) => boolean {
  const wanted = folded(pattern)
  // No letter becomes an ASCII one and changes its length by it.
  if (/^[ -~]*$/.test(wanted))
    return (text) => text === pattern || (text.length === wanted.length && folded(text) === wanted)
  return (text) => text === pattern || folded(text) === wanted
}

function isMatch(pieces: readonly Piece[], letters: readonly string[]): boolean {
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
