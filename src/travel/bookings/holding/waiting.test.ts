import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { openTravelCompany, type TravelCompany } from '../../../../test/support/travel-company.ts'
import { heldTrip, offerOf, openTravellers, type Travellers } from '../../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Offer } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { cancelTrip } from '../ending/cancel-trip.ts'
import { expireTrips } from '../ending/expire-trips.ts'
import { readTrip } from '../reading/read-trip.ts'

let world: TestWorld
let company: Travellers
/** Hanako of another company, whose mails arrive. */
let hanako: TravelCompany['traveller']
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
  hanako = (await openTravelCompany(world, 'hibari')).traveller
})
afterAll(() => world.close())

let day = 10
/** The flexible offer of a flight that has so many seats and no more, on a day of its own. */
async function fewSeats(seats: number): Promise<Offer> {
  const offer = await offerOf(world, { on: `2026-01-${day++}` })
  await capacity(offer, seats)
  return offer
}
const capacity = ({ id }: Offer, seats: number) =>
  world.db.run(sql`
    update travel_simulator_flight set capacity = ${seats}
    where day = ${id.slice(0, 10)} and number = ${Number(id.split('.')[1])}`)
const waitFor = (offer: Offer, who: Pick<typeof hanako, 'asking'> = hanako) =>
  heldTrip(world, who, { offers: [offer], wait: true })
const trip = (id: string, who: Pick<typeof hanako, 'asking'> = hanako) =>
  readTrip(world, who.asking.session, id)
/** What happens in a minute: the carrier gives out what is free, and we read its news; at two servers at once. */
async function aMinute(): Promise<void> {
  await Promise.all([world.runJob('travel.carrier-minute'), world.runJob('travel.carrier-minute')])
  await Promise.all([world.runJob('travel.carrier-news'), world.runJob('travel.carrier-news')])
  await world.jobsDone()
}
const seatsOf = ({ id }: Offer) =>
  world.db.row(sql`
    select held + sold as taken, (select count(*)::int from travel_simulator_coupon c
      where (c.day, c.number) = (f.day, f.number) and c.state = 'held') as seated
    from travel_simulator_flight f where day = ${id.slice(0, 10)} and number = ${Number(id.split('.')[1])}`)

describe('a trip that waits for seats', () => {
  it('is told “sold out” unless it is ready to wait; waiting it holds no seat and cannot be issued', async () => {
    const offer = await fewSeats(1)
    await heldTrip(world, company.sakura, { offers: [offer] })
    await expect(heldTrip(world, hanako, { offers: [offer] })).rejects.toThrow('sold-out')
    const id = await waitFor(offer)
    expect(await trip(id)).toMatchObject({ state: 'waitlisted', mayCancel: true, amount: offer.fare })
    expect((await trip(id))?.holdUntil).toBeUndefined()
    await aMinute()
    expect(await trip(id)).toMatchObject({ state: 'waitlisted' })
    expect(await seatsOf(offer)).toEqual({ taken: 1, seated: 1 })
    expect(await cancelTrip({ ...hanako.asking, world }, id)).toMatchObject({ ok: true })
  })

  it('is held at once where seats are free', async () => {
    expect(await trip(await waitFor(await fewSeats(1)))).toMatchObject({ state: 'held' })
  })

  it('is held when seats become free, told once by mail until when, and seated; who waited longer comes first', async () => {
    const offer = await fewSeats(1)
    const first = await heldTrip(world, company.sakura, { offers: [offer] })
    const [longer, shorter] = [await waitFor(offer), await waitFor(offer, company.sho)]
    const before = await told('席が取れました')
    await cancelTrip({ ...company.sakura.asking, world }, first)
    await world.jobsDone()
    await aMinute()
    await aMinute()
    expect(await trip(longer)).toMatchObject({ state: 'held', version: 2 })
    expect((await trip(longer))?.effective).toBeDefined()
    expect(await trip(shorter, company.sho)).toMatchObject({ state: 'waitlisted' })
    expect(await seatsOf(offer)).toEqual({ taken: 1, seated: 1 })
    expect((await told('席が取れました')) - before).toBe(1)
    await capacity(offer, 2)
    await aMinute()
    expect(await trip(shorter, company.sho)).toMatchObject({ state: 'held' })
    expect(await seatsOf(offer)).toEqual({ taken: 2, seated: 2 })
  })

  it('that is cancelled waits no more; cancelled while its seats come, it ends cancelled and the seats go back', async () => {
    for (let n = 0; n < 4; n++) {
      const offer = await fewSeats(0)
      const id = await waitFor(offer)
      await capacity(offer, 1)
      const cancel = () => cancelTrip({ ...hanako.asking, world }, id)
      const [cancelled] = await Promise.all([cancel(), aMinute()])
      await aMinute()
      await aMinute()
      expect(cancelled).toMatchObject({ ok: true })
      expect(await trip(id)).toMatchObject({ state: 'cancelled' })
      expect(await seatsOf(offer)).toEqual({ taken: 0, seated: 0 })
    }
  })

  it('news told twice and at two servers hold it once', async () => {
    const offer = await fewSeats(0)
    const id = await waitFor(offer)
    await capacity(offer, 3)
    await world.runJob('travel.carrier-minute')
    await world.db.run(sql`delete from travel_news_read`)
    await Promise.all([1, 2, 3].map(() => world.runJob('travel.carrier-news')))
    await world.db.run(sql`delete from travel_news_read`)
    await world.runJob('travel.carrier-news')
    expect(await trip(id)).toMatchObject({ state: 'held', version: 2 })
    expect((await world.facts('trip-held')).filter(({ data }) => data.trip === id)).toHaveLength(1)
  })

  it('that gets none in time expires, at the carrier too, and is told so', async () => {
    const offer = await fewSeats(0)
    const id = await waitFor(offer)
    const row = await world.db.row<{ effective: Date; ref: string }>(sql`
      select effective, carrier_ref as ref from travel_booking where id = ${id}`)
    const before = await told('席は取れませんでした')
    await world.moveTo(row?.effective.toISOString() ?? '')
    await Promise.all([expireTrips(world), expireTrips(world)])
    await world.jobsDone()
    expect(await trip(id)).toMatchObject({ state: 'expired' })
    expect((await told('席は取れませんでした')) - before).toBe(1)
    expect((await connectorOf(world).get({ ref: row?.ref ?? '' }))?.state).toMatch(/cancelled|expired/)
    await world.moveTo('2025-12-01T10:00:00+09:00')
  })
})

/** How many mails with these words in their subject reached Hanako. */
async function told(words: string): Promise<number> {
  const mails = await world.mailTo('hanako@hibari.example')
  return mails.filter(({ subject }) => subject.includes(words)).length
}
