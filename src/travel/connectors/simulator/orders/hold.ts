import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Answer, Connector, Offer, Order, Refusal } from '../../connector.ts'
import { buyUntil } from '../families.ts'
import {
  type Chosen,
  type FlightRow,
  flightFor,
  flightsChosen,
  offerOf,
  readOfferId,
  refusalOf,
} from '../offers.ts'
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
  const made = await world
    .actAfterLook(carrier, {
      look: (db) => flightsChosen(db, chosen),
      does: async (act, flights): Promise<Order | Refusal | 'known'> => {
        const legs = chosen.map((one, n) => ({ ...one, n: n + 1 }))
        const ends = state === 'held' ? [act.now.getTime() + holdMs] : []
        for (const leg of legs) {
          const flight = flightFor(flights, leg)
          const refusal = refusalOf(leg, flight, act.now)
          // What was held before under this reference stays so, whatever has become of the offer.
          if (refusal || !flight) return (await isKnown(act, wish)) ? 'known' : (refusal ?? 'offer-gone')
          ends.push(buyUntil(leg.fareFamily, { day: leg.day, departsAt: flight.departs_at }).getTime())
        }
        const entry = { wish, state, legs, flights, holdUntil: new Date(Math.min(...ends)) }
        return enterOrder(act, world, entry)
      },
    })
    .catch((fault) => {
      if (fault instanceof Known) return 'known' as const
      throw fault
    })
  if (typeof made === 'object') return yes(made)
  if (made !== 'known') return no(made)
  const order = await readOrder(world.db, { ref: wish.ref })
  if (!order) throw new Error('An order that was just held is not there.')
  return yes(orderOf(order))
}

/** The reference was met before: what this call has taken goes back, and it is answered as the first was. */
class Known extends Error {}

const isKnown = (act: Act, { ref }: Wish) =>
  act.row(sql`select 1 from travel_simulator_order where ref = ${ref}`)

async function hasRoom({ db }: World, chosen: Chosen[], count: number): Promise<boolean> {
  return (await flightsChosen(db, chosen)).every(({ free }) => free >= count)
}

interface Entry {
  wish: Wish
  state: 'held' | 'waiting'
  legs: Leg[]
  flights: FlightRow[]
  holdUntil: Date
}

async function enterOrder(act: Act, world: World, entry: Entry): Promise<Order> {
  const { wish, state, legs, holdUntil } = entry
  const id = world.random.id()
  const count = wish.passengers.length
  const amount = legs.reduce((sum, { fare }) => sum + fare * count, 0)
  const priceUntil = new Date(Math.min(holdUntil.getTime(), act.now.getTime() + priceMs))
  // Asked in one packet: order, then flights in their order. Whoever holds twice at the same moment under one reference waits
  // at the first for the other, and finds it done.
  const [entered, ...held] = await Promise.all([
    act.run(sql`
    insert into travel_simulator_order (id, ref, state, passengers, amount, hold_until, price_until, created_at)
    values (${id}, ${wish.ref}, ${state}, ${JSON.stringify(wish.passengers)}, ${amount}, ${holdUntil}, ${priceUntil},
      ${act.now})
    on conflict (ref) do nothing`),
    ...(state === 'held' ? inLockOrder(legs).map((leg) => holdSeats(act, leg, count)) : []),
  ])
  if (entered === 0) throw new Known()
  if (held.includes(0)) throw new Undone('sold-out')
  act.atEnd(sql`
    insert into travel_simulator_segment (order_id, n, day, number, fare_family, fare)
    select ${id}, * from unnest(${legs.map(({ n }) => n)}::smallint[], ${legs.map(({ day }) => day)}::date[],
      ${legs.map(({ number }) => number)}::smallint[], ${legs.map(({ fareFamily }) => fareFamily)}::text[],
      ${legs.map(({ fare }) => fare)}::int[])`)
  for (const leg of state === 'held' ? legs : [])
    seatPassengers(act, {
      ...{ orderId: id, leg },
      coupons: wish.passengers.map(({ n }) => ({ id: world.random.id(), passenger: n, document: null })),
    })
  return {
    id,
    ref: wish.ref,
    state,
    version: 1,
    amount,
    holdUntil,
    priceUntil,
    offers: offersOf(entry),
    documents: [],
  }
}

/** The offers of an order just made, as the order shows them when it is read. */
const offersOf = ({ wish, state, legs, flights }: Entry): Offer[] =>
  legs.flatMap((leg) => {
    const flight = flightFor(flights, leg)
    const free = (flight?.free ?? 0) - (state === 'held' ? wish.passengers.length : 0)
    const id = `${leg.day}.${leg.number}.${leg.fareFamily}.${leg.fare}`
    return flight
      ? [{ ...offerOf({ ...flight, free: Math.max(0, free) }, leg.fareFamily), id, fare: leg.fare }]
      : []
  })
