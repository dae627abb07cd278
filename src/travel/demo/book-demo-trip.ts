import type { PersonOf } from '#organisation/public.ts'
import type { World } from '#platform/world.ts'
import { TripWish } from '../bookings/contract.ts'
import { enterDraft } from '../bookings/holding/enter-draft.ts'
import { keepOrder } from '../bookings/holding/keep-order.ts'
import type { BookingRef } from '../bookings/reading/booking-by-id.ts'
import type { FareFamily, Offer } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/connector-of.ts'
import { dayInJapan, daysAfter } from '../day.ts'

/** A trip of the demonstration. */
export interface DemoTrip {
  readonly owner: PersonOf
  readonly colleagues?: readonly PersonOf[]
  readonly route: readonly [origin: string, destination: string]
  /** Days from today, there and back. */
  readonly days: readonly [number, number?]
  readonly fareFamily: FareFamily
  readonly purpose: string
}

const seeder = { by: 'system', name: 'demonstration' } as const

/** Holds a trip for somebody of the demonstration; which one, or none when there is no such flight. */
export async function bookDemoTrip(world: World, trip: DemoTrip): Promise<BookingRef | undefined> {
  const { owner, colleagues = [] } = trip
  const offers = await offersFor(world, trip)
  if (!owner.departmentId || offers.some((offer) => !offer)) return undefined
  const carrier = connectorOf(world)
  const [id, ref] = [world.random.id(), world.random.id()]
  const booking = { companyId: owner.companyId, bookingId: id }
  const found = offers.filter((offer) => offer !== undefined)
  const offerIds = found.map((offer) => offer.id)
  const wish = TripWish.parse({ key: ref, offerIds, purpose: trip.purpose })
  const party = { booker: owner, owner: { ...owner, departmentId: owner.departmentId }, colleagues }
  const draft = { id, ref, connector: carrier.name, party, offers: found, wish }
  const passengers = await world.act(seeder, (act) => enterDraft(act, world, draft))
  if (!passengers) return undefined
  const held = await carrier.hold({ offerIds, passengers, ref })
  if (!held.ok) return undefined
  await world.act(seeder, (act) => keepOrder(act, world, booking, { order: held.value, leadHours: 0 }))
  return booking
}

async function offersFor(world: World, { route, days, ...trip }: DemoTrip): Promise<(Offer | undefined)[]> {
  const [from, to] = route
  const today = dayInJapan(await world.clock.now())
  const ways = days.flatMap((day, n) =>
    day === undefined ? [] : [{ day, from: n ? to : from, to: n ? from : to }],
  )
  const passengers = 1 + (trip.colleagues?.length ?? 0)
  return Promise.all(
    ways.map(async ({ day, ...way }) => {
      const query = { origin: way.from, destination: way.to, on: daysAfter(today, day), passengers }
      const offers = await connectorOf(world).search(query)
      return offers.find(({ fareFamily }) => fareFamily === trip.fareFamily)
    }),
  )
}
