import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { tellExpired } from '../../requests/ending/tell-expired.ts'
import type { TripState } from '../contract.ts'
import type { BookingRef } from '../reading/booking-by-id.ts'
import { endRequests } from './end-requests.ts'
import { letGo } from './let-go.ts'

const atOnce = 100

/**
 * Ends trips whose time to be issued is over, each once however many run this (hazard 6): a row that another holds, because
 * it is being issued or expired this moment, is left to the next minute, and what has changed its state is not found again.
 */
export async function expireTrips(world: World): Promise<void> {
  for (let ended = atOnce; ended === atOnce; ) ended = await expireSome(world)
}

const clock = { by: 'system', name: 'travel.expire-trips' } as const

const expireSome = (world: World): Promise<number> =>
  world.act(clock, async (act) => {
    const ended = await act.rows<BookingRef & { ref: string; was: TripState }>(sql`
      with due as materialized (
        select company_id, id, state from travel_booking
        where state in ('held', 'requested', 'waitlisted') and effective <= ${act.now}
        order by effective limit ${atOnce} for update skip locked)
      update travel_booking b set state = 'expired', ended_at = ${act.now}, version = version + 1
      from due where b.company_id = due.company_id and b.id = due.id
      returning b.company_id as "companyId", b.id as "bookingId", b.carrier_ref as ref, due.state as was`)
    if (ended.length > 0) await endRequests(act, ended, 'expired')
    for (const { companyId, bookingId, ref, was } of ended) {
      act.note('trip-expired', { companyId, data: { trip: bookingId, was } })
      await tellExpired(act, world, { companyId, bookingId, was })
      await letGo(act, world, { ref })
    }
    return ended.length
  })
