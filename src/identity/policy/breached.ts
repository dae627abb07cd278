import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * Whether a password stands in a file of breached ones: SHA-1 in upper-case hex, sorted, one a line, each optionally
 * followed by `:` and a count (the format the public lists are handed out in). Throws when the file cannot be read.
 */
export function isBreached(file: string, password: string): boolean {
  const wanted = createHash('sha1').update(password.normalize('NFC')).digest('hex').toUpperCase()
  const open = openSync(file, 'r')
  try {
    return search(open, fstatSync(open).size, wanted)
  } finally {
    closeSync(open)
  }
}

/** Halves the file by bytes; some thirty short reads even for the largest list. */
function search(file: number, size: number, wanted: string): boolean {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >>> 1
    const line = lineFrom(file, middle)
    if (line.hash === wanted) return true
    if (line.hash !== '' && line.hash < wanted) low = line.end
    else high = middle
  }
  return false
}

/** The first whole line that begins at `from` or after it, and where the next one begins. */
function lineFrom(file: number, from: number): { hash: string; end: number } {
  // One byte earlier, so that a line that begins exactly here is not skipped.
  const start = Math.max(0, from - 1)
  const chunk = Buffer.alloc(160)
  const text = chunk.subarray(0, readSync(file, chunk, 0, chunk.length, start)).toString('latin1')
  const begin = from === 0 ? 0 : text.indexOf('\n') + 1
  if (from > 0 && begin === 0) return { hash: '', end: start + text.length }
  const stop = text.indexOf('\n', begin)
  const line = text.slice(begin, stop < 0 ? undefined : stop)
  return { hash: line.slice(0, 40).toUpperCase(), end: start + (stop < 0 ? text.length : stop + 1) }
}
