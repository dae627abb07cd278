import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Answer, Connector, Order } from '../../connector.ts'
import { buyUntil } from '../families.ts'
import { type Chosen, flightFor, flightsChosen, readOfferId, refusalOf } from '../offers.ts'
import { expireOrders } from './expire.ts'
import { orderOf, readOrder } from './read-order.ts'
import { answering, carrier, no, Undone, yes } from './refused.ts'
import { holdSeats, inLockOrder, type Leg, seatPassengers } from './seats.ts'

type Wish = Parameters<Connector['hold']>[0]

/** So long seats are held, and so long their price stands. */
export const [holdMs, priceMs] = [72 * 3_600_000, 24 * 3_600_000]

/**
 * Holds seats on every flight of the wish, or on none; the same reference again is answered with the same order. Whoever is
 * ready to wait is put on the waiting list when there are none.
 */
export async function hold(world: World, wish: Wish): Promise<Answer<Order>> {
  const chosen = wish.offerIds.flatMap((id) => readOfferId(id) ?? [])
  if (chosen.length !== wish.offerIds.length || chosen.length === 0) return no('offer-gone')
  const held = await holdNow(world, wish, chosen)
  if (held.ok || held.refusal !== 'sold-out' || !wish.wait) return held
  return answering(tryToHold(world, wish, chosen, 'waiting'))
}

async function holdNow(world: World, wish: Wish, chosen: Chosen[]): Promise<Answer<Order>> {
  const first = await answering(tryToHold(world, wish, chosen))
  if (first.ok || first.refusal !== 'sold-out') return first
  // Seats whose time is over are free, whether or not the clearing has come by, and whoever else gave them back meanwhile.
  const ended = await expireOrders(world, chosen)
  if (ended === 0 && !(await hasRoom(world, chosen, wish.passengers.length))) return first
  return answering(tryToHold(world, wish, chosen))
}

async function tryToHold(
  world: World,
  wish: Wish,
  chosen: Chosen[],
  state: Entry['state'] = 'held',
): Promise<Answer<Order>> {
  const refused = await world.actAfterLook(carrier, {
    look: (db) =>
      Promise.all([
        flightsChosen(db, chosen),
        db.row(sql`
      select 1 from travel_simulator_order where ref = ${wish.ref}`),
      ] as const),
    does: async (act, [flights, known]) => {
      if (known) return undefined
      const legs = chosen.map((one, n) => ({ ...one, n: n + 1 }))
      const ends = state === 'held' ? [act.now.getTime() + holdMs] : []
      for (const leg of legs) {
        const flight = flightFor(flights, leg)
        const refusal = refusalOf(leg, flight, act.now)
        if (refusal || !flight) return refusal ?? 'offer-gone'
        ends.push(buyUntil(leg.fareFamily, { day: leg.day, departsAt: flight.departs_at }).getTime())
      }
      await enterOrder(act, world, { wish, state, legs, holdUntil: new Date(Math.min(...ends)) })
      return undefined
    },
  })
  if (refused) return no(refused)
  const order = await readOrder(world.db, { ref: wish.ref })
  if (!order) throw new Error('An order that was just held is not there.')
  return yes(orderOf(order))
}

async function hasRoom({ db }: World, chosen: Chosen[], count: number): Promise<boolean> {
  return (await flightsChosen(db, chosen)).every(({ free }) => free >= count)
}

interface Entry {
  wish: Wish
  state: 'held' | 'waiting'
  legs: Leg[]
  holdUntil: Date
}

async function enterOrder(act: Act, world: World, { wish, state, legs, holdUntil }: Entry): Promise<void> {
  const orderId = world.random.id()
  const count = wish.passengers.length
  const amount = legs.reduce((sum, { fare }) => sum + fare * count, 0)
  const priceUntil = new Date(Math.min(holdUntil.getTime(), act.now.getTime() + priceMs))
  // Whoever holds twice at the same moment under one reference waits here for the first, and finds it done.
  const entered = await act.run(sql`
    insert into travel_simulator_order (id, ref, state, passengers, amount, hold_until, price_until, created_at)
    values (${orderId}, ${wish.ref}, ${state}, ${JSON.stringify(wish.passengers)}, ${amount}, ${holdUntil}, ${priceUntil},
      ${act.now})
    on conflict (ref) do nothing`)
  if (entered === 0) return
  if (state === 'held') {
    const held = await Promise.all(inLockOrder(legs).map((leg) => holdSeats(act, leg, count)))
    if (held.includes(0)) throw new Undone('sold-out')
  }
  act.atEnd(sql`
    insert into travel_simulator_segment (order_id, n, day, number, fare_family, fare)
    select ${orderId}, * from unnest(${legs.map(({ n }) => n)}::smallint[], ${legs.map(({ day }) => day)}::date[],
      ${legs.map(({ number }) => number)}::smallint[], ${legs.map(({ fareFamily }) => fareFamily)}::text[],
      ${legs.map(({ fare }) => fare)}::int[])`)
  if (state === 'waiting') return
  for (const leg of legs)
    seatPassengers(act, {
      ...{ orderId, leg },
      coupons: wish.passengers.map(({ n }) => ({ id: world.random.id(), passenger: n, document: null })),
    })
}
