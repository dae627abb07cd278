import { z } from 'zod'
import { DateValue, dateNames } from '#platform/dates/dates.ts'
import { effects } from '../dates/effects-of.ts'
import { tally } from '../tally-shape.ts'

const datesShape = z.object({ cutOver: z.string(), oldPasswordsUntil: z.string(), manual: z.string() })

/** One rehearsal as the trend shows it; counts only once it has ended well. */
const run = z.object({
  id: z.string(),
  on: z.iso.date(),
  state: z.enum(['waiting', 'managers', 'travellers', 'done', 'failed']),
  askedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().optional(),
  totals: z.object(tally).optional(),
})

/** The desk's board: the dates, the day a rehearsal would be asked for, and the rehearsals, the newest first. */
export const CutoverBoard = z.object({
  dates: datesShape,
  history: z.array(
    z.object({
      name: z.enum(dateNames),
      value: z.string(),
      reason: z.string(),
      setAt: z.iso.datetime(),
      until: z.iso.datetime().optional(),
    }),
  ),
  ahead: z.iso.date(),
  runs: z.array(run),
})
export type CutoverBoard = z.output<typeof CutoverBoard>

export const RehearsalWish = z.strictObject({ on: z.iso.date() })
export const RehearsalAsked = z.object({ id: z.string() })

export const CompaniesQuery = z.strictObject({
  query: z.string().trim().max(100).optional(),
  after: z.string().max(80).optional(),
})

/** Companies of the newest rehearsal, those with the most people to help first. */
export const RehearsedCompanies = z.object({
  companies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      accounts: z.int(),
      cannot: z.int(),
      stopped: z.int(),
      should: z.int(),
    }),
  ),
  next: z.string().optional(),
})
export type RehearsedCompanies = z.output<typeof RehearsedCompanies>

/** Dates to be moved at once, why, and that what it does at once was read. */
export const DatesMove = z.strictObject({
  dates: z.strictObject({
    cutOver: DateValue.optional(),
    oldPasswordsUntil: DateValue.optional(),
    manual: DateValue.optional(),
  }),
  reason: z.string().trim().min(1).max(500),
  confirmed: z.boolean(),
})
export const DatesMoved = z.object({ dates: datesShape, effects: z.array(z.enum(effects)) })
export type DatesMoved = z.output<typeof DatesMoved>
