import pg from 'pg'
import type { Act } from '#platform/act.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { part } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Answer, Connector, Offer, Order, Refusal } from '../../connector.ts'
import { buyUntil } from '../families.ts'
import {
  type Chosen,
  type ChosenRow,
  flightFor,
  flightsChosen,
  flightsIn,
  type LookedAt,
  lookAtChosen,
  offerOf,
  readOfferId,
  refusalOf,
} from '../offers.ts'
import { expireOrders } from './expire.ts'
import { orderOf, readOrder } from './read-order.ts'
import { carrier, no, yes } from './refused.ts'
import { holdSeatsAtEnd, inLockOrder, type Leg, seated } from './seats.ts'

type Wish = Parameters<Connector['hold']>[0]

/** So long seats are held, and so long their price stands. */
export const [holdMs, priceMs] = [72 * 3_600_000, 24 * 3_600_000]

/**
 * Holds seats on every flight of the wish, or on none; the same reference again is answered with the same order. Whoever is
 * ready to wait is put on the waiting list when there are none.
 */
export const hold = async (world: World, wish: Wish): Promise<Answer<Order>> =>
  (await holdOr(world, wish, { minds: false })) ?? no('offer-gone')

/** The same where no fault is switched on for it; otherwise nothing is done, and nothing answered. */
export const holdUnlessFaulty = (world: World, wish: Wish) => holdOr(world, wish, { minds: true })

async function holdOr(
  world: World,
  wish: Wish,
  { minds }: { minds: boolean },
): Promise<Answer<Order> | undefined> {
  const chosen = wish.offerIds.flatMap((id) => readOfferId(id) ?? [])
  if (chosen.length !== wish.offerIds.length || chosen.length === 0) return no('offer-gone')
  const asked = { wish, chosen, minds }
  const first = await tryToHold(world, asked)
  if (!first || first.ok || first.refusal !== 'sold-out') return first
  const held = await holdAgain(world, { ...asked, minds: false }, first)
  if (held?.ok || held?.refusal !== 'sold-out' || !wish.wait) return held
  return tryToHold(world, { ...asked, minds: false }, 'waiting')
}

async function holdAgain(world: World, asked: Asked, first: Answer<Order>) {
  const { wish, chosen } = asked
  // Seats whose time is over are free, whether or not the clearing has come by, and whoever else gave them back meanwhile.
  const ended = await expireOrders(world, chosen)
  if (ended === 0 && !(await hasRoom(world, chosen, wish.passengers.length))) return first
  return tryToHold(world, asked)
}

interface Asked {
  readonly wish: Wish
  readonly chosen: Chosen[]
  /** Does nothing while faults are switched on. */
  readonly minds: boolean
}

async function tryToHold(
  world: World,
  { wish, chosen, minds }: Asked,
  state: Entry['state'] = 'held',
): Promise<Answer<Order> | undefined> {
  const made = await world
    .actInOneStatement(carrier, {
      look: lookAtChosen(chosen),
      stands: part`not exists (select from travel_simulator_order where ref = ${wish.ref})`,
      does: (act, { flights, faulty }: Seen): Order | Refusal | undefined => {
        if (minds && faulty) return undefined
        const entry = entryOf(act, { wish, state, chosen, flights: flightsIn(flights) })
        return typeof entry === 'string' ? entry : enterOrder(act, world, entry)
      },
    })
    .catch((fault): Outcome<'moved-on', Order | Refusal | undefined> => {
      if (isRefTaken(fault)) return refused('moved-on')
      throw fault
    })
  const said = made.ok ? made.value : 'sold-out'
  if (!said) return undefined
  if (typeof said === 'object') return yes(said)
  // What was held before under this reference stays so, whatever has become of the offer.
  const order = await readOrder(world.db, { ref: wish.ref })
  return order ? yes(orderOf(order)) : no(said)
}

interface Seen {
  flights: LookedAt[]
  faulty: boolean
}

