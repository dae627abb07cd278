const inJapan = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' })

/** The day in Japan at a moment, as `2026-11-26`. */
export const dayInJapan = (at: Date): string => inJapan.format(at)

/** The first instant of a day in Japan, or of one so many days after it: Japan keeps no summer time. */
export const startOfDay = (day: string, daysLater = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00+09:00`) + daysLater * 86_400_000)

/** The day so many days after another. */
export const daysAfter = (day: string, days: number): string => dayInJapan(startOfDay(day, days))
