import { z } from 'zod'
import { Names, plainText } from '#organisation/contract.ts'

export const tripStates = [
  'draft',
  'held',
  'waitlisted',
  'requested',
  'issuing',
  'issue-unknown',
  'ticketed',
  'change-pending',
  'refund-pending',
  'flown',
  'unused',
  'refunded',
  'forfeited',
  'expired',
  'cancelled',
] as const
export type TripState = (typeof tripStates)[number]

const id = z.uuid()
const moment = z.iso.datetime()

/** Made when the form is shown: the same key twice does the call once. */
export const Key = z.object({ key: id })

/** A traveller without an account, for this trip alone. */
const Guest = z.strictObject({
  names: Names,
  /** He agrees to his names being kept for this trip. */
  consent: z.literal(true),
  /** The day on which his names go; a month after the trip unless said. */
  deleteOn: z.iso.date().optional(),
})
export type Guest = z.output<typeof Guest>

/** What is to be held: up to four flights for up to six people. The owner of the trip always flies, and is not named again. */
export const TripWish = z.strictObject({
  key: id,
  offerIds: z.array(z.string().min(1).max(200)).min(1).max(4),
  /** Whose trip it is, when a ticketing manager books for a traveller of his departments, or a deputy; one's own unless said. */
  ownerId: id.optional(),
  colleagueIds: z.array(id).max(5).default([]),
  guests: z.array(Guest).max(5).default([]),
  purpose: plainText(200).optional(),
  /** Why it is to be although the company's policy asks. */
  reason: plainText(500).optional(),
  /** Somebody flies elsewhere at that time, and that is known. */
  evenOverlapping: z.literal(true).optional(),
  /** Without free seats wait for them. */
  wait: z.literal(true).optional(),
})
export type TripWish = z.output<typeof TripWish>

const Segment = z.object({
  n: z.int(),
  flight: z.string(),
  origin: z.string(),
  destination: z.string(),
  departsAt: moment,
  arrivesAt: moment,
  fareFamily: z.string(),
  /** Yen with tax, for one passenger. */
  fare: z.int(),
})

const Somebody = z.object({ name: z.string(), latin: z.string() })

/** A trip as lists show it. */
export const TripInList = z.object({
  id,
  locator: z.string(),
  state: z.enum(tripStates),
  /** The owner's name as it was when he booked, in Latin letters too: as tickets spell it. */
  owner: Somebody.extend({ id: id.optional() }),
  /** Whether it is the reader's own. */
  mine: z.boolean(),
  departmentId: id,
  segments: z.array(Segment),
  passengers: z.int(),
  /** Yen with tax, all passengers and flights. */
  amount: z.int(),
  firstDeparture: moment,
  lastArrival: moment,
  /** A ticket must be there before this moment; while it is held or requested. */
  effective: moment.optional(),
  disrupted: z.boolean(),
})
export type TripInList = z.output<typeof TripInList>
export const Trips = z.object({ trips: z.array(TripInList), next: z.string().optional(), now: moment })
export type Trips = z.output<typeof Trips>

/** One trip in full. */
export const Trip = TripInList.extend({
  version: z.int(),
  department: z.object({ id, code: z.string(), name: z.string() }).optional(),
  /** Who made it, when that was not the owner. */
  bookedBy: Somebody.optional(),
  purpose: z.string(),
  reason: z.string().optional(),
  fareFamily: z.string(),
  travellers: z.array(
    z.object({ n: z.int(), kanji: z.string(), kana: z.string(), romaji: z.string(), guest: z.boolean() }),
  ),
  holdUntil: moment.optional(),
  priceUntil: moment.optional(),
  createdAt: moment,
  endedAt: moment.optional(),
  /** What the reader may do with it now. */
  mayCancel: z.boolean(),
  /** The server's clock, which the countdown goes by. */
  now: moment,
})
export type Trip = z.output<typeof Trip>

/** What became of a wish: held, or not known yet because the carrier's answer was lost; then it is looked up. */
export const TripMade = z.object({ id, state: z.enum(tripStates) })
export type TripMade = z.output<typeof TripMade>

/** Whom to look for: who could fly along, or for whom the reader may book; without a name those he stands in for. */
export const ColleaguesQuery = z.strictObject({
  name: z.string().max(100).default(''),
  whom: z.enum(['along', 'owner']).default('along'),
})

/** People who could fly along, or for whom the reader may book. */
export const Colleagues = z.object({
  colleagues: z.array(z.object({ id, name: z.string(), latin: z.string(), kana: z.string() })),
})
export type Colleagues = z.output<typeof Colleagues>
