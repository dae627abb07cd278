import type { Randomness } from '../randomness.ts'

// Read out on the telephone: no look-alikes.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8
const drawnAtOnce = 4096

/** Makes ids such as `7KQ2-M4XD` for requests and their problems. Chance is drawn in bulk: once a request it cost a tenth of it. */
export function errorIds(random: Pick<Randomness, 'bytes'>): () => string {
  let drawn: Buffer = Buffer.alloc(0)
  let used = 0
  return () => {
    if (used + length > drawn.length) {
      drawn = random.bytes(drawnAtOnce)
      used = 0
    }
    let id = ''
    for (let n = 0; n < length; n += 1) {
      if (n === length / 2) id += '-'
      id += letters[(drawn[used + n] ?? 0) % letters.length]
    }
    used += length
    return id
  }
}
