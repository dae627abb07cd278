import { type PersonOf, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Trips } from '../contract.ts'
import type { BookingRow } from '../tables.ts'
import { type Place, readPlace, writePlace } from './place.ts'
import { partsOf, viewOf } from './view-of.ts'

const page = 30

/** What is listed: the reader's own trips, those of people he stands in for, or all that he manages. */
export interface TripsWish {
  readonly after?: string | undefined
  readonly whose: 'mine' | 'managed' | 'stood-in-for'
}

/** Trips a person may see, the latest departure first, a page at a time. */
export async function listTrips(world: World, session: Session, wish: TripsWish): Promise<Trips> {
  const { companyId, accountId } = session
  const now = (await world.clock.now()).toISOString()
  const person = await personOf(world.db, companyId, accountId)
  if (!person) return { trips: [], now }
  const rows = await listFor(person, wish)(world.db, person, readPlace(wish.after))
  const shown = rows.slice(0, page)
  const last = shown.at(-1)
  const parts = await partsOf(world.db, companyId, shown)
  const trips = shown.map((row) => viewOf(row, parts, person.id))
  return { trips, now, ...(rows.length > page && last && { next: writePlace(last) }) }
}

function listFor({ kind }: PersonOf, { whose }: TripsWish) {
  if (whose === 'stood-in-for') return tripsStoodInFor
  if (whose === 'mine' || kind === 'traveller') return ownTrips
  return kind === 'administrator' ? companyTrips : departmentTrips
}

// Each way of looking walks down indexes that end in the order of departure, and needs no sorting of what it does not show.

const ownTrips = (db: Db, { companyId, id }: PersonOf, from: Place) =>
  db.rows<BookingRow>(sql`
    select b.* from (
      (select first_departure, id from travel_booking where company_id = ${companyId} and owner_id = ${id}
        and (first_departure, id) < (${from.at}, ${from.id}::uuid)
        order by first_departure desc, id desc limit ${page + 1})
      union
      (select first_departure, booking_id from travel_passenger where company_id = ${companyId} and person_id = ${id}
        and (first_departure, booking_id) < (${from.at}, ${from.id}::uuid)
        order by first_departure desc, booking_id desc limit ${page + 1})
      order by 1 desc, 2 desc limit ${page + 1}) mine
    join travel_booking b on b.company_id = ${companyId} and b.id = mine.id
    order by mine.first_departure desc, mine.id desc`)

const tripsStoodInFor = (db: Db, { companyId, standsInForIds }: PersonOf, from: Place) =>
  db.rows<BookingRow>(sql`
    select b.* from unnest(${standsInForIds}::uuid[]) as owner(id) cross join lateral (
      select * from travel_booking where company_id = ${companyId} and owner_id = owner.id
        and (first_departure, travel_booking.id) < (${from.at}, ${from.id}::uuid)
      order by first_departure desc, travel_booking.id desc limit ${page + 1}) b
    order by b.first_departure desc, b.id desc limit ${page + 1}`)

const departmentTrips = (db: Db, { companyId, managedDepartmentIds }: PersonOf, from: Place) =>
  db.rows<BookingRow>(sql`
    select b.* from unnest(${managedDepartmentIds}::uuid[]) as managed(department_id) cross join lateral (
      select * from travel_booking where company_id = ${companyId} and department_id = managed.department_id
        and (first_departure, id) < (${from.at}, ${from.id}::uuid)
      order by first_departure desc, id desc limit ${page + 1}) b
    order by b.first_departure desc, b.id desc limit ${page + 1}`)

const companyTrips = (db: Db, { companyId }: PersonOf, from: Place) =>
  db.rows<BookingRow>(sql`
    select * from travel_booking where company_id = ${companyId}
      and (first_departure, id) < (${from.at}, ${from.id}::uuid)
    order by first_departure desc, id desc limit ${page + 1}`)
