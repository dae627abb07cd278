import { sql } from '../../src/platform/sql.ts'
import type { World } from '../../src/platform/world.ts'
import type { Offer } from '../../src/travel/connectors/connector.ts'
import type { TravelCompany } from './travel-company.ts'

/** A trip that stands in the tables without having been walked through: what happens after it is what a test looks at. */
export interface TripRow {
  readonly bookingId: string
  readonly locator: string
  readonly orderId: string
  readonly carrierRef: string
  readonly tickets: readonly { readonly ticketId: string; readonly number: string; readonly amount: number }[]
}

interface Wish {
  /** ISO instants of departure, one a flight of an hour and a half. */
  departures?: string[]
  /** Yen of one flight. */
  fare?: number
  state?: string
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const out = { flight: 'KZ101', origin: 'HND', destination: 'CTS' }
const back = { flight: 'KZ108', origin: 'CTS', destination: 'HND' }

/** What the tables know of a trip besides its people: the carrier's order and its flights. */
export interface BookingRow {
  readonly id: string
  readonly ref: string
  readonly orderId: string
  readonly state: string
  readonly offers: readonly Flight[]
}

type Flight = Pick<
  Offer,
  'flight' | 'origin' | 'destination' | 'departsAt' | 'arrivesAt' | 'fareFamily' | 'fare'
>

/** Enters a trip of Hanako alone with its flights, without tickets; answers its locator. */
export async function insertBooking(
  world: World,
  company: TravelCompany,
  booking: BookingRow,
): Promise<string> {
  const { companyId, departmentId, traveller } = company
  const { personId } = traveller
  const { id, ref, orderId, state, offers } = booking
  const [first, last] = [offers[0], offers.at(-1)]
  if (!first || !last) throw new Error('A trip has a flight.')
  const locator = Array.from({ length: 6 }, () => world.random.pick([...letters])).join('')
  const amount = offers.reduce((sum, { fare }) => sum + fare, 0)
  await world.db.run(sql`
    insert into travel_booking (company_id, id, locator, state, owner_id, booked_by, department_id, connector,
      carrier_ref, order_id, fare_family, amount, approved_amount, first_departure, last_arrival, created_at)
    values (${companyId}, ${id}, ${locator}, ${state}, ${personId}, ${personId}, ${departmentId},
      'simulator', ${ref}, ${orderId}, ${first.fareFamily}, ${amount}, ${amount}, ${first.departsAt},
      ${last.arrivesAt}, ${await world.clock.now()})`)
  await world.db.run(sql`
    insert into travel_passenger (company_id, booking_id, n, person_id, family_kanji, given_kanji, family_kana,
      given_kana, family_romaji, given_romaji)
    values (${companyId}, ${id}, 1, ${personId}, '山田', '花子', 'ヤマダ', 'ハナコ', 'YAMADA', 'HANAKO')`)
  for (const [n, offer] of offers.entries())
    await world.db.run(sql`
      insert into travel_segment (company_id, booking_id, n, flight, origin, destination, departs_at, arrives_at,
        fare_family, fare)
      values (${companyId}, ${id}, ${n + 1}, ${offer.flight}, ${offer.origin}, ${offer.destination},
        ${offer.departsAt}, ${offer.arrivesAt}, ${offer.fareFamily}, ${offer.fare})`)
  return locator
}

/** Puts a ticketed trip of Hanako alone into the tables, without any entry in the ledger. */
export async function insertTrip(world: World, company: TravelCompany, wish: Wish = {}): Promise<TripRow> {
  const { companyId, traveller } = company
  const { departures = ['2026-01-20T09:00:00+09:00'], fare = 22_000, state = 'ticketed' } = wish
  const id = world.random.id()
  const [ref, orderId] = [world.random.id(), `O-${id.slice(-12)}`]
  const offers = departures.map((departure, n) => {
    const departsAt = new Date(departure)
    const times = { departsAt, arrivesAt: new Date(departsAt.getTime() + 90 * 60_000) }
    return { ...(n % 2 === 0 ? out : back), ...times, fareFamily: 'flexible' as const, fare }
  })
  const locator = await insertBooking(world, company, { id, ref, orderId, state, offers })
  const tickets = []
  for (const n of offers.keys()) {
    const ticketId = world.random.id()
    const number = `990${String(world.random.digits(10))}`
    await world.db.run(sql`
      insert into travel_ticket (company_id, id, booking_id, segment, passenger, number, state, amount, issued_at,
        issued_by)
      values (${companyId}, ${ticketId}, ${id}, ${n + 1}, 1, ${number}, 'open', ${fare}, ${await world.clock.now()},
        ${traveller.personId})`)
    tickets.push({ ticketId, number, amount: fare })
  }
  return { bookingId: id, locator, orderId, carrierRef: ref, tickets }
}
