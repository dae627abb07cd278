import { z } from 'zod'
import { TripInList } from '../bookings/contract.ts'

/** What is done with the open trips of somebody who leaves: those without a ticket are cancelled, or all stand. */
export const tripsDecisions = ['cancel', 'keep'] as const
export type TripsDecision = (typeof tripsDecisions)[number]

export const OpenTrips = z.object({ trips: z.array(TripInList) })
export type OpenTrips = z.output<typeof OpenTrips>

export const DecisionWish = z.strictObject({ decision: z.enum(tripsDecisions) })
export const Decided = z.object({ cancelled: z.int(), kept: z.int() })
