import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { departmentOf, openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { openTravelDoor, type TravelDoor } from '../../../test/support/travel-door.ts'
import { insertTrip, type TripRow } from '../../../test/support/trip-rows.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { enterFares, enterFee, enterRefund } from '../ledger/enter.ts'
import type { LedgerRecord } from './contract.ts'
import { recordRoutes } from './routes.ts'

let world: TestWorld
let company: TravelCompany
let other: TravelCompany
let air: string
let door: TravelDoor
let refunded: TripRow

const issuer = { by: 'system', name: 'tests' } as const

beforeAll(async () => {
  world = await newWorld({ at: '2025-10-01T10:00:00+09:00' })
  company = await openTravelCompany(world)
  other = await openTravelCompany(world, 'hibari', '1010101')
  air = await departmentOf(company, 'A01', '航空部')
  door = await openTravelDoor(world, recordRoutes)
  refunded = await charged(22_000, { counterparty: '風花エア' })
  await charged(13_200, { counterparty: 'Ｓｏｒａ Lines', departmentId: air })
  await world.moveTo('2025-11-05T10:00:00+09:00')
  await charged(22_000, { counterparty: 'Ｓｏｒａ Lines' })
  await charged(22_000, { of: other })
  // One after the other: what is entered in one millisecond stands in either order.
  const account = accountOf(refunded, company, '風花エア')
  await world.act(issuer, (act) => enterRefund(act, world, account, refunded.tickets))
  await world.act(issuer, (act) => enterFee(act, world, account, 2_200))
})
afterAll(async () => {
  await door.close()
  await world.close()
})

type Wish = { counterparty?: string; departmentId?: string; of?: TravelCompany }

async function charged(fare: number, { counterparty = '風花エア', departmentId, of = company }: Wish) {
  const payer = { ...of, departmentId: departmentId ?? of.departmentId }
  const trip = await insertTrip(world, payer, { fare })
  const account = accountOf(trip, payer, counterparty)
  await world.act(issuer, (act) => enterFares(act, world, account, trip.tickets))
  return trip
}

const accountOf = ({ bookingId }: TripRow, of: TravelCompany, counterparty: string) => ({
  ...{ companyId: of.companyId, bookingId, departmentId: of.departmentId, counterparty },
})

async function found(query: string): Promise<string[]> {
  const { body } = await door.call(company.asking, 'GET', `/api/records?${query}`)
  return body.records.map(({ day, amount }: LedgerRecord) => `${day.slice(5)} ${amount}`)
}

describe('the records', () => {
  it.each([
    ['', ['11-05 2200', '11-05 -22000', '11-05 22000', '10-01 13200', '10-01 22000']],
    ['from=2025-11-01', ['11-05 2200', '11-05 -22000', '11-05 22000']],
    ['to=2025-10-01', ['10-01 13200', '10-01 22000']],
    ['from=2025-10-01&to=2025-10-31', ['10-01 13200', '10-01 22000']],
    ['from=2025-10-02&to=2025-11-04', []],
    ['least=22000&most=22000', ['10-01 22000', '11-05 22000', '11-05 -22000']],
    ['least=2000&most=15000', ['11-05 2200', '10-01 13200']],
    ['most=2200', ['11-05 2200']],
    ['counterparty=sora', ['11-05 22000', '10-01 13200']],
    ['counterparty=風花', ['11-05 2200', '11-05 -22000', '10-01 22000']],
    ['counterparty=a', ['11-05 22000', '10-01 13200']],
    ['counterparty=nobody', []],
    ['counterparty=sora&from=2025-11-01', ['11-05 22000']],
    ['counterparty=sora&least=15000', ['11-05 22000']],
    ['counterparty=風花&least=22000', ['10-01 22000', '11-05 -22000']],
    ['counterparty=風花&least=20000&from=2025-11-01&to=2025-11-30', ['11-05 -22000']],
  ])('are found by «%s»', async (query, expected) => expect(await found(encodeURI(query))).toEqual(expected))

  it('are found by department too', async () =>
    expect(await found(`department=${air}&least=1`)).toEqual(['10-01 13200']))

  it.each(['from=2025-13-01', 'from=2025-11-02&to=2025-11-01', 'least=5&most=4', 'least=x', 'who=me'])(
    'refuse what is no search: %s',
    async (query) =>
      expect((await door.call(company.asking, 'GET', `/api/records?${query}`)).status).toBe(400),
  )

  it('show an entry with what corrected it, and the entry itself unchanged', async () => {
    const { body } = await door.call(
      company.asking,
      'GET',
      '/api/records?from=2025-10-01&to=2025-10-01&least=20000',
    )
    const history = await door.call(company.asking, 'GET', `/api/records/${body.records[0].id}`)
    expect(history.body.record).toMatchObject({
      ...{ amount: 22_000, tax: 2_000, locator: refunded.locator, department: 'S01 営業部' },
      ...{ passenger: '山田 花子', ticket: refunded.tickets[0]?.number },
    })
    expect(history.body.history.map((row: LedgerRecord) => [row.day, row.kind, row.amount])).toEqual([
      ['2025-10-01', 'fare', 22_000],
      ['2025-11-05', 'refund', -22_000],
      ['2025-11-05', 'fee', 2_200],
    ])
  })

  it('of another company are not there, and nobody but an administrator sees any', async () => {
    const { body } = await door.call(other.asking, 'GET', '/api/records')
    expect(body.records).toHaveLength(1)
    const path = `/api/records/${body.records[0].id}`
    expect((await door.call(company.asking, 'GET', path)).body).toMatchObject({ refusal: 'record-not-found' })
    for (const { asking } of [company.traveller, company.manager])
      for (const path of ['/api/records', `/api/records/${body.records[0].id}`])
        expect((await door.call(asking, 'GET', path)).status).toBe(403)
  })

  it.each(['', 'least=1', 'from=2025-01-01', 'counterparty=%E9%A2%A8'])(
    'come a page at a time, each entry once, whichever way they are searched: «%s»',
    async (query) => {
      const trip = await insertTrip(world, company)
      const account = accountOf(trip, company, '風花エア')
      await world.act(issuer, async (act) => {
        for (let n = 1; n <= 60; n++) await enterFee(act, world, account, 10_000 + n)
      })
      const seen: string[] = []
      let after: string | undefined = ''
      while (after !== undefined) {
        const path = `/api/records?${query}${after && `&after=${after}`}`
        const { body }: Awaited<ReturnType<TravelDoor['call']>> = await door.call(company.asking, 'GET', path)
        expect(body.records.length).toBeLessThanOrEqual(50)
        seen.push(...body.records.map(({ id }: LedgerRecord) => id))
        after = body.next
      }
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBeGreaterThan(60)
    },
  )
})
