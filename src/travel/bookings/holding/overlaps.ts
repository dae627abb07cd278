import type { Act } from '#platform/act.ts'
import { refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { Offer } from '../../connectors/connector.ts'

/** Flights somebody is about to be entered for, with everybody who would fly. */
export interface Wished {
  readonly companyId: string
  /** Whose trip it is; null once he is forgotten. */
  readonly ownerId: string | null
  readonly personIds: readonly string[]
  readonly offers: readonly Pick<Offer, 'departsAt' | 'arrivesAt'>[]
  /** The trip these flights are for, when it stands already: it never overlaps with itself. */
  readonly tripId?: string
}

/** A flight somebody of the party is on already, at the time of this one. */
interface Overlap {
  readonly personId: string
  readonly flight: string
  readonly departsAt: Date
}

/**
 * That somebody flies elsewhere at that time (hazard 11): told until it is known, or refused where the company blocks it. Of
 * two trips entered at the same moment the second sees the first: the people are held until the act ends.
 */
export async function againstOverlaps(
  act: Act,
  wished: Wished,
  { blockOverlap, evenOverlapping }: { blockOverlap: boolean; evenOverlapping: boolean | undefined },
) {
  await holdPeople(act, wished.personIds)
  const overlaps = toldTo(wished.ownerId, await overlapsOf(act, wished))
  if (overlaps.length > 0 && blockOverlap) return refused('overlap-refused', { overlaps })
  if (overlaps.length > 0 && !evenOverlapping) return refused('overlapping-trip', { overlaps })
  return undefined
}

/** Always in the same order, so that two parties never wait for each other. */
async function holdPeople(act: Act, personIds: readonly string[]): Promise<void> {
  await act.rows(sql`
    select pg_advisory_xact_lock(hashtextextended('travel:' || person, 0))
    from (select unnest(${personIds}::text[]) as person order by 1) people`)
}

/** A colleague's flights are his own affair: of him is told that he is elsewhere, not where (S1-20). */
const toldTo = (ownerId: string | null, overlaps: readonly Overlap[]) =>
  overlaps.map((overlap) => (overlap.personId === ownerId ? overlap : { personId: overlap.personId }))

/** The flights these people are on already; those a trip is being changed to, too, before the carrier has answered. */
const overlapsOf = (act: Act, { companyId, personIds, offers, tripId }: Wished) =>
  act.rows<Overlap>(sql`
    select distinct p.person_id as "personId", s.flight, s.departs_at as "departsAt"
    from travel_passenger p
    join travel_booking b on b.company_id = p.company_id and b.id = p.booking_id
    join lateral (
      select flight, departs_at, arrives_at from travel_segment
      where company_id = p.company_id and booking_id = p.booking_id
      union all
      select f.flight, f."departsAt", f."arrivesAt" from travel_servicing v
      cross join jsonb_to_recordset(v.offer->'flights') as f(flight text, "departsAt" timestamptz,
        "arrivesAt" timestamptz)
      where v.company_id = p.company_id and v.booking_id = p.booking_id and v.state in ('confirming', 'unknown')
    ) s on true
    join unnest(${offers.map((offer) => offer.departsAt)}::timestamptz[],
      ${offers.map((offer) => offer.arrivesAt)}::timestamptz[]) as wished(departs_at, arrives_at)
      on s.departs_at < wished.arrives_at and wished.departs_at < s.arrives_at
    where p.company_id = ${companyId} and p.person_id = any(${personIds}::uuid[])
      and b.id is distinct from ${tripId ?? null}::uuid
      and b.state not in ('expired', 'cancelled', 'refunded', 'forfeited')
    order by s.departs_at limit 6`)
