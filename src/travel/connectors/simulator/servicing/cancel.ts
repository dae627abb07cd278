import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan, startOfDay } from '../../../day.ts'
import type { Answer, Connector, Order, Quote, Refusal } from '../../connector.ts'
import { families } from '../families.ts'
import { type CouponRow, momentsOf, type OrderRow } from '../orders/read-order.ts'
import { moveSeats } from '../orders/seats.ts'
import { agreed, type QuoteRow, quoted, type Reckoned } from './quotes.ts'

/** What giving an order back would bring: seats that are only held cost nothing, nor do tickets of the same day. */
export const quoteCancel = (world: World, orderId: string): Promise<Answer<Quote>> =>
  quoted(world, orderId, (act, order) => reckonCancel(order, act.now))

function reckonCancel(order: OrderRow, now: Date): Reckoned | Refusal {
  if (order.state === 'held' || order.state === 'waiting') return { kind: 'cancel', fee: 0, refund: 0 }
  if (order.state !== 'issued') return order.state === 'expired' ? 'order-expired' : 'not-issued'
  const open = order.coupons.filter(({ state }) => state === 'open')
  if (isVoidable(order, now)) return { kind: 'cancel', fee: 0, refund: order.amount }
  const back = open.map((coupon) => [coupon.amount, refundOf(order, coupon, now)] as const)
  const refund = back.reduce((sum, [, returned = 0]) => sum + returned, 0)
  const amount = back.reduce((sum, [whole]) => sum + whole, 0)
  if (refund === 0) return 'not-refundable'
  return { kind: 'refund', fee: amount - refund, refund }
}

/** A ticket that was issued today and not touched is as if it had not been written. */
function isVoidable({ issued_at, coupons, segments }: OrderRow, now: Date): boolean {
  const isUntouched = coupons.every(({ state }) => state === 'open')
  const isToday = issued_at !== null && dayInJapan(issued_at) === dayInJapan(now)
  return isToday && isUntouched && segments.every((segment) => momentsOf(segment).departs_at > now)
}

/** What comes back for one coupon: everything where the flight was called off, nothing where the fare says so. */
function refundOf(order: OrderRow, coupon: CouponRow, now: Date): number | undefined {
  const segment = order.segments.find(({ n }) => n === coupon.segment)
  if (!segment) return undefined
  if (segment.cancelled) return coupon.amount
  const { refundable, cancelFee, refundDays } = families[segment.fare_family].rules
  if (!refundable || now >= startOfDay(segment.day, refundDays + 1)) return undefined
  return Math.max(0, coupon.amount - cancelFee)
}

/** Gives the order back as it was quoted; seats on flights that are still to leave are free again. */
export const confirmCancel = (
  world: World,
  wish: Parameters<Connector['confirmCancel']>[0],
): Promise<Answer<Order>> => agreed(world, wish, giveBack)

async function giveBack(act: Act, order: OrderRow, quote: QuoteRow): Promise<void> {
  const isHeld = order.state === 'held'
  const [from, to] = isHeld ? ['held', 'released'] : ['open', quote.kind === 'cancel' ? 'void' : 'refunded']
  const freed = await act.rows<{ day: string; number: number; seats: number }>(sql`
    with freed as (
      update travel_simulator_coupon set state = ${to} where order_id = ${order.id} and state = ${from}
      returning day, number
    ) select day::text, number, count(*) as seats from freed group by day, number order by day, number`)
  for (const { day, number, seats } of freed)
    await moveSeats(act, [{ day, number }], isHeld ? { held: -seats, sold: 0 } : { held: 0, sold: -seats })
  await act.run(sql`
    update travel_simulator_order set state = ${quote.kind === 'cancel' ? 'cancelled' : 'refunded'},
      version = version + 1, ended_at = ${act.now}
    where id = ${order.id}`)
}
