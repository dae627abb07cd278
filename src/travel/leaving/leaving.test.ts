import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { somebodyWaits } from '../../../test/support/locks.ts'
import { named } from '../../../test/support/people.ts'
import { freshAdministrator, letLeave } from '../../../test/support/travellers.ts'
import {
  enterTraveller,
  heldTrip,
  offerOf,
  openTravellers,
  type Traveller,
  type Travellers,
} from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { cancelTrip } from '../bookings/ending/cancel-trip.ts'
import { issueBooking } from '../issuing/issue-booking.ts'
import { askForTicket } from '../requests/asking/ask-for-ticket.ts'
import { decideOnTrips } from './decide-on-trips.ts'
import { openTripsOf } from './open-trips-of.ts'

let world: TestWorld
let company: Travellers
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
})
afterAll(() => world.close())

/** Somebody new of the sales department, so that each test lets its own go. */
const newcomer = () =>
  enterTraveller(world, company.companyId, {
    ...{ kind: 'traveller', names: named.ohara, departmentId: company.sales },
  })
const letGo = ({ personId }: Traveller) => letLeave(company, personId)
const open = ({ personId }: Traveller, who = company.asking) => openTripsOf(world, who.session, personId)
const decide = async ({ personId }: Traveller, decision: 'cancel' | 'keep') =>
  decideOnTrips(await freshAdministrator(company), personId, decision)
const statesOf = async ({ personId }: Traveller) =>
  (
    await world.db.rows<{ state: string }>(sql`
      select state from travel_booking where owner_id = ${personId} order by created_at, id`)
  ).map(({ state }) => state)

async function ticketed(who: Traveller): Promise<string> {
  const id = await heldTrip(world, who)
  expect(await issueBooking(company.ken.asking, { tripId: id })).toMatchObject({ ok: true })
  return id
}

