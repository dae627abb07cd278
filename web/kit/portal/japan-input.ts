const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** An instant (ISO 8601) as a date-and-time field holds it, in Japan time whatever zone the device is in. */
export const japanInput = (instant: string): string => format.format(new Date(instant)).replace(' ', 'T')

/** What a date-and-time field holds, as an instant; Japan keeps no summer time. */
export const fromJapanInput = (typed: string): string => `${typed.slice(0, 16)}:00+09:00`
