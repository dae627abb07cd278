import { z } from 'zod'
import { entryKinds, entryNames } from './entries.ts'

/** Who did something to an account, as its owner is told. Nobody: he was not signed in, or the record does not say. */
const authors = ['you', 'administrator', 'desk', 'member-office', 'operator', 'system', 'nobody'] as const

const Place = z.string().min(1).max(200)

export const TimelineQuery = z.strictObject({
  /** Only entries of this kind. */
  kind: z.enum(entryKinds).optional(),
  /** `next` of the page before. */
  after: Place.optional(),
})
export type TimelineQuery = z.output<typeof TimelineQuery>

/** One entry of one's own timeline. No reason of any judgement is in it (S1-46). */
export const TimelineEntry = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  kind: z.enum(entryKinds),
  what: z.enum(entryNames),
  /** Who did it, as far as it is known. */
  by: z.enum(authors),
  /** "Chrome / Windows". */
  device: z.string().optional(),
  /** Shortened, as `203.0.113.0/24`. */
  network: z.string().optional(),
  /** What a code was for. */
  purpose: z.enum(['sign-in', 'recovery', 'step-up', 'address']).optional(),
  /** How the login notice was set. */
  receive: z.boolean().optional(),
  /** `n***@kazahana.example`. */
  address: z.string().optional(),
  /** The agency that handed me over, or that I was linked with, by its handle. */
  agency: z.string().optional(),
  /** The sign-in of the session that asks. */
  current: z.boolean(),
  /** Alike in a row on one day: how many this entry stands for. */
  times: z.int(),
  /** Whether "this was not me" can be said of it. */
  canReport: z.boolean(),
})
export type TimelineEntry = z.output<typeof TimelineEntry>

export const Timeline = z.strictObject({ entries: z.array(TimelineEntry), next: z.string().optional() })
export type Timeline = z.output<typeof Timeline>

/** Which entry was not me. */
export const NotMe = z.strictObject({ entry: Place })

/** The number to name when calling. */
export const CaseOpened = z.strictObject({ number: z.string() })
export type CaseOpened = z.output<typeof CaseOpened>
