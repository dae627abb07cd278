import { type Asking, administer, peopleOf, personOf } from '#organisation/public.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { canCancel, endTrip } from '../bookings/ending/cancel-trip.ts'
import type { BookingRow } from '../bookings/tables.ts'
import type { TripsDecision } from './contract.ts'
import { undecided } from './open-trips-of.ts'

/**
 * The administrator decides what becomes of the trips of somebody who is to leave: those without a ticket are cancelled,
 * or all of them stand. What stands is the business of the ticketing managers of its department, who may change it, give
 * it back and issue it as before (hazard 12).
 */
export function decideOnTrips(
  { world, session }: Pick<Asking, 'world' | 'session'>,
  personId: string,
  decision: TripsDecision,
): Promise<Outcome<'forbidden' | 'person-not-found', { cancelled: number; kept: number }>> {
  const { companyId } = session
  return administer<'person-not-found', { cancelled: number; kept: number }>(
    { world, session },
    async (act) => {
      const [person] = await peopleOf(act, companyId, [personId])
      const by = await personOf(act, companyId, session.accountId)
      if (!person || !by) return refused('person-not-found')
      const open = await act.rows<BookingRow>(sql`
        select * from travel_booking where ${undecided(companyId, personId)} order by id for update`)
      const ending = decision === 'cancel' ? open.filter(canCancel) : []
      for (const booking of ending) {
        await endTrip(act, world, { booking, by })
        act.note('trip-cancelled', { data: { trip: booking.id, onBehalfOf: personId } })
      }
      await act.run(sql`
        update travel_booking set leaving_decided_at = ${act.now} where ${undecided(companyId, personId)}`)
      const counts = { cancelled: ending.length, kept: open.length - ending.length }
      act.note('trips-decided', {
        subject: person.accountId,
        data: { person: personId, decision, ...counts },
      })
      return doneWith(counts)
    },
  )
}