describe('hazard 12: an employee leaves with open trips', () => {
  it('is refused until somebody decides on them; they are shown, and nothing has changed', async () => {
    const who = await newcomer()
    const trips = [await heldTrip(world, who), await ticketed(who)]
    expect(await letGo(who)).toEqual({ ok: false, refusal: 'person-has-trips' })
    const row = await world.db.row(sql`
      select p.status, a.status as account from organisation_person p
      join identity_account a on a.company_id = p.company_id and a.id = p.account_id where p.id = ${who.personId}`)
    expect(row).toEqual({ status: 'active', account: 'active' })
    const shown = await open(who)
    expect(shown?.trips.map(({ id }) => id).toSorted()).toEqual(trips.toSorted())
  })

  it('“cancel” ends what has no ticket, with its request, and leaves tickets to the managers of the department', async () => {
    const who = await newcomer()
    const held = await heldTrip(world, who)
    await askForTicket(who.asking, held, { managerId: company.ken.personId })
    await ticketed(who)
    expect(await decide(who, 'cancel')).toMatchObject({ value: { cancelled: 1, kept: 1 } })
    expect((await statesOf(who)).toSorted()).toEqual(['cancelled', 'ticketed'])
    const request = await world.db.row(sql`select state from travel_request where booking_id = ${held}`)
    expect(request).toEqual({ state: 'withdrawn' })
    expect(await open(who)).toMatchObject({ trips: [] })
    expect(await letGo(who)).toMatchObject({ ok: true })
    const [fact] = (await world.facts('trips-decided')).filter(({ data }) => data.person === who.personId)
    expect(fact?.data).toMatchObject({ decision: 'cancel', cancelled: 1, kept: 1 })
  })

  it('“keep” lets them stand, and their managers may still cancel and issue them', async () => {
    const who = await newcomer()
    const [first, second] = [await heldTrip(world, who), await heldTrip(world, who)]
    expect(await decide(who, 'keep')).toMatchObject({ value: { cancelled: 0, kept: 2 } })
    expect(await letGo(who)).toMatchObject({ ok: true })
    expect(await cancelTrip({ ...company.ken.asking, world }, first)).toMatchObject({ ok: true })
    expect(await issueBooking(company.ken.asking, { tripId: second })).toMatchObject({ ok: true })
  })

  it('what was over already asks for nothing', async () => {
    const who = await newcomer()
    const id = await heldTrip(world, who)
    await cancelTrip({ ...who.asking, world }, id)
    expect(await open(who)).toMatchObject({ trips: [] })
    expect(await letGo(who)).toMatchObject({ ok: true })
  })

  it('is for administrators of his company alone', async () => {
    const who = await newcomer()
    await heldTrip(world, who)
    const stranger = await openTravellers(world, 'tsuru')
    expect(await open(who, stranger.asking)).toBeUndefined()
    expect(await decideOnTrips(stranger.asking, who.personId, 'cancel')).toMatchObject({
      refusal: 'person-not-found',
    })
    expect(await decideOnTrips(company.ken.asking, who.personId, 'cancel')).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await statesOf(who)).toEqual(['held'])
  })

  it('while his manager books for him at the same moment: he stays, or nothing is booked; never both', async () => {
    const offers = [await offerOf(world, { on: '2025-12-18' })]
    const ends: string[] = []
    for (let n = 0; n < 8; n++) {
      const who = await newcomer()
      const book = () =>
        heldTrip(world, company.ken, { offers, ownerId: who.personId }).then(
          () => 'booked',
          (fault: Error) => fault.message,
        )
      const [left, ...booked] = await Promise.all([letGo(who), ...[1, 2, 3].map(book)])
      const standing = await statesOf(who)
      if (left.ok) expect(standing).toEqual([])
      else expect(standing.length).toBeGreaterThan(0)
      expect(booked.filter((one) => one === 'booked')).toHaveLength(standing.length)
      ends.push(left.ok ? 'left' : left.refusal)
      expect(['left', 'person-has-trips']).toContain(ends.at(-1))
    }
  }, 60_000)

  it('a booking that is under way is waited for, and then counts', async () => {
    const who = await newcomer()
    const id = await heldTrip(world, who)
    await world.db.run(
      sql`update travel_booking set state = 'cancelled', ended_at = created_at where id = ${id}`,
    )
    const client = await world.pool.connect()
    await client.query('begin')
    await client.query('select 1 from organisation_person where id = $1 for share', [who.personId])
    await client.query(`update travel_booking set state = 'held', ended_at = null where id = $1`, [id])
    const leaving = letGo(who)
    await somebodyWaits(world)
    await client.query('commit')
    client.release()
    expect(await leaving).toEqual({ ok: false, refusal: 'person-has-trips' })
  })

  it('and a leaving that is under way is waited for by whoever books for him', async () => {
    const who = await newcomer()
    const offers = [await offerOf(world)]
    const client = await world.pool.connect()
    await client.query('begin')
    await client.query(`update organisation_person set status = 'left', left_on = created_at where id = $1`, [
      who.personId,
    ])
    const booking = heldTrip(world, company.ken, { offers, ownerId: who.personId })
    const told = expect(booking).rejects.toThrow('not-own-trip')
    await somebodyWaits(world)
    await client.query('commit')
    client.release()
    await told
    expect(await statesOf(who)).toEqual([])
  })

  it('and is decided on while the ticket is issued: it ends cancelled, or ticketed and kept', async () => {
    for (let n = 0; n < 5; n++) {
      const who = await newcomer()
      const id = await heldTrip(world, who)
      const [decided, issued] = await Promise.all([
        decide(who, 'cancel'),
        issueBooking(company.ken.asking, { tripId: id }),
      ])
      expect(decided).toMatchObject({ value: issued.ok ? { kept: 1 } : { cancelled: 1 } })
      expect(await statesOf(who)).toEqual([issued.ok ? 'ticketed' : 'cancelled'])
      expect(await letGo(who)).toMatchObject({ ok: true })
    }
  }, 60_000)
})
