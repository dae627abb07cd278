import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Answer, Connector, Order, Quote, Refusal } from '../../connector.ts'
import { families } from '../families.ts'
import { flightFor, flightsChosen, readOfferId, refusalOf } from '../offers.ts'
import { newDocuments } from '../orders/issue.ts'
import { momentsOf, type OrderRow, type SegmentRow } from '../orders/read-order.ts'
import { Undone } from '../orders/refused.ts'
import { inLockOrder, type Leg, seatPassengers, sellSeats } from '../orders/seats.ts'
import { agreed, type QuoteRow, quoted, type Reckoned } from './quotes.ts'

/** What flying otherwise would cost: the fee of each flight that changes, and the difference of the fares. */
export const quoteChange = (
  world: World,
  { orderId, offerIds }: Parameters<Connector['quoteChange']>[0],
): Promise<Answer<Quote>> => quoted(world, orderId, (act, order) => reckonChange(act, order, offerIds))

async function reckonChange(
  act: Act,
  order: OrderRow,
  offerIds: readonly string[],
): Promise<Reckoned | Refusal> {
  if (order.state !== 'issued') return 'not-issued'
  const legs = legsOf(offerIds)
  if (legs.length !== order.segments.length) return 'offer-gone'
  const moved = changesIn(order, legs)
  if (moved.length === 0 || moved.some(({ from }) => !isChangeable(order, from, act.now)))
    return 'not-changeable'
  const flights = await flightsChosen(act, legs)
  for (const { to } of moved) {
    const refusal = refusalOf(to, flightFor(flights, to), act.now)
    if (refusal) return refusal
  }
  const count = order.passengers.length
  // A flight that was called off is changed for nothing.
  const fee = sumOf(moved, ({ from }) =>
    from.cancelled ? 0 : families[from.fare_family].rules.changeFee * count,
  )
  const dearer = sumOf(moved, ({ from, to }) => (to.fare - from.fare) * count)
  return { kind: 'change', fee, refund: -fee - dearer, offerIds }
}

const legsOf = (offerIds: readonly string[]): Leg[] =>
  offerIds.flatMap((id, n) => {
    const chosen = readOfferId(id)
    return chosen ? [{ ...chosen, n: n + 1 }] : []
  })

const changesIn = (order: OrderRow, legs: readonly Leg[]) =>
  order.segments.flatMap((from, at) => {
    const to = legs[at]
    const isSame = from.day === to?.day && from.number === to.number && from.fare_family === to.fareFamily
    return to && !isSame ? [{ from, to }] : []
  })

function isChangeable(order: OrderRow, from: SegmentRow, now: Date): boolean {
  const isOpen = order.coupons
    .filter(({ segment, state }) => segment === from.n && state !== 'exchanged')
    .every(({ state }) => state === 'open')
  if (!isOpen) return false
  return from.cancelled || (families[from.fare_family].rules.changeable && momentsOf(from).departs_at > now)
}

const sumOf = <T>(things: readonly T[], of: (thing: T) => number) =>
  things.reduce((sum, one) => sum + of(one), 0)

/** Takes the new seats and gives the old ones back, both or neither; the tickets are exchanged for new ones. */
export const confirmChange = (
  world: World,
  wish: Parameters<Connector['confirmChange']>[0],
): Promise<Answer<Order>> =>
  agreed(world, wish, (act, order, quote) => exchange(act, { world, order, quote }))

async function exchange(
  act: Act,
  { world, order, quote }: { world: World; order: OrderRow; quote: QuoteRow },
) {
  const moved = changesIn(order, legsOf(quote.offers ?? []))
  const count = order.passengers.length
  const steps = [
    ...moved.map(({ from }) => ({ ...from, takes: undefined })),
    ...moved.map(({ to }) => ({ day: to.day, number: to.number, takes: to })),
  ]
  for (const { takes, day, number } of inLockOrder(steps)) {
    if (!takes)
      await act.run(sql`
        update travel_simulator_flight set sold = sold - ${count} where day = ${day} and number = ${number}`)
    else if ((await sellSeats(act, takes, count)) === 0) throw new Undone('sold-out')
  }
  const documents = await newDocuments(act, count)
  for (const { from, to } of moved) {
    await act.run(sql`
      update travel_simulator_coupon set state = 'exchanged'
      where order_id = ${order.id} and segment = ${from.n} and state = 'open'`)
    await act.run(sql`
      update travel_simulator_segment set day = ${to.day}, number = ${to.number}, fare_family = ${to.fareFamily},
        fare = ${to.fare}
      where order_id = ${order.id} and n = ${to.n}`)
    const coupons = order.passengers.map(({ n }, at) => ({
      ...{ id: world.random.id(), passenger: n, document: documents[at] ?? null },
    }))
    seatPassengers(act, { orderId: order.id, leg: to, coupons })
  }
  const dearer = sumOf(moved, ({ from, to }) => (to.fare - from.fare) * count)
  await act.run(sql`
    update travel_simulator_order set version = version + 1, amount = amount + ${dearer} where id = ${order.id}`)
}
