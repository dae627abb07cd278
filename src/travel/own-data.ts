import { personOf } from '#organisation/public.ts'
import type { Keeper } from '#platform/files/keeper.ts'
import { sql } from '#platform/sql.ts'

/** His trips: those that are his with everybody who flies, and his own part of others'; and what the carrier was told. */
export const tripKeeper: Keeper = {
  part: 'trips',
  async kept({ db }, { companyId, accountId }) {
    const person = await personOf(db, companyId, accountId)
    if (!person) return []
    return db.rows(sql`
      select b.locator, b.state, b.owner_id = ${person.id} as mine, b.purpose, b.reason, b.amount as yen,
        b.created_at as "createdAt",
        (select jsonb_agg(jsonb_build_object('flight', s.flight, 'from', s.origin, 'to', s.destination,
            'departsAt', s.departs_at, 'arrivesAt', s.arrives_at) order by s.n)
          from travel_segment s where s.company_id = b.company_id and s.booking_id = b.id) as segments,
        (select jsonb_agg(jsonb_build_object('familyKanji', p.family_kanji, 'givenKanji', p.given_kanji,
            'familyRomaji', p.family_romaji, 'givenRomaji', p.given_romaji, 'guest', p.guest_id is not null) order by p.n)
          from travel_passenger p where p.company_id = b.company_id and p.booking_id = b.id
            and (b.owner_id = ${person.id} or p.person_id = ${person.id})) as passengers,
        (select jsonb_agg(jsonb_build_object('number', t.number, 'state', t.state, 'issuedAt', t.issued_at) order by t.number)
          from travel_ticket t join travel_passenger p
            on p.company_id = t.company_id and p.booking_id = t.booking_id and p.n = t.passenger
          where t.company_id = b.company_id and t.booking_id = b.id
            and (b.owner_id = ${person.id} or p.person_id = ${person.id})) as tickets,
        case when b.order_id is not null then jsonb_build_object('carrier', b.connector, 'order', b.order_id,
          'what', 'names of the passengers, flights') end as "toldToCarrier"
      from travel_booking b
      where b.company_id = ${companyId} and (b.owner_id = ${person.id} or b.id in (
        select booking_id from travel_passenger
        where company_id = ${companyId} and person_id = ${person.id}))
      order by b.first_departure, b.id`)
  },
}
