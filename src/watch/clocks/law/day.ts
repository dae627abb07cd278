/** A day of Japan, as `2026-01-05`. */
export type Day = string

const nineHours = 9 * 3_600_000
const oneDay = 86_400_000

/** The day in Japan at a moment. Japan keeps no summer time, so its days begin nine hours before those of UTC, always. */
export const dayInJapan = (at: Date): Day => new Date(at.getTime() + nineHours).toISOString().slice(0, 10)

/** The day so many days after another, or before it. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10)

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
