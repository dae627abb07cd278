import type { Offer } from '../connectors/connector.ts'

/** What bounds the time in which a ticket can be issued. */
export interface Bounds {
  /** Until then the carrier keeps the seats; not known before they are held. */
  readonly holdUntil?: Date
  readonly offers: readonly Pick<Offer, 'buyUntil' | 'departsAt'>[]
  /** How many hours before departure the company wants its tickets issued. */
  readonly leadHours: number
}

const hour = 3_600_000
/** The carrier closes its sale so long before the departure. */
const saleCloses = 20 * 60_000

/** Before this moment the ticket must be issued: the earliest of all bounds. Half open: at the moment itself it is too late. */
export function effectiveOf({ holdUntil, offers, leadHours }: Bounds): Date {
  const departure = Math.min(...offers.map(({ departsAt }) => departsAt.getTime()))
  const buy = offers.map(({ buyUntil }) => buyUntil.getTime())
  const hold = holdUntil ? [holdUntil.getTime()] : []
  return new Date(Math.min(...hold, ...buy, departure - leadHours * hour, departure - saleCloses))
}
