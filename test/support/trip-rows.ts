import { sql } from '../../src/platform/sql.ts'
import type { World } from '../../src/platform/world.ts'
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
const flights = [
  { flight: 'KZ101', origin: 'HND', destination: 'CTS' },
  { flight: 'KZ108', origin: 'CTS', destination: 'HND' },
]

/** Puts a ticketed trip of Hanako alone into the tables, without any entry in the ledger. */
export async function insertTrip(world: World, company: TravelCompany, wish: Wish = {}): Promise<TripRow> {
  const { companyId, departmentId, traveller } = company
  const { personId } = traveller
  const { departures = ['2026-01-20T09:00:00+09:00'], fare = 22_000, state = 'ticketed' } = wish
  const id = world.random.id()
  const [ref, orderId] = [world.random.id(), `O-${id.slice(-12)}`]
  const locator = Array.from({ length: 6 }, () => world.random.pick([...letters])).join('')
  const times = departures.map((at) => new Date(at))
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) throw new Error('A trip has a flight.')
  const now = await world.clock.now()
  await world.db.run(sql`
    insert into travel_booking (company_id, id, locator, state, owner_id, booked_by, department_id, connector,
      carrier_ref, order_id, fare_family, amount, approved_amount, first_departure, last_arrival, created_at)
    values (${companyId}, ${id}, ${locator}, ${state}, ${personId}, ${personId}, ${departmentId},
      'simulator', ${ref}, ${orderId}, 'flexible', ${fare * times.length}, ${fare * times.length}, ${first},
      ${ninetyMinutesAfter(last)}, ${now})`)
  await world.db.run(sql`
    insert into travel_passenger (company_id, booking_id, n, person_id, family_kanji, given_kanji, family_kana,
      given_kana, family_romaji, given_romaji)
    values (${companyId}, ${id}, 1, ${personId}, '山田', '花子', 'ヤマダ', 'ハナコ', 'YAMADA', 'HANAKO')`)
  const tickets = []
  for (const [i, at] of times.entries()) {
    const ticketId = world.random.id()
    const number = `990${String(world.random.digits(10))}`
    const { flight, origin, destination } = flights[i % 2] ?? { flight: '', origin: '', destination: '' }
    await world.db.run(sql`
      insert into travel_segment (company_id, booking_id, n, flight, origin, destination, departs_at, arrives_at,
        fare_family, fare)
      values (${companyId}, ${id}, ${i + 1}, ${flight}, ${origin}, ${destination}, ${at},
        ${ninetyMinutesAfter(at)}, 'flexible', ${fare})`)
    await world.db.run(sql`
      insert into travel_ticket (company_id, id, booking_id, segment, passenger, number, state, amount, issued_at,
        issued_by)
      values (${companyId}, ${ticketId}, ${id}, ${i + 1}, 1, ${number}, 'open', ${fare}, ${now}, ${personId})`)
    tickets.push({ ticketId, number, amount: fare })
  }
  return { bookingId: id, locator, orderId, carrierRef: ref, tickets }
}

const ninetyMinutesAfter = (at: Date) => new Date(at.getTime() + 90 * 60_000)
