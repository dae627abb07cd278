import { createHash } from 'node:crypto'

/** Chance that a seed repeats: the same seed and name give the same numbers on every machine. */
export interface Chance {
  /** Evenly in [0, 1). */
  next(): number
  /** Evenly among 0 … below − 1. */
  below(below: number): number
  /** True with this probability. */
  hits(probability: number): boolean
  /** Around 0 with deviation 1. */
  normal(): number
  /** Waiting time with this mean. */
  wait(mean: number): number
  /** One of these, evenly. */
  one<T>(of: readonly T[]): T
}

/** A stream of its own for each name, so that drawing more in one place changes nothing in another. */
export function chanceOf(seed: string | number, name: string): Chance {
  const hash = createHash('sha256').update(`${seed}/${name}`).digest()
  const next = sfc32([0, 4, 8, 12].map((at) => hash.readInt32LE(at)))
  for (let n = 0; n < 12; n++) next()
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    below: (below) => Math.floor(next() * below),
    hits: (probability) => next() < probability,
    normal,
    wait: (mean) => -mean * Math.log(1 - next()),
    one: (of) => {
      const picked = of[Math.floor(next() * of.length)]
      if (picked === undefined) throw new Error('nothing to choose from')
      return picked
    },
  }
}

// Chris Doty-Humphrey's small fast counter: 128 bits of state, passes PractRand.
function sfc32(words: readonly number[]): () => number {
  let [a = 0, b = 0, c = 0, d = 0] = words
  return () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
}

/** Values with their shares; they need not add up to one. */
export interface Weighted<T> {
  readonly values: readonly T[]
  readonly sums: readonly number[]
}

/** Prepares shares for drawing. */
export function weighted<T>(shares: readonly (readonly [T, number])[]): Weighted<T> {
  let sum = 0
  const sums = shares.map(([, share]) => {
    sum += share
    return sum
  })
  return { values: shares.map(([value]) => value), sums }
}

/** Draws a value by its share. */
export function drawn<T>(chance: Chance, from: Weighted<T>): T {
  const at = chance.next() * (from.sums.at(-1) ?? 0)
  let [low, high] = [0, from.sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((from.sums[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  const value = from.values[low]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

/** Names whose shares fall like 1/rank. */
export const zipf = (many: number, name: (rank: number) => string, power = 1) =>
  Array.from({ length: many }, (_, n) => [name(n), 1 / (n + 1) ** power] as const)
