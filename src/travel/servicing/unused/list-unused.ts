import { personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { paged, readPlace } from '#platform/pages/place.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { visibleTo } from '../../bookings/reading/who-may-see.ts'
import type { UnusedTrips } from '../contract.ts'

const pageSize = 50

interface Row {
  id: string
  locator: string
  owner: string
  ownerLatin: string
  flights: UnusedTrips['trips'][number]['flights']
  departure: Date
  amount: number
  until: Date | null
}

/** Trips nobody flew on that the reader may see, the oldest first, with the last day on which each is given back. */
export async function listUnused(
  world: World,
  { companyId, accountId }: Session,
  after: string | undefined,
): Promise<UnusedTrips> {
  const person = await personOf(world.db, companyId, accountId)
  if (!person) return { trips: [] }
  const from = readPlace(after)
  const rows = await world.db.rows<Row>(sql`
    select b.id, b.locator, b.first_departure as departure, t.amount, t.until,
      p.family_kanji || ' ' || p.given_kanji as owner, trim(p.family_romaji || ' ' || p.given_romaji) as "ownerLatin",
      (select jsonb_agg(jsonb_build_object('flight', s.flight, 'origin', s.origin, 'destination', s.destination) order by s.n)
        from travel_segment s where s.company_id = b.company_id and s.booking_id = b.id) as flights
    from travel_booking b cross join lateral (
      select sum(t.amount)::int as amount, min(t.refund_until) as until from travel_ticket t
      where t.company_id = b.company_id and t.booking_id = b.id and t.state in ('open', 'checked-in')) t
      join travel_passenger p on p.company_id = b.company_id and p.booking_id = b.id and p.n = 1
    where b.state = 'unused' and ${visibleTo(person)} and (b.first_departure, b.id) > (${from.at}, ${from.id}::uuid)
    order by b.first_departure, b.id limit ${pageSize + 1}`)
  const { page, next } = paged(rows, pageSize, ({ departure, id }) => ({ at: departure, id }))
  return { trips: page.map(unusedFrom), ...(next && { next }) }
}

const unusedFrom = ({ until, departure, amount, ...row }: Row): UnusedTrips['trips'][number] => ({
  ...row,
  amount: amount ?? 0,
  departure: departure.toISOString(),
  proposal: until ? 'refund' : 'nothing',
  ...(until && { refundUntil: until.toISOString() }),
})
