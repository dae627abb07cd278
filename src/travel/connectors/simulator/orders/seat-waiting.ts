import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Answer } from '../../connector.ts'
import { tellOf } from '../news/events.ts'
import { holdMs, priceMs } from './hold.ts'
import { lockOrder } from './issue.ts'
import { answering, carrier, Undone, yes } from './refused.ts'
import { holdSeats, inLockOrder, type Leg, seatPassengers } from './seats.ts'

const atOnce = 100

/** Gives seats that have become free to whoever waits for them, the longest first; all seats of an order, or none. */
export async function seatWaiting(world: World): Promise<void> {
  const waiting = await world.db.rows<{ id: string }>(sql`
    select o.id from travel_simulator_order o where o.state = 'waiting' and not exists (
      select from travel_simulator_segment s join travel_simulator_flight f on (f.day, f.number) = (s.day, s.number)
      where s.order_id = o.id
        and (f.cancelled or f.held + f.sold + jsonb_array_length(o.passengers) > f.capacity))
    order by o.created_at, o.id limit ${atOnce}`)
  for (const { id } of waiting) await answering(seat(world, id))
}

function seat(world: World, orderId: string): Promise<Answer<undefined>> {
  return world.act(carrier, async (act) => {
    const order = await lockOrder(act, orderId)
    if (order?.state !== 'waiting') return yes(undefined)
    const legs: Leg[] = order.segments.map(({ fare_family: fareFamily, ...leg }) => ({ ...leg, fareFamily }))
    for (const leg of inLockOrder(legs))
      if ((await holdSeats(act, leg, order.passengers.length)) === 0) throw new Undone('sold-out')
    const [hold, price] = [holdMs, priceMs].map((ms) => new Date(act.now.getTime() + ms))
    await act.run(sql`
      update travel_simulator_order set state = 'held', hold_until = least(hold_until, ${hold}::timestamptz),
        price_until = least(hold_until, ${price}::timestamptz)
      where id = ${orderId}`)
    await tellOf(act, [orderId], 'seats-confirmed')
    for (const leg of legs)
      seatPassengers(act, {
        ...{ orderId, leg },
        coupons: order.passengers.map(({ n }) => ({ id: world.random.id(), passenger: n, document: null })),
      })
    return yes(undefined)
  })
}
