import { z } from 'zod'

export const registerKinds = ['law', 'membership', 'monitor', 'party', 'cloud', 'asset', 'device'] as const
export type RegisterKind = (typeof registerKinds)[number]

/** How an entry stands: never looked at, found wanting, not looked at in time, or in order. */
export const entryStates = ['unchecked', 'failed', 'overdue', 'current'] as const
export type EntryState = (typeof entryStates)[number]

export const Line = z.string().trim().min(1).max(200)
export const Lines = z.string().trim().min(1).max(2000)

/** What every entry has, whatever its register. */
export const Common = z.strictObject({
  nameJa: Line,
  nameEn: Line,
  owner: z.string().max(60),
  everyDays: z.int().min(1).max(1100),
})

/** An entry as it is written: what all have, and what its register asks for besides. */
export type Form = z.infer<typeof Common> & Record<string, unknown>

/** That an entry was looked at again, and how it stood. */
export const NewCheck = z.strictObject({
  onDay: z.iso.date(),
  byWhom: Line,
  isGood: z.boolean(),
  words: Lines.optional(),
})
export type NewCheck = z.infer<typeof NewCheck>

/** How many entries of a register stand how. */
export const Counts = z.strictObject(
  Object.fromEntries(entryStates.map((state) => [state, z.int()])) as Record<EntryState, z.ZodInt>,
)
export type Counts = z.infer<typeof Counts>

/** The shapes of one register's entries, made of what only it asks for. */
export function shapesOf(own: z.ZodObject, shows: z.ZodObject = z.strictObject({})) {
  const form = z.strictObject({ ...Common.shape, ...own.shape })
  const entry = z.strictObject({
    id: z.uuid(),
    version: z.int(),
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
    ownerName: z.strictObject({ ja: z.string(), en: z.string() }),
    state: z.enum(entryStates),
    lastCheck: NewCheck.optional(),
    dueOn: z.iso.date().optional(),
    form,
    shows,
  })
  return { form, entry, listed: Listed.extend({ entries: z.array(entry) }), whole: whole(entry) }
}

const Listed = z.strictObject({ counts: Counts, next: z.string().optional() })

const whole = (entry: z.ZodObject) =>
  z.strictObject({
    entry,
    checks: z.array(NewCheck.extend({ notedBy: z.string() })),
    history: z.array(
      z.strictObject({
        at: z.iso.datetime(),
        by: z.string(),
        what: z.enum(['entered', 'changed', 'checked', 'retired']),
        version: z.int().optional(),
        /** Of a change, each field with what it said before and what it says since. */
        fields: z.array(z.strictObject({ name: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  })

/** An entry as screens read it. */
export interface EntryView {
  id: string
  version: number
  changedAt: string
  changedBy: string
  ownerName: { ja: string; en: string }
  state: EntryState
  lastCheck?: NewCheck
  dueOn?: string
  form: Form
  shows: Record<string, unknown>
}

/** One page of a register. */
export interface EntryPage {
  entries: EntryView[]
  counts: Counts
  next?: string
}

/** One entry with all that was found of it, and how it came to say what it says. */
export interface EntryWhole {
  entry: EntryView
  checks: (NewCheck & { notedBy: string })[]
  history: {
    at: string
    by: string
    what: 'entered' | 'changed' | 'checked' | 'retired'
    version?: number
    fields: { name: string; before: string; after: string }[]
  }[]
}
