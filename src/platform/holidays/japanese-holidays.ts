/**
 * Japan's national holidays (国民の祝日), substitute and bridge days included. The two equinoxes are announced each
 * February for the year after, so a year is added when it is known and not reckoned ahead.
 */
export const japaneseHolidays: Readonly<Record<number, readonly string[]>> = {
  2025: [
    ...['01-01', '01-13', '02-11', '02-23', '02-24', '03-20', '04-29', '05-03', '05-04', '05-05', '05-06'],
    ...['07-21', '08-11', '09-15', '09-23', '10-13', '11-03', '11-23', '11-24'],
  ],
  2026: [
    ...['01-01', '01-12', '02-11', '02-23', '03-20', '04-29', '05-03', '05-04', '05-05', '05-06'],
    ...['07-20', '08-11', '09-21', '09-22', '09-23', '10-12', '11-03', '11-23'],
  ],
  2027: [
    ...['01-01', '01-11', '02-11', '02-23', '03-21', '03-22', '04-29', '05-03', '05-04', '05-05'],
    ...['07-19', '08-11', '09-20', '09-23', '10-11', '11-03', '11-23'],
  ],
}

/** Whether a day (`2026-01-01`) is a national holiday; a year that is not listed has none. */
export const isHoliday = (day: string) =>
  japaneseHolidays[Number(day.slice(0, 4))]?.includes(day.slice(5)) ?? false

/** The last year whose holidays are known. */
export const lastYearKnown = Math.max(...Object.keys(japaneseHolidays).map(Number))
