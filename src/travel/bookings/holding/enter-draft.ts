import { activePerson } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Offer, Passenger } from '../../connectors/connector.ts'
import { addGuests } from '../../guests/add-guests.ts'
import type { TripWish } from '../contract.ts'
import { columnsOf, type NameColumns } from '../names.ts'
import type { Party } from './who-flies.ts'

/** A trip about to be held: everything is known but what the carrier says. */
export interface Draft {
  readonly id: string
  /** Our reference at the carrier. */
  readonly ref: string
  readonly connector: string
  readonly party: Party
  readonly offers: readonly Offer[]
  readonly wish: TripWish
}

/** Somebody who flies, before he is written down. */
type Seat = NameColumns & { n: number; person_id: string | null; guest_id: string | null }

/**
 * Writes a trip down as a draft, before the carrier is asked for its seats; answers who flies, as the carrier is told, or
 * nothing when its owner has left the company this moment.
 */
export async function enterDraft(act: Act, world: World, draft: Draft): Promise<Passenger[] | undefined> {
  const companyId = draft.party.owner.companyId
  const people = [draft.party.owner, ...draft.party.colleagues]
  if (!(await insertBooking(act, world, draft, people.length + draft.wish.guests.length))) return undefined
  const guests = await addGuests(act, world, {
    ...{ companyId, bookingId: draft.id, toldBy: draft.party.booker.id, guests: draft.wish.guests },
    lastArrival: bounds(draft.offers).lastArrival,
  })
  const seats: Seat[] = [
    ...people.map(({ id, names }) => ({ ...columnsOf(names), person_id: id, guest_id: null })),
    ...guests.map(({ id, names }) => ({ ...columnsOf(names), person_id: null, guest_id: id })),
  ].map((seat, n) => ({ ...seat, n: n + 1 }))
  await act.run(sql`
    insert into travel_passenger (company_id, booking_id, n, person_id, guest_id, family_kanji, given_kanji,
      family_kana, given_kana, family_romaji, given_romaji)
    select ${companyId}, ${draft.id}, n, person_id, guest_id, family_kanji, given_kanji, family_kana, given_kana,
      family_romaji, given_romaji
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as seat(n smallint, person_id uuid, guest_id uuid,
      family_kanji text, given_kanji text, family_kana text, given_kana text, family_romaji text, given_romaji text)`)
  await insertSegments(act, companyId, draft)
  return seats.map((seat) => ({ n: seat.n, kana: { family: seat.family_kana, given: seat.given_kana } }))
}

/** The owner is held: a leaving waits for this act and sees the trip, or is waited for and has come first (hazard 12). */
async function insertBooking(act: Act, world: World, draft: Draft, passengers: number): Promise<boolean> {
  const { id, ref, connector, party, offers, wish } = draft
  const { companyId, id: ownerId, departmentId } = party.owner
  const { firstDeparture, lastArrival } = bounds(offers)
  const amount = passengers * offers.reduce((all, { fare }) => all + fare, 0)
  const entered = await act.run(sql`
    insert into travel_booking (company_id, id, locator, state, owner_id, booked_by, department_id, purpose, reason,
      connector, carrier_ref, fare_family, amount, first_departure, last_arrival, created_at)
    select company_id, ${id}, ${locator(world)}, 'draft', id, ${party.booker.id}, ${departmentId},
      ${wish.purpose ?? ''}, ${wish.reason ?? null}, ${connector}, ${ref}, ${offers[0]?.fareFamily},
      ${amount}, ${firstDeparture}, ${lastArrival}, ${act.now}
    from (${activePerson(companyId, ownerId)}) owner`)
  return entered === 1
}

async function insertSegments(act: Act, companyId: string, { id, offers }: Draft): Promise<void> {
  const segments = offers.map((offer, n) => ({ ...offer, n: n + 1 }))
  await act.run(sql`
    insert into travel_segment (company_id, booking_id, n, flight, origin, destination, departs_at, arrives_at,
      fare_family, fare)
    select ${companyId}, ${id}, n, flight, origin, destination, "departsAt", "arrivesAt", "fareFamily", fare
    from jsonb_to_recordset(${JSON.stringify(segments)}::jsonb) as segment(n smallint, flight text, origin text,
      destination text, "departsAt" timestamptz, "arrivesAt" timestamptz, "fareFamily" text, fare integer)`)
}

/** When a trip begins and when it is over. */
export const bounds = (offers: readonly Pick<Offer, 'departsAt' | 'arrivesAt'>[]) => ({
  firstDeparture: new Date(Math.min(...offers.map(({ departsAt }) => departsAt.getTime()))),
  lastArrival: new Date(Math.max(...offers.map(({ arrivesAt }) => arrivesAt.getTime()))),
})

// Read out on the telephone: no look-alikes. Of 30 signs six make 700 million.
const signs = [...'ABCDEFGHJKMNPQRSTUVWXYZ23456789']
const locator = ({ random }: World) => Array.from({ length: 6 }, () => random.pick(signs)).join('')
