import { z } from 'zod'
import { Judgement } from '../policy/contract.ts'

const airport = z.string().regex(/^[A-Z]{3}$/, 'airport')

/** One way, or there and back in one call. */
export const FlightsQuery = z.strictObject({
  origin: airport,
  destination: airport,
  on: z.iso.date().describe('Day of departure in Japan.'),
  back: z.iso.date().optional().describe('Day of the way back.'),
  passengers: z.coerce.number().int().min(1).max(6).default(1),
})
export type FlightsQuery = z.output<typeof FlightsQuery>

const instant = z.iso.datetime()

/** A flight in one fare family, for one passenger, in yen with tax, and what the company's policy says of it. */
export const OfferView = z.object({
  ...Judgement.shape,
  id: z.string(),
  fareFamily: z.enum(['flexible', 'saver', 'early']),
  fare: z.int(),
  /** Nine means nine or more. */
  seatsLeft: z.int(),
  /** Not so many seats are left as travel together: held, the trip waits for them. */
  waits: z.boolean(),
  buyUntil: instant,
})

/** A flight with what it is offered at. */
export const FlightView = z.object({
  flight: z.string(),
  origin: z.string(),
  destination: z.string(),
  departsAt: instant,
  arrivesAt: instant,
  aircraft: z.string(),
  offers: z.array(OfferView),
})
export type FlightView = z.output<typeof FlightView>

/** `back` is there when it was asked for. */
export const Flights = z.object({ out: z.array(FlightView), back: z.array(FlightView).optional() })
export type Flights = z.output<typeof Flights>

/** Where one can fly, and which day it is in Japan. */
export const Airports = z.object({
  today: z.iso.date(),
  airports: z.array(z.object({ code: z.string(), name: z.object({ ja: z.string(), en: z.string() }) })),
})
export type Airports = z.output<typeof Airports>
