import { z } from 'zod'
import { Names, plainText } from '#organisation/contract.ts'

const Airport = z.string().regex(/^[A-Z]{3}$/)
const Moment = z.iso.datetime({ offset: true })

/**
 * Whom to look for: everybody at an airport, or without one everybody on a trip, at any moment from `from` (else now)
 * until before `to` (else three hours later).
 */
export const WhereaboutsQuery = z.strictObject({
  airport: Airport.optional(),
  from: Moment.optional(),
  to: Moment.optional(),
})
export type WhereaboutsQuery = z.output<typeof WhereaboutsQuery>

export const WhereaboutsPageQuery = WhereaboutsQuery.extend({ after: z.string().max(200).optional() })
export type WhereaboutsPageQuery = z.output<typeof WhereaboutsPageQuery>

/** Why somebody is presumed to be there: before a flight, on it, between two, on a stay, after the last. */
export const presences = ['departs', 'flies', 'connects', 'stays', 'arrives'] as const
export type Presence = (typeof presences)[number]

export const answers = ['safe', 'needs-help'] as const
export type Answer = (typeof answers)[number]

/** One traveller and where he is presumed to be, by his itinerary. */
export const Whereabout = z.strictObject({
  bookingId: z.uuid(),
  locator: z.string(),
  passenger: z.int(),
  names: Names,
  /** None for a guest. */
  personId: z.uuid().optional(),
  department: z.string(),
  /** Where he is; while he flies, where he lands. */
  airport: Airport,
  presence: z.enum(presences),
  flight: z.string(),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  /** Whether he holds a ticket: without one he may have stayed at home. */
  ticketed: z.boolean(),
})
export type Whereabout = z.output<typeof Whereabout>

export const Whereabouts = z.strictObject({
  /** What was looked for. */
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  people: z.array(Whereabout),
  /** All of them, on however many pages. */
  total: z.int(),
  /** How many at each airport, most first. */
  airports: z.array(z.strictObject({ airport: Airport, people: z.int() })),
  next: z.string().optional(),
})
export type Whereabouts = z.output<typeof Whereabouts>

/** Asks everybody found whether he is safe. */
export const SafetyCallWish = WhereaboutsQuery.extend({
  // A field left empty is sent along, too, and must not hold the question up.
  message: z
    .string()
    .transform((text) => text.trim() || undefined)
    .pipe(plainText(300).optional())
    .optional(),
})
export type SafetyCallWish = z.output<typeof SafetyCallWish>

const Asked = z.strictObject({
  bookingId: z.uuid(),
  passenger: z.int(),
  names: Names,
  isGuest: z.boolean(),
  answer: z.enum(answers).optional(),
  note: z.string().optional(),
  answeredAt: z.iso.datetime().optional(),
  /** Whether somebody else answered for him. */
  byAnother: z.boolean(),
})

export const SafetyCall = z.strictObject({
  id: z.uuid(),
  at: z.iso.datetime(),
  airport: Airport.optional(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  message: z.string(),
  asked: z.int(),
  safe: z.int(),
  needHelp: z.int(),
})
export type SafetyCall = z.output<typeof SafetyCall>

/** The company's latest calls. */
export const SafetyCalls = z.strictObject({ calls: z.array(SafetyCall) })
export type SafetyCalls = z.output<typeof SafetyCalls>

/** One call: those who need help first, then the silent, then the safe. */
export const SafetyCallShown = SafetyCall.extend({ people: z.array(Asked), next: z.string().optional() })
export type SafetyCallShown = z.output<typeof SafetyCallShown>

export const SafetyAnswer = z.strictObject({
  bookingId: z.uuid(),
  passenger: z.int().min(1).max(6),
  answer: z.enum(answers),
  note: plainText(300).optional(),
})
export type SafetyAnswer = z.output<typeof SafetyAnswer>

/** What waits for my answer: my own trips, and those of guests on them. */
export const MySafetyCalls = z.strictObject({
  waiting: z.array(
    z.strictObject({
      callId: z.uuid(),
      at: z.iso.datetime(),
      message: z.string(),
      bookingId: z.uuid(),
      passenger: z.int(),
      names: Names,
      isMe: z.boolean(),
    }),
  ),
})
export type MySafetyCalls = z.output<typeof MySafetyCalls>
