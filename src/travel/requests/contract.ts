import { z } from 'zod'
import { plainText } from '#organisation/contract.ts'

export const requestStates = [
  'open',
  'claimed',
  'escalated',
  'issued',
  'returned',
  'withdrawn',
  'expired',
] as const
export type RequestState = (typeof requestStates)[number]

const id = z.uuid()
const moment = z.iso.datetime()
const spelled = { name: z.string(), latin: z.string() }
const somebody = z.object({ id, ...spelled })

/** Whom a ticket can be asked of: those who issue for the trip's department. */
export const TicketManagers = z.object({ managers: z.array(somebody) })
export type TicketManagers = z.output<typeof TicketManagers>

/** Asking a named ticketing manager for the ticket of a trip. */
export const TicketWish = z.strictObject({ managerId: id, comment: plainText(500).optional() })
export type TicketWish = z.output<typeof TicketWish>

/** Why a request goes back, as the traveller reads it. */
export const Return = z.strictObject({ comment: plainText(500) })

const segment = z.object({
  flight: z.string(),
  origin: z.string(),
  destination: z.string(),
  departsAt: moment,
  arrivesAt: moment,
})

/** A ticket request as those see it whom it concerns. */
export const TicketRequest = z.object({
  id,
  tripId: id,
  locator: z.string(),
  state: z.enum(requestStates),
  /** How the trip itself stands: whether it is being issued, or looked up. */
  tripState: z.string(),
  askedBy: somebody,
  manager: somebody.optional(),
  deputy: somebody.optional(),
  department: z.object({ id, code: z.string(), name: z.string() }).optional(),
  /** Who has it in hand, and until when; over by itself. */
  claim: z.object({ by: somebody, until: moment, mine: z.boolean() }).optional(),
  segments: z.array(segment),
  travellers: z.array(z.object(spelled)),
  fareFamily: z.string(),
  purpose: z.string(),
  /** Why the trip is needed although the policy asks. */
  reason: z.string().optional(),
  /** Yen with tax. */
  amount: z.int(),
  approvedAmount: z.int(),
  comment: z.string().optional(),
  returnedComment: z.string().optional(),
  returnedWhy: z.enum(['price-moved']).optional(),
  createdAt: moment,
  endedAt: moment.optional(),
  /** It must be issued before this moment. */
  effective: moment,
})
export type TicketRequest = z.output<typeof TicketRequest>

/** A page of the queue, the nearest deadline first, with the clock the countdowns go by. */
export const TicketRequests = z.object({
  requests: z.array(TicketRequest),
  next: z.string().optional(),
  /** The departments the reader issues for. */
  departments: z.array(z.object({ id, code: z.string(), name: z.string() })),
  now: moment,
})
export type TicketRequests = z.output<typeof TicketRequests>

export const RequestsQuery = z.strictObject({
  after: z.string().max(60).optional(),
  department: id.optional(),
})
export type RequestsQuery = z.output<typeof RequestsQuery>

/** The newest request of a trip, if there ever was one, and whether the reader may do something about it. */
export const RequestOfTrip = z.object({
  request: TicketRequest.optional(),
  mayAsk: z.boolean(),
  mayWithdraw: z.boolean(),
  /** May issue it himself, without asking anybody. */
  mayIssue: z.boolean(),
  now: moment,
})
export type RequestOfTrip = z.output<typeof RequestOfTrip>

/** What became of an issue: `issue-unknown` while the carrier is asked. */
export const Issued = z.object({ state: z.enum(['ticketed', 'issue-unknown', 'issuing']), tripId: id })
export type Issued = z.output<typeof Issued>

/** Who stands in now. */
export const HandedOn = z.object({ to: z.object(spelled) })
export type HandedOn = z.output<typeof HandedOn>
