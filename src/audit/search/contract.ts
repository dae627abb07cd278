import { z } from 'zod'
import { kinds } from '#platform/author.ts'

/** Somebody by his account, and the ID he signs in with where it is known. */
const Somebody = z.strictObject({ accountId: z.uuid(), id: z.string().optional() })

/** One fact as the search shows it: what, who, about whom, why, from where. */
export const FactShown = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  name: z.string(),
  author: z.strictObject({
    by: z.enum(['person', 'journey', 'system', 'operator']),
    /** The session, the journey, the job or the command. */
    id: z.string(),
    account: Somebody.optional(),
    /** As what he did it. */
    role: z.enum(kinds).optional(),
    /** The agency that vouched for him. */
    agency: z.string().optional(),
  }),
  /** To whom it was done, or on whose behalf. */
  subject: Somebody.optional(),
  company: z.strictObject({ id: z.uuid(), name: z.string().optional() }).optional(),
  data: z.record(z.string(), z.unknown()),
  /** What only the security office reads was taken out. */
  isWithheld: z.boolean(),
  /** There are sealed personal fields; opening them is a fact of its own. */
  hasPersonal: z.boolean(),
})
export type FactShown = z.infer<typeof FactShown>

export const FactsFound = z.strictObject({
  facts: z.array(FactShown),
  /** Up to which fact everything can be found; younger ones follow within seconds. */
  upTo: z.int(),
  next: z.string().optional(),
})
export type FactsFound = z.infer<typeof FactsFound>

/** What is looked for; all of it must fit. */
export const FactsWanted = z.strictObject({
  /** An account, or the ID or member number somebody signs in with. */
  person: z.string().trim().min(1).max(64).optional(),
  company: z.uuid().optional(),
  name: z
    .string()
    .trim()
    .regex(/^[a-z][a-z-]{1,60}$/)
    .optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  after: z.string().max(200).optional(),
})
export type FactsWanted = z.infer<typeof FactsWanted>

export const FactParams = z.strictObject({ seq: z.coerce.number().int().positive() })

/** The personal fields of one fact; none when they were erased with the person's key. */
export const PersonalOpened = z.strictObject({ personal: z.record(z.string(), z.unknown()).optional() })
export type PersonalOpened = z.infer<typeof PersonalOpened>
