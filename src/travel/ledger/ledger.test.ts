import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { insertTrip, type TripRow } from '../../../test/support/trip-rows.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { type Account, enterFares, enterFee, enterRefund } from './enter.ts'
import { statementOf } from './statement-of.ts'
import { taxInside } from './tax.ts'

let world: TestWorld
let company: TravelCompany

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-30T23:30:00+09:00' })
  company = await openTravelCompany(world)
})
afterAll(() => world.close())

const issuer = { by: 'system', name: 'tests' } as const
const accountOf = ({ bookingId }: TripRow): Account => ({
  ...{ companyId: company.companyId, bookingId, departmentId: company.departmentId },
  counterparty: '風花エア',
})
const newTrip = (wish: { departures?: string[]; fare?: number } = {}) => insertTrip(world, company, wish)
const entriesOf = ({ bookingId }: TripRow) =>
  world.db.rows<{ month: string; kind: string; amount: number; tax: number; day: string }>(sql`
    select month::text, kind, amount, tax, traded_on::text as day from travel_ledger
    where booking_id = ${bookingId} order by entered_at, id`)

describe('the ledger', () => {
  it('charges a ticket in the month of Tokyo in which it was issued, with the tax inside', async () => {
    const november = await newTrip()
    await world.act(issuer, (act) => enterFares(act, world, accountOf(november), november.tickets))
    // Half an hour before midnight in Tokyo it is still the afternoon in London.
    await world.moveTo('2025-12-01T00:00:00+09:00')
    const december = await newTrip({ departures: ['2026-01-20T09:00:00+09:00', '2026-01-22T18:00:00+09:00'] })
    await world.act(issuer, async (act) => {
      await enterFares(act, world, accountOf(december), december.tickets)
      await enterFee(act, world, accountOf(december), 550)
    })
    expect(await entriesOf(november)).toEqual([
      { month: '2025-11-01', kind: 'fare', amount: 22_000, tax: 2_000, day: '2025-11-30' },
    ])
    const fare = { month: '2025-12-01', kind: 'fare', amount: 22_000, tax: 2_000, day: '2025-12-01' }
    expect(await entriesOf(december)).toEqual([fare, fare, { ...fare, kind: 'fee', amount: 550, tax: 50 }])
  })

  it('hazard 10: gives back in the month of the refund, and leaves the month of the fare as it was', async () => {
    await world.moveTo('2025-12-10T10:00:00+09:00')
    const trip = await newTrip()
    await world.act(issuer, (act) => enterFares(act, world, accountOf(trip), trip.tickets))
    await world.moveTo('2026-01-05T10:00:00+09:00')
    await world.act(issuer, (act) => enterRefund(act, world, accountOf(trip), trip.tickets))
    expect(await entriesOf(trip)).toEqual([
      { month: '2025-12-01', kind: 'fare', amount: 22_000, tax: 2_000, day: '2025-12-10' },
      { month: '2026-01-01', kind: 'refund', amount: -22_000, tax: -2_000, day: '2026-01-05' },
    ])
  })

  it('hazard 10: given back by two at once while the month of the fare is being stated, its statement never moves', async () => {
    await world.moveTo('2026-02-27T10:00:00+09:00')
    const trips = await Promise.all(Array.from({ length: 12 }, () => newTrip()))
    const inTurn = (enter: typeof enterFares) =>
      Promise.allSettled(
        [...trips, ...trips].map((trip) =>
          world.act(issuer, (act) => enter(act, world, accountOf(trip), trip.tickets)),
        ),
      )
    await inTurn(enterFares)
    const stated = async (month: string) =>
      (await statementOf(world.db, await world.clock.now(), company.companyId, month)).all
    const february = await stated('2026-02')
    expect(february).toMatchObject({ tickets: 12, refunds: 0, total: 264_000 })
    await world.moveTo('2026-03-01T00:00:00+09:00')
    const [tries, ...read] = await Promise.all([
      inTurn(enterRefund),
      ...Array.from({ length: 12 }, () => stated('2026-02')),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(12)
    for (const one of [...read, await stated('2026-02')]) expect(one).toEqual(february)
    expect(await stated('2026-03')).toMatchObject({ tickets: 0, refunds: -264_000, total: -264_000 })
  })

  it('charges and gives back a ticket once, even if two try at the same moment', async () => {
    const trip = await newTrip()
    for (const enter of [enterFares, enterRefund]) {
      const tries = await Promise.allSettled(
        [1, 2].map(() => world.act(issuer, (act) => enter(act, world, accountOf(trip), trip.tickets))),
      )
      expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    }
    expect((await entriesOf(trip)).map(({ amount }) => amount)).toEqual([22_000, -22_000])
  })

  it('writes no line for a fare of nothing', async () => {
    const trip = await newTrip({ fare: 0 })
    await world.act(issuer, (act) => enterFares(act, world, accountOf(trip), trip.tickets))
    expect(await entriesOf(trip)).toEqual([])
  })

  it('is only added to: the database itself refuses to change or delete an entry', async () => {
    const trip = await newTrip()
    await world.act(issuer, (act) => enterFares(act, world, accountOf(trip), trip.tickets))
    const tries = [
      sql`update travel_ledger set amount = 1 where booking_id = ${trip.bookingId}`,
      sql`update travel_ledger set month = month where booking_id = ${trip.bookingId}`,
      sql`delete from travel_ledger where booking_id = ${trip.bookingId}`,
    ]
    for (const change of tries) await expect(world.db.run(change)).rejects.toMatchObject({ code: '23001' })
    expect(await entriesOf(trip)).toHaveLength(1)
    await expect(
      world.db.run(sql`
        insert into travel_ledger select company_id, ${world.random.id()}, date '2025-11-01', department_id, booking_id,
          null, 'fee', 100, 9, counterparty, traded_on, entered_at from travel_ledger
        where booking_id = ${trip.bookingId}`),
    ).rejects.toMatchObject({ constraint: 'travel_ledger_month_of_its_day' })
  })
})

it.each([
  [110, 10],
  [22_000, 2_000],
  [12_345, 1_122],
  [-12_345, -1_122],
  [0, 0],
])('of %i yen with tax %i are tax', (amount, tax) => expect(taxInside(amount)).toBe(tax))
