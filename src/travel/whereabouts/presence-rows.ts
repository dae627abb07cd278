import { type Part, part } from '#platform/sql.ts'

/** What is looked for: a place (none: everywhere) and a time, half open. */
export interface Looked {
  readonly companyId: string
  readonly airport: string | undefined
  readonly from: Date
  readonly to: Date
}

/**
 * Where everybody of a company is presumed to be, by itinerary, one row for each traveller: at an airport from 90 minutes
 * before a departure, on the way to where he lands, there until the next flight from it or for 60 minutes after the last.
 * Whoever is found at several places in that time stands at the last of them. A trip longer than 60 days, or one that was
 * never held, is not looked through.
 */
export const presenceRows = ({ companyId, airport = '', from, to }: Looked): Part => part`
  select distinct on (b.id, p.n) b.company_id, b.id as booking_id, b.locator, b.owner_id, b.department_id,
    b.state in (${'ticketed'}, ${'change-pending'}, ${'flown'}) as ticketed, p.n as passenger, p.person_id,
    p.family_kanji, p.given_kanji, p.family_kana, p.given_kana, p.family_romaji, p.given_romaji,
    at.airport, at.presence, at.flight, at.since, at.until
  from travel_booking b
  join (
    select booking_id, leg.flight, kind.airport, kind.presence, kind.since, kind.until
    from (
      select s.*, lead(s.departs_at) over trip as next_departs, lead(s.origin) over trip as next_origin
      from travel_segment s
      where s.company_id = ${companyId} and s.departs_at > ${from}::timestamptz - interval '60 days'
        and s.departs_at < ${to}::timestamptz + interval '60 days'
      window trip as (partition by s.booking_id order by s.n)
    ) leg
    cross join lateral (values
      (leg.origin, 'departs', leg.departs_at - interval '90 minutes', leg.departs_at),
      (leg.destination, 'flies', leg.departs_at, leg.arrives_at),
      (leg.destination,
        case when leg.next_origin is distinct from leg.destination then 'arrives'
          when leg.next_departs < leg.arrives_at + interval '6 hours' then 'connects' else 'stays' end,
        leg.arrives_at,
        case when leg.next_origin = leg.destination then greatest(leg.next_departs, leg.arrives_at)
          else leg.arrives_at + interval '60 minutes' end)
    ) as kind (airport, presence, since, until)
    where kind.since < ${to} and kind.until > ${from} and ${airport} in ('', kind.airport)
  ) at on at.booking_id = b.id
  join travel_passenger p on p.company_id = b.company_id and p.booking_id = b.id
  where b.company_id = ${companyId} and b.first_departure < ${to}::timestamptz + interval '90 minutes'
    and b.first_departure > ${from}::timestamptz - interval '60 days'
    and b.last_arrival > ${from}::timestamptz - interval '60 minutes'
    and b.state in ('held', 'requested', 'issuing', 'issue-unknown', 'ticketed', 'change-pending', 'flown')
  order by b.id, p.n, at.since desc`
