import { createHmac } from 'node:crypto'

/** Numbers from 0 up to 1 that follow from a seed alone, so that whoever has the seed finds the same order again. */
export function streamOf(seed: Buffer, purpose: string): () => number {
  let [block, place, count] = [Buffer.alloc(0), 0, 0]
  return () => {
    if (place + 6 > block.length) {
      block = createHmac('sha256', seed).update(`${purpose} ${count++}`).digest()
      place = 0
    }
    const drawn = block.readUIntBE(place, 6) / 2 ** 48
    place += 6
    return drawn
  }
}

/** The same things in an order drawn from a stream (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], next: () => number): T[] {
  const all = [...things]
  for (let n = all.length - 1; n > 0; n--) {
    const other = Math.floor(next() * (n + 1))
    const [one, two] = [all[n] as T, all[other] as T]
    all[n] = two
    all[other] = one
  }
  return all
}
