import { sql } from '../../src/platform/sql.ts'
import type { World } from '../../src/platform/world.ts'
import type { TravelCompany } from './travel-company.ts'
import { insertTrip } from './trip-rows.ts'

/** Puts a held trip of Hanako into the tables, to be issued before `effective` (an ISO instant). */
export async function insertHeldTrip(
  world: World,
  company: TravelCompany,
  effective = '2025-12-03T18:00:00+09:00',
): Promise<string> {
  const { bookingId } = await insertTrip(world, company)
  await world.db.run(sql`delete from travel_ticket where booking_id = ${bookingId}`)
  await world.db.run(sql`
    update travel_booking set state = 'held', approved_amount = null, effective = ${new Date(effective)},
      hold_until = ${new Date(effective)}, price_until = ${new Date(effective)}
    where id = ${bookingId}`)
  return bookingId
}

/** How a trip stands, with its newest request. */
export const standingOf = (world: World, tripId: string) =>
  world.db.row<{ trip: string; request: string | null; tickets: number }>(sql`
    select b.state as trip, (select count(*)::int from travel_ticket t where t.booking_id = b.id) as tickets,
      (select r.state from travel_request r where r.booking_id = b.id order by r.created_at desc, r.id desc limit 1)
        as request
    from travel_booking b where b.id = ${tripId}`)
