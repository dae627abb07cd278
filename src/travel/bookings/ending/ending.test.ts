import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import {
  heldTrip,
  offerOf,
  openTravellers,
  type Traveller,
  type Travellers,
} from '../../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { keepOrder } from '../holding/keep-order.ts'
import { readTrip } from '../reading/read-trip.ts'
import { cancelTrip } from './cancel-trip.ts'
import { expireTrips } from './expire-trips.ts'

let world: TestWorld
let company: Travellers
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
})
afterAll(() => world.close())

const trip = (id: string) => readTrip(world, company.hanako.asking.session, id)
const cancel = ({ asking }: Traveller, id: string) => cancelTrip({ ...asking, world }, id)
const expired = async (id: string) =>
  (await world.facts('trip-expired')).filter(({ data }) => data.trip === id).length

/** How the carrier's order of a trip stands, once all jobs are done. */
async function order(id: string) {
  await world.jobsDone()
  const row = await world.db.row<{ ref: string }>(
    sql`select carrier_ref as ref from travel_booking where id = ${id}`,
  )
  return connectorOf(world).get({ ref: row?.ref ?? '' })
}

/** Asks for a ticket, as a row alone: what ends with the trip. */
const request = (bookingId: string) =>
  world.db.run(sql`
    insert into travel_request (company_id, id, booking_id, state, asked_by, manager_id, department_id, booking_version,
      approved_amount, effective, claimed_by, claimed_until, created_at)
    select company_id, ${world.random.id()}, id, 'claimed', owner_id, ${company.ken.personId}, department_id, version,
      amount, effective, ${company.ken.personId}, effective, created_at
    from travel_booking where id = ${bookingId}`)
const requests = async (bookingId: string) =>
  (
    await world.db.rows<{ state: string }>(
      sql`select state from travel_request where booking_id = ${bookingId}`,
    )
  ).map(({ state }) => state)

describe('when the time to issue is over', () => {
  it('a trip is held until the last moment and has expired at the deadline itself (hazard 5)', async () => {
    const id = await heldTrip(world, company.hanako)
    const at = Date.parse((await trip(id))?.effective ?? '')
    await world.db.run(
      sql`update travel_booking set effective = ${new Date(at + 3_600_000)} where id = ${id}`,
    )
    await world.moveTo(new Date(at + 3_590_000).toISOString())
    await expireTrips(world)
    expect(await trip(id)).toMatchObject({ state: 'held', mayCancel: true })
    await world.moveTo(new Date(at + 3_600_000).toISOString())
    await expireTrips(world)
    expect(await trip(id)).toMatchObject({ state: 'expired', mayCancel: false, version: 2 })
    expect((await trip(id))?.effective).toBeUndefined()
  })

  it('the job that runs four times at once ends each trip and its ticket request once (hazard 6)', async () => {
    await world.moveTo('2025-12-01T10:00:00+09:00')
    const ids = [await heldTrip(world, company.hanako), await heldTrip(world, company.hanako)]
    for (const id of ids) await request(id)
    await world.moveTo('2025-12-10T10:00:00+09:00')
    await Promise.all([1, 2, 3, 4].map(() => expireTrips(world)))
    for (const id of ids) {
      expect(await expired(id)).toBe(1)
      expect(await trip(id)).toMatchObject({ state: 'expired', version: 2 })
      expect(await requests(id)).toEqual(['expired'])
    }
    await world.moveTo('2025-12-01T10:00:00+09:00')
  })

  it('what is cancelled at the same moment ends in one way only', async () => {
    const offers = [await offerOf(world, { on: '2025-12-20' })]
    for (let n = 0; n < 5; n++) {
      const id = await heldTrip(world, company.hanako, { offers })
      await world.moveTo('2025-12-10T10:00:00+09:00')
      const [cancelled] = await Promise.all([
        cancel(company.hanako, id),
        expireTrips(world),
        expireTrips(world),
      ])
      expect(await trip(id)).toMatchObject({ state: cancelled.ok ? 'cancelled' : 'expired', version: 2 })
      expect(await expired(id)).toBe(cancelled.ok ? 0 : 1)
      await world.moveTo('2025-12-01T10:00:00+09:00')
    }
  })
})

describe('cancelling a trip without a ticket', () => {
  it('gives its seats back to the carrier and withdraws its ticket request', async () => {
    const id = await heldTrip(world, company.hanako)
    await request(id)
    expect((await order(id))?.state).toBe('held')
    expect(await cancel(company.hanako, id)).toMatchObject({ ok: true })
    expect(await requests(id)).toEqual(['withdrawn'])
    expect((await order(id))?.state).toBe('cancelled')
    expect(await cancel(company.hanako, id)).toMatchObject({ refusal: 'trip-stands-elsewhere' })
  })

  it('tells whoever was asked for its ticket, once, and not who cancelled it himself', async () => {
    const toKen = async () =>
      (await world.mailTo(`${company.ken.personId}@tsubame.example`)).filter(({ subject }) =>
        subject.includes('取り下げられました'),
      ).length
    const [id, other] = [await heldTrip(world, company.hanako), await heldTrip(world, company.hanako)]
    const before = await toKen()
    for (const one of [id, other]) await request(one)
    await cancel(company.hanako, id)
    await cancel(company.hanako, id)
    expect((await toKen()) - before).toBe(1)
    await cancel(company.ken, other)
    expect((await toKen()) - before).toBe(1)
  })

  it('is for its owner and the ticketing managers of its department, and unknown to everybody else', async () => {
    const wish = { colleagueIds: [company.sakura.personId] }
    const id = await heldTrip(world, company.hanako, wish)
    const stranger = await openTravellers(world, 'tsuru')
    for (const who of [company.sakura, company.sho, company.rin, stranger.ken])
      expect(await cancel(who, id)).toEqual({ ok: false, refusal: 'trip-not-found' })
    expect(await trip(id)).toMatchObject({ state: 'held' })
    expect(await cancel(company.ken, id)).toMatchObject({ ok: true })
  })

  it('is refused once a ticket is being issued', async () => {
    const id = await heldTrip(world, company.hanako)
    await world.db.run(sql`update travel_booking set state = 'issuing' where id = ${id}`)
    expect(await cancel(company.hanako, id)).toMatchObject({
      refusal: 'trip-stands-elsewhere',
      detail: { state: 'issuing' },
    })
    await world.db.run(sql`update travel_booking set state = 'held' where id = ${id}`)
  })

  it('an answer of the carrier that comes after the end gives the seats back', async () => {
    const id = await heldTrip(world, company.hanako)
    await cancel(company.hanako, id)
    await world.jobsDone()
    const late = await connectorOf(world).hold({
      offerIds: [(await offerOf(world)).id],
      passengers: [{ n: 1, kana: { family: 'ヤマダ', given: 'ハナコ' } }],
      ref: world.random.id(),
    })
    if (!late.ok) throw new Error(late.refusal)
    const ref = { companyId: company.companyId, bookingId: id }
    const state = await world.act({ by: 'system', name: 'tests' }, (act) =>
      keepOrder(act, world, ref, { order: late.value, leadHours: 0 }),
    )
    expect(state).toBe('cancelled')
    await world.jobsDone()
    expect((await connectorOf(world).get({ orderId: late.value.id }))?.state).toBe('cancelled')
  })
})
