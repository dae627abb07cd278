import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { Offer } from '../../connectors/connector.ts'

/**
 * Waits until nobody else is entering a trip of these people, so that of two trips entered at the same moment the second
 * sees the first. Always in the same order, so that two parties never wait for each other.
 */
export async function holdPeople(act: Act, personIds: readonly string[]): Promise<void> {
  await act.rows(sql`
    select pg_advisory_xact_lock(hashtextextended('travel:' || person, 0))
    from (select unnest(${personIds}::text[]) as person order by 1) people`)
}

/** A flight somebody of the party is on already, at the time of this one. */
export interface Overlap {
  readonly personId: string
  readonly flight: string
  readonly departsAt: Date
}

/** The flights these people are on already that overlap with what is offered (hazard 11). Called while `holdPeople` holds. */
export function overlapsOf(
  act: Act,
  companyId: string,
  personIds: readonly string[],
  offers: readonly Offer[],
): Promise<Overlap[]> {
  return act.rows<Overlap>(sql`
    select distinct p.person_id as "personId", s.flight, s.departs_at as "departsAt"
    from travel_passenger p
    join travel_booking b on b.company_id = p.company_id and b.id = p.booking_id
    join travel_segment s on s.company_id = p.company_id and s.booking_id = p.booking_id
    join unnest(${offers.map((offer) => offer.departsAt)}::timestamptz[],
      ${offers.map((offer) => offer.arrivesAt)}::timestamptz[]) as wished(departs_at, arrives_at)
      on s.departs_at < wished.arrives_at and wished.departs_at < s.arrives_at
    where p.company_id = ${companyId} and p.person_id = any(${personIds}::uuid[])
      and b.state not in ('expired', 'cancelled', 'refunded', 'forfeited')
    order by s.departs_at limit 6`)
}
