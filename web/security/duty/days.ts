const hour = 3_600_000

/** Milliseconds of a day; Japan has no summer time. */
export const day = 24 * hour

const japan = 9 * hour

/** The midnight in Japan at which the day of a moment began, both in milliseconds. */
export const midnightBefore = (moment: number): number => Math.floor((moment + japan) / day) * day - japan

/** The day in Japan of a moment in milliseconds: `2026-11-28`. */
export const dayAt = (moment: number): string => new Date(moment + japan).toISOString().slice(0, 10)
