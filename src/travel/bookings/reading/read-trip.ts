import { departmentsById, type PersonOf, peopleOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Trip } from '../contract.ts'
import { canCancel } from '../ending/cancel-trip.ts'
import { latinOf, nameOf } from '../names.ts'
import type { BookingRow, PassengerRow } from '../tables.ts'
import { partsOf, viewOf } from './view-of.ts'
import { mayChange, visibleTo } from './who-may-see.ts'

/**
 * One trip in full; undefined for one the reader may not see and for none alike. Which of the two it was decides nothing
 * here: one query asks for the booking and for the right to it, and without its row nothing more is read (S1-20).
 */
export async function readTrip(world: World, session: Session, id: string): Promise<Trip | undefined> {
  const person = await personOf(world.db, session.companyId, session.accountId)
  if (!person) return undefined
  const booking = await world.db.row<BookingRow>(sql`
    select b.* from travel_booking b where b.id = ${id} and ${visibleTo(person)}`)
  return booking && inFull(world, person, booking)
}

async function inFull(world: World, person: PersonOf, booking: BookingRow): Promise<Trip> {
  const { db } = world
  const companyId = person.companyId
  const [parts, departments, bookers, now] = await Promise.all([
    partsOf(db, companyId, [booking]),
    departmentsById(db, companyId, [booking.department_id]),
    peopleOf(db, companyId, bookerOf(booking)),
    world.clock.now(),
  ])
  const [booker] = bookers
  return {
    ...viewOf(booking, parts, person.id),
    version: booking.version,
    department: departments.get(booking.department_id),
    bookedBy: booker && bookerView(booker.names),
    purpose: booking.purpose,
    reason: booking.reason ?? undefined,
    fareFamily: booking.fare_family,
    travellers: (parts.passengers.get(booking.id) ?? []).map(travellerView),
    holdUntil: booking.hold_until?.toISOString(),
    priceUntil: booking.price_until?.toISOString(),
    createdAt: booking.created_at.toISOString(),
    endedAt: booking.ended_at?.toISOString(),
    mayCancel: canCancel(booking) && mayChange(person, booking),
    now: now.toISOString(),
  }
}

/** Who made it, when that was not the owner. */
const bookerOf = ({ booked_by, owner_id }: BookingRow) =>
  booked_by && booked_by !== owner_id ? [booked_by] : []

const bookerView = ({ kanji, romaji }: PersonOf['names']) => ({
  name: `${kanji.family} ${kanji.given}`,
  latin: `${romaji.family} ${romaji.given}`,
})

const travellerView = (row: PassengerRow): Trip['travellers'][number] => ({
  n: row.n,
  kanji: nameOf(row),
  kana: `${row.family_kana} ${row.given_kana}`.trim(),
  romaji: latinOf(row),
  guest: row.guest_id !== null,
})
