const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Tokyo' })

/** The day in Japan at a moment, as `2025-12-01`. */
export const dayInJapan = (at: Date): string => day.format(at)
