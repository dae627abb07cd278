/** Chance that is none: the same seed draws the same, on every machine and for ever. */
export interface Dice {
  /** A whole number from 0 to below `sides`. */
  below(sides: number): number
  /** True so many times of a hundred. */
  isIn(hundredths: number): boolean
  pick<T>(things: readonly T[]): T
}

/** Dice of one seed (mulberry32): for data that is made up, never for a secret. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (sides: number) => Math.floor(next() * sides)
  return {
    below,
    isIn: (hundredths) => next() * 100 < hundredths,
    // `below` stays below the length.
    pick: <T>(things: readonly T[]) => things[below(things.length)] as T,
  }
}
