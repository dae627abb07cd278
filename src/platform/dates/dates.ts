import { z } from 'zod'

/** A day of Tokyo (`2025-11-20`), or an instant in Japanese time (`2025-11-20T05:50:00+09:00`). */
export const DateValue = z.union([
  z.iso.date(),
  z.string().refine((text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+09:00$/.test(text) && isInstant(text), {
    error: 'Give a day as 2025-11-20, or an instant as 2025-11-20T05:50:00+09:00.',
  }),
])

/** The dates an operator decides on; the clock alone carries them out. */
export interface Dates {
  /** From here on the new rules hold (S1-02). */
  readonly cutOver: string
  /** To its very end an old administrator password gives a session (S1-33). */
  readonly oldPasswordsUntil: string
  /** From here on the web manual is to be read (S1-10). */
  readonly manual: string
}
export type DateName = keyof Dates

/** Their names, in the order people think of them. */
export const dateNames = ['cutOver', 'oldPasswordsUntil', 'manual'] as const satisfies DateName[]

/** The first moment of a day, or the instant itself. */
export const beginOf = (value: string): Date =>
  new Date(value.includes('T') ? value : `${value}T00:00:00+09:00`)

/** The first moment after a day, or the instant itself. Japan keeps no summer time: a day of Tokyo has 24 hours. */
export const endOf = (value: string): Date =>
  value.includes('T') ? beginOf(value) : new Date(beginOf(value).getTime() + oneDay)

/** The day of Tokyo a date falls on, for people who read no clock. */
export const dayOf = (value: string): string => value.slice(0, 10)

/** The dates as the database holds them. Faults while one was never set: a start fills them from the profile. */
export function datesFrom(stored: Partial<Record<string, string>> | null): Dates {
  const missing = dateNames.find((name) => !stored?.[name])
  // All three were just seen to be there.
  if (!missing) return stored as unknown as Dates
  throw new Error(`The date ${missing} was never set in this database: a start sets it from the profile.`)
}

const oneDay = 24 * 60 * 60 * 1000
const isInstant = (text: string) => {
  const [day = '', time = ''] = [text.slice(0, 10), text.slice(11, 19)]
  return z.iso.date().safeParse(day).success && z.iso.time().safeParse(time).success
}