/** Whoever held at the same moment under the same reference was first. */
const isRefTaken = (fault: unknown) =>
  fault instanceof pg.DatabaseError && fault.constraint === 'travel_simulator_order_ref_key'

function entryOf(
  act: Act,
  { wish, state, chosen, flights }: Pick<Entry, 'wish' | 'state' | 'flights'> & { chosen: Chosen[] },
): Entry | Refusal {
  const legs = chosen.map((one, n) => ({ ...one, n: n + 1 }))
  const ends = state === 'held' ? [act.now.getTime() + holdMs] : []
  for (const leg of legs) {
    const flight = flightFor(flights, leg)
    const refusal = refusalOf(leg, flight, act.now)
    if (refusal || !flight) return refusal ?? 'offer-gone'
    ends.push(buyUntil(leg.fareFamily, { day: leg.day, departsAt: flight.departs_at }).getTime())
  }
  return { wish, state, legs, flights, holdUntil: new Date(Math.min(...ends)) }
}

async function hasRoom({ db }: World, chosen: Chosen[], count: number): Promise<boolean> {
  return (await flightsChosen(db, chosen)).every(({ free }) => free >= count)
}

interface Entry {
  wish: Wish
  state: 'held' | 'waiting'
  legs: Leg[]
  flights: ChosenRow[]
  holdUntil: Date
}

/** All of it leaves in one packet: the flights' seats, one flight after the other in their order, then one statement. */
function enterOrder(act: Act, world: World, { wish, state, legs, flights, holdUntil }: Entry): Order {
  const id = world.random.id()
  const amount = legs.reduce((sum, { fare }) => sum + fare * wish.passengers.length, 0)
  const priceUntil = new Date(Math.min(holdUntil.getTime(), act.now.getTime() + priceMs))
  const order = { id, ref: wish.ref, state, amount, holdUntil, priceUntil }
  act.together({ ordered: ordered(act, order, wish), flown: flown(id, legs) })
  if (state === 'held') {
    for (const leg of inLockOrder(legs)) holdSeatsAtEnd(act, leg, wish.passengers.length)
    for (const leg of legs) {
      const coupons = wish.passengers.map(({ n }) => ({
        ...{ id: world.random.id(), passenger: n, document: null },
      }))
      act.together({ [`seated_${leg.n}`]: seated({ orderId: id, leg, coupons }) })
    }
  }
  return { ...order, version: 1, offers: offersOf({ wish, state, legs, flights }), documents: [] }
}

const ordered = (
  act: Act,
  { id, ref, state, amount, holdUntil, priceUntil }: Omit<Order, 'version' | 'offers' | 'documents'>,
  { passengers }: Wish,
) => part`
  insert into travel_simulator_order (id, ref, state, passengers, amount, hold_until, price_until, created_at)
  values (${id}, ${ref}, ${state}, ${JSON.stringify(passengers)}, ${amount}, ${holdUntil}, ${priceUntil}, ${act.now})`

const flown = (id: string, legs: readonly Leg[]) => part`
  insert into travel_simulator_segment (order_id, n, day, number, fare_family, fare)
  select ${id}::uuid, * from unnest(${legs.map(({ n }) => n)}::smallint[], ${legs.map(({ day }) => day)}::date[],
    ${legs.map(({ number }) => number)}::smallint[], ${legs.map(({ fareFamily }) => fareFamily)}::text[],
    ${legs.map(({ fare }) => fare)}::int[])`

/** The offers of an order just made, as the order shows them when it is read. */
const offersOf = ({ wish, state, legs, flights }: Omit<Entry, 'holdUntil'>): Offer[] =>
  legs.flatMap((leg) => {
    const flight = flightFor(flights, leg)
    const free = (flight?.free ?? 0) - (state === 'held' ? wish.passengers.length : 0)
    const id = `${leg.day}.${leg.number}.${leg.fareFamily}.${leg.fare}`
    return flight
      ? [{ ...offerOf({ ...flight, free: Math.max(0, free) }, leg.fareFamily), id, fare: leg.fare }]
      : []
  })
