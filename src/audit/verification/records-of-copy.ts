import { closeSync, openSync, readSync } from 'node:fs'
import { reasonOf, StartFault } from '#platform/start-fault.ts'
import { sha256 } from '../tree/hashes.ts'
import type { Laid } from './verifier.ts'

// A line is {"hash":"…","entry":{…}}, or {"hash":"…","place":{…}} where only the hash is left of a record.
const [hashAt, entryAt] = ['{"hash":"'.length, '{"hash":"'.length + 64 + '","entry":'.length]

/** How a line of a copy is written. */
export const lineOf = (hash: string, entry: string, isWhole: boolean): string =>
  `{"hash":"${hash}","${isWhole ? 'entry' : 'place'}":${entry}}\n`

/** Reads the records of a copy. Nothing is decoded that need not be: the bytes themselves are what was hashed. */
export function* recordsOfCopy(file: string, chunk = 1 << 20): Generator<Laid> {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (fault) {
    throw new StartFault(`${file} cannot be read: ${reasonOf(fault)}.`)
  }
  try {
    let left = Buffer.alloc(0)
    for (;;) {
      const read = Buffer.allocUnsafe(left.length + chunk)
      left.copy(read)
      const count = readSync(handle, read, left.length, chunk, null)
      const bytes = read.subarray(0, left.length + count)
      let begin = 0
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, begin)) {
        yield readLine(bytes.subarray(begin, end))
        begin = end + 1
      }
      left = bytes.subarray(begin)
      if (count === 0) break
    }
    if (left.length > 0) yield unreadable
  } finally {
    closeSync(handle)
  }
}

// No number is its position: the verifier says which record should stand here.
const unreadable: Laid = {
  ...{ position: Number.NaN, stream: '', before: '', previous: '', hash: '', actual: undefined },
}

// Lengths that never change: of an id, of a hash, and of what stands before each.
const [idLength, hashLength] = [36, 64]
const [positionAt, streamGap, linkGap] = ['{"position":'.length, ',"stream":"'.length, '","before":"'.length]
const previousGap = '","previous":"'.length

function readLine(line: Buffer): Laid {
  const head = line.toString('latin1', 0, entryAt + 280)
  const comma = head.indexOf(',', entryAt)
  const position = head.slice(entryAt + positionAt, comma)
  if (!/^\d{1,15}$/.test(position)) return unreadable
  const streamAt = comma + streamGap
  const beforeAt = streamAt + idLength + linkGap
  const previousAt = beforeAt + hashLength + previousGap
  return {
    position: Number(position),
    stream: head.slice(streamAt, streamAt + idLength),
    before: head.slice(beforeAt, beforeAt + hashLength),
    previous: head.slice(previousAt, previousAt + hashLength),
    hash: head.slice(hashAt, hashAt + hashLength),
    actual: head.startsWith('","entry":', hashAt + hashLength) ? hashOf(line) : undefined,
  }
}

/** The byte before the entry becomes the zero that a leaf is hashed behind: nothing is copied. */
function hashOf(line: Buffer): Buffer {
  line[entryAt - 1] = 0
  return sha256(line.subarray(entryAt - 1, -1))
}
