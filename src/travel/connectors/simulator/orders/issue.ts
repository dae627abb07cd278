import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Answer, Connector, Order } from '../../connector.ts'
import { fareIn } from '../families.ts'
import { type OrderRow, orderOf, readOrder } from './read-order.ts'
import { carrier, no, yes } from './refused.ts'
import { moveSeats } from './seats.ts'

type Wish = Parameters<Connector['issue']>[0]

/** Makes tickets of what is held; again, it answers the order as it was issued. */
export async function issue(world: World, { orderId, atMost }: Wish): Promise<Answer<Order>> {
  const refusal = await world.act(carrier, async (act) => {
    const order = await lockOrder(act, orderId)
    if (!order) return 'order-unknown'
    if (order.state === 'issued') return undefined
    if (order.state === 'expired') return 'order-expired'
    if (order.state !== 'held') return 'not-held'
    if (order.segments.some(({ cancelled }) => cancelled)) return 'offer-gone'
    const priced = order.price_until > act.now ? order : repriced(order)
    if (priced.amount > atMost) return 'price-moved'
    await writeTickets(act, priced)
    return undefined
  })
  if (refusal) return no(refusal)
  const order = await readOrder(world.db, { orderId })
  return order ? yes(orderOf(order)) : no('order-unknown')
}

/** The order, locked until the act ends; flights are locked after it, never before. */
export async function lockOrder(act: Act, orderId: string): Promise<OrderRow | undefined> {
  await act.run(sql`select 1 from travel_simulator_order where id = ${orderId} for update`)
  return readOrder(act, { orderId })
}

/** The order at the fares of now: its price was kept until a time that is over. */
function repriced(order: OrderRow): OrderRow {
  const segments = order.segments.map((segment) => ({
    ...segment,
    fare: fareIn(segment.fare_family, segment.full),
  }))
  const amount = segments.reduce((sum, { fare }) => sum + fare * order.passengers.length, 0)
  return { ...order, segments, amount }
}

async function writeTickets(act: Act, order: OrderRow): Promise<void> {
  const count = order.passengers.length
  await moveSeats(act, order.segments, { held: -count, sold: count })
  for (const { n, fare } of order.segments) {
    await act.run(
      sql`update travel_simulator_segment set fare = ${fare} where order_id = ${order.id} and n = ${n}`,
    )
    await act.run(sql`
      update travel_simulator_coupon set amount = ${fare}
      where order_id = ${order.id} and segment = ${n} and state = 'held'`)
  }
  const documents = await newDocuments(act, count)
  for (const [at, { n }] of order.passengers.entries())
    await act.run(sql`
      update travel_simulator_coupon set state = 'open', document = ${documents[at]}
      where order_id = ${order.id} and passenger = ${n} and state = 'held'`)
  await act.run(sql`
    update travel_simulator_order set state = 'issued', version = version + 1, amount = ${order.amount},
      issued_at = ${act.now}
    where id = ${order.id}`)
}

/** Numbers of new documents: three digits nobody has been given, then ten that count. */
export async function newDocuments(act: Act, count: number): Promise<string[]> {
  const rows = await act.rows<{ number: string }>(sql`
    select '000' || lpad(nextval('travel_simulator_document')::text, 10, '0') as number
    from generate_series(1, ${count}::int)`)
  return rows.map(({ number }) => number)
}
