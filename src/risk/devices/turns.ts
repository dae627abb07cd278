/** The turn that begins at this moment: the minute since 1970, of which each is a newer turn than all before. */
export const turnAt = (moment: Date): number => turnOn(moment.getTime() / 86_400_000)

/** The same of a day with its fraction. */
export const turnOn = (day: number): number => Math.floor(day * 24 * 60)

/** Minutes in which the answers of two tabs may cross, or one that got lost is asked for again. */
const graceMinutes = 2

/**
 * Whether a cookie of this turn is a copy: the device was given a later one, and not just now. Two that were given within the
 * grace of each other count as one, for of two tabs at once the browser keeps whichever answer came last.
 */
export const isOutrun = (turn: number, given: number | undefined, day: number): boolean =>
  given !== undefined && given - turn > graceMinutes && turnOn(day) - given > graceMinutes
