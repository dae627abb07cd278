import { type Db, sql } from '#platform/sql.ts'
import { startOfDay } from '../../../day.ts'
import type { CouponState, Document, FareFamily, Order, Passenger } from '../../connector.ts'
import { families } from '../families.ts'
import { type FlightRow, offerOf } from '../offers.ts'

/** An order of the simulator, with the flights it is for and the seats on them. */
export interface OrderRow {
  id: string
  ref: string
  state: Order['state']
  version: number
  passengers: Passenger[]
  amount: number
  hold_until: Date
  price_until: Date
  issued_at: Date | null
  now: Date
  segments: SegmentRow[]
  /** None while it waits for seats. */
  coupons: CouponRow[]
}

/** A flight of an order. Moments come as text, for they come in JSON. */
export interface SegmentRow extends Omit<FlightRow, 'departs_at' | 'arrives_at'> {
  n: number
  departs_at: string
  arrives_at: string
  cancelled: boolean
  fare_family: FareFamily
  fare: number
}

/** A seat of an order. */
export interface CouponRow {
  id: string
  document: string | null
  passenger: number
  segment: number
  state: CouponState | 'held' | 'released'
  amount: number
}

/** Reads an order whole, by the carrier's id or by the asker's reference; its state is that of this moment. */
export async function readOrder(
  db: Db,
  by: { orderId: string } | { ref: string },
): Promise<OrderRow | undefined> {
  const [orderId, ref] = 'ref' in by ? [null, by.ref] : [by.orderId, null]
  const row = await db.row<OrderRow>(sql`
    select o.*, clock.now,
      (select jsonb_agg(jsonb_build_object('n', s.n, 'day', s.day::text, 'number', s.number, 'origin', f.origin,
          'destination', f.destination, 'departs_at', f.departs_at, 'arrives_at', f.arrives_at, 'aircraft', f.aircraft,
          'full', f.fare + f.surcharge, 'free', f.capacity - f.held - f.sold, 'cancelled', f.cancelled,
          'fare_family', s.fare_family, 'fare', s.fare) order by s.n)
        from travel_simulator_segment s join travel_simulator_flight f on (f.day, f.number) = (s.day, s.number)
        where s.order_id = o.id) as segments,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'document', c.document, 'passenger', c.passenger,
          'segment', c.segment, 'state', c.state, 'amount', c.amount) order by c.segment, c.passenger, c.id),
          '[]')
        from travel_simulator_coupon c where c.order_id = o.id) as coupons
    from (select platform_now() as now offset 0) clock, travel_simulator_order o
    where o.id = ${orderId}::uuid or o.ref = ${ref}::uuid`)
  if (row && (row.state === 'held' || row.state === 'waiting') && row.hold_until <= row.now)
    row.state = 'expired'
  return row
}

/** An order as its asker sees it. */
export function orderOf(row: OrderRow): Order {
  const { id, ref, state, version, amount } = row
  return {
    ...{ id, ref, state, version, amount, holdUntil: row.hold_until, priceUntil: row.price_until },
    offers: row.segments.map((segment) => ({
      ...offerOf({ ...segment, ...momentsOf(segment) }, segment.fare_family),
      id: `${segment.day}.${segment.number}.${segment.fare_family}.${segment.fare}`,
      fare: segment.fare,
    })),
    documents: row.coupons.flatMap((coupon) => documentOf(coupon, row.segments)),
  }
}

function documentOf(coupon: CouponRow, segments: readonly SegmentRow[]): Document[] {
  const { document, passenger, segment, state, amount } = coupon
  if (document === null || state === 'held' || state === 'released') return []
  const refundUntil = refundUntilOf(segments.find(({ n }) => n === segment))
  return [{ number: document, passenger, segment, state, amount, ...(refundUntil && { refundUntil }) }]
}

/** To the end of its last day; a flight that was called off is given back for a year. */
function refundUntilOf(segment: SegmentRow | undefined): Date | undefined {
  if (!segment) return undefined
  const { refundable, refundDays } = families[segment.fare_family].rules
  if (segment.cancelled) return startOfDay(segment.day, 366)
  return refundable ? startOfDay(segment.day, refundDays + 1) : undefined
}

/** When a flight of an order leaves and arrives. */
export const momentsOf = ({ departs_at, arrives_at }: SegmentRow) => ({
  departs_at: new Date(departs_at),
  arrives_at: new Date(arrives_at),
})
