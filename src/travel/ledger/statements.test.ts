import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../../../test/support/company.ts'
import { withStepUp } from '../../../test/support/linked-company.ts'
import { departmentOf, openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { openTravelDoor, type TravelDoor } from '../../../test/support/travel-door.ts'
import { freshAdministrator } from '../../../test/support/travellers.ts'
import { insertTrip, type TripRow } from '../../../test/support/trip-rows.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Statement, StatementFigures } from './contract.ts'
import { enterFares, enterFee, enterRefund } from './enter.ts'
import { ledgerRoutes } from './routes.ts'

let world: TestWorld
let company: TravelCompany
let other: TravelCompany
let air: string
let door: TravelDoor
let november: Statement

const issuer = { by: 'system', name: 'tests' } as const

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-10T10:00:00+09:00' })
  company = await openTravelCompany(world)
  other = await openTravelCompany(world, 'hibari', '1010101')
  air = await departmentOf(company, 'A01', '㈱連絡室①')
  door = await openTravelDoor(world, ledgerRoutes)
  const trips = [
    await charged(company.departmentId, '2025-11-10T18:00:00+09:00'),
    await charged(company.departmentId, '2025-11-14T09:00:00+09:00'),
    await charged(air, '2026-01-20T09:00:00+09:00'),
  ]
  await charged(other.departmentId, '2026-01-20T09:00:00+09:00', other)
  await world.moveTo('2025-12-03T10:00:00+09:00')
  november = await statement('2025-11')
  // A refund in the next month, less its fee.
  await world.act(issuer, async (act) => {
    const account = accountOf(trips[1], company.departmentId)
    await enterRefund(act, world, account, trips[1]?.tickets ?? [])
    await enterFee(act, world, account, 2_200)
  })
})
afterAll(async () => {
  await door.close()
  await world.close()
})

async function charged(departmentId: string, departure: string, of = company): Promise<TripRow> {
  const trip = await insertTrip(world, { ...of, departmentId }, { departures: [departure] })
  const account = { ...accountOf(trip, departmentId), companyId: of.companyId }
  await world.act(issuer, (act) => enterFares(act, world, account, trip.tickets))
  return trip
}

const accountOf = (trip: TripRow | undefined, departmentId: string) => ({
  ...{
    companyId: company.companyId,
    bookingId: trip?.bookingId ?? '',
    departmentId,
    counterparty: '風花エア',
  },
})

async function statement(month: string): Promise<Statement> {
  return (await door.call(company.asking, 'GET', `/api/statements?month=${month}`)).body
}

const lines = async (query: string) => {
  const { file, headers } = await door.call(company.asking, 'GET', `/api/statements/export.csv?${query}`)
  const isOld = String(headers['content-type']).includes('windows-31j')
  const text = isOld ? iconv.decode(file, 'cp932') : file.toString()
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, record_delimiter: '\r\n' })
  return { rows, text, headers }
}

describe('a statement', () => {
  it('is the sum of the ledger of its month, by department, and of this company alone', async () => {
    expect(november).toMatchObject({ month: '2025-11', isOpen: false })
    expect(november.departments.map(({ code, total, tickets }) => [code, total, tickets])).toEqual([
      ['A01', 22_000, 1],
      ['S01', 44_000, 2],
    ])
    expect(november.all).toEqual({
      ...{ tickets: 3, fares: 66_000, fees: 0, refunds: 0, total: 66_000, tax: 6_000 },
    })
  })

  it('hazard 10: shows a refund of the next month as a credit there, and stays as it was sent', async () => {
    const december = await statement('2025-12')
    expect(december.isOpen).toBe(true)
    expect(december.departments).toMatchObject([
      { code: 'S01', tickets: 0, fares: 0, fees: 2_200, refunds: -22_000, total: -19_800, tax: -1_800 },
    ])
    expect(await statement('2025-11')).toEqual(november)
  })

  it('is empty for a month without trips, and the running month when none is named', async () => {
    expect(await statement('2024-01')).toMatchObject({ departments: [], all: { total: 0, tickets: 0 } })
    expect((await door.call(company.asking, 'GET', '/api/statements')).body).toMatchObject({
      month: '2025-12',
    })
    expect((await door.call(company.asking, 'GET', '/api/statements?month=2025-13')).status).toBe(400)
  })

  it.each(['', '/figures', '/export.csv?month=2025-11'])('is for administrators only: %s', async (path) => {
    for (const { asking } of [company.traveller, company.manager])
      expect((await door.call(asking, 'GET', `/api/statements${path}`)).status).toBe(403)
  })

  it('comes with twelve months and with how many days before the departure its tickets were bought', async () => {
    const reply = await door.call(company.asking, 'GET', '/api/statements/figures?month=2025-11')
    const { months, daysBefore } = reply.body as StatementFigures
    expect([months.length, months[0]?.month, months.at(-1)]).toEqual([
      ...[12, '2024-12', { month: '2025-11', total: 66_000 }],
    ])
    expect(daysBefore).toEqual([
      { from: 0, to: 0, tickets: 1 },
      { from: 1, to: 3, tickets: 0 },
      { from: 4, to: 7, tickets: 1 },
      { from: 8, to: 14, tickets: 0 },
      { from: 15, to: 28, tickets: 0 },
      { from: 29, tickets: 1 },
    ])
  })
})

describe('a statement as a file', () => {
  it('attack-20 asks for a code as the list of people does, for the very file, and gives it once', async () => {
    const take = (asking: Asking, query: string) =>
      door.call(asking, 'GET', `/api/statements/export.csv?${query}`)
    const { asking } = company
    const carried = { ...asking, client: { ...asking.client, cookie: () => undefined } }
    for (const one of [asking, carried])
      expect(await take(one, 'month=2025-11')).toMatchObject({
        ...{ status: 403, body: { refusal: 'step-up-required' } },
      })
    const asked = await take(carried, 'month=2025-11')
    const proved = await withStepUp(world, { asking: carried, address: 'aoi@tsubame.example' }, asked.body)
    for (const query of ['month=2025-12', 'month=2025-11&encoding=cp932', `month=2025-11&department=${air}`])
      expect((await take(proved, query)).status).toBe(403)
    expect(await world.facts('statement-exported')).toEqual([])
    expect((await take(proved, 'month=2025-11')).status).toBe(200)
    expect((await take(proved, 'month=2025-11')).status).toBe(403)
    company = { ...company, asking: await freshAdministrator(company) }
  })

  it('holds every entry once, adds up to the statement, and ends its lines as Windows does', async () => {
    const { rows, text, headers } = await lines('month=2025-12')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(text.startsWith('\ufeff取引日,')).toBe(true)
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .every((line) => line.endsWith('\r')),
    ).toBe(true)
    expect(rows.map((row) => [row.区分, row['金額（税込）'], row.部課コード])).toEqual([
      ['払戻', '-22000', 'S01'],
      ['手数料', '2200', 'S01'],
    ])
    expect(rows[0]).toMatchObject({
      搭乗者: '山田 花子',
      便名: 'KZ101',
      取引先: '風花エア',
      取引日: '2025-12-03',
    })
    const all = (await lines('month=2025-11')).rows
    expect(all.reduce((sum, row) => sum + Number(row['金額（税込）']), 0)).toBe(november.all.total)
    expect((await lines(`month=2025-11&department=${air}`)).rows.map((row) => row.部課名)).toEqual([
      '㈱連絡室①',
    ])
    expect((await world.facts('statement-exported')).at(-1)?.data).toMatchObject({ month: '2025-11' })
  })

  it('keeps 髙 﨑 ① ㈱ in cp932, and is refused with 𠮷 instead of losing it', async () => {
    await renamed('髙﨑')
    const { rows, headers } = await lines('month=2025-11&encoding=cp932')
    expect(headers['content-type']).toBe('text/csv; charset=windows-31j')
    expect(rows.map((row) => row.搭乗者)).toEqual(['髙﨑 花子', '髙﨑 花子', '髙﨑 花子'])
    expect(rows[0]?.部課名).toBe('㈱連絡室①')
    await renamed('𠮷田')
    const path = '/api/statements/export.csv?month=2025-11&encoding=cp932'
    const refusal = await door.call(company.asking, 'GET', path)
    expect([refusal.status, refusal.body]).toMatchObject([
      ...[422, { refusal: 'characters-not-in-cp932', detail: { characters: ['𠮷'] } }],
    ])
    expect((await lines('month=2025-11')).rows[0]?.搭乗者).toBe('𠮷田 花子')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])(
    'makes «%s» text, so that no spreadsheet runs it',
    async (cell) => {
      await renamed(cell)
      expect((await lines('month=2025-11')).rows[0]?.搭乗者).toBe(`'${cell} 花子`)
    },
  )

  it('is sent a portion at a time, however long it is', async () => {
    const long = await insertTrip(world, company)
    await world.db.run(sql`
      insert into travel_ledger (company_id, id, month, department_id, booking_id, kind, amount, tax, counterparty,
        traded_on, entered_at)
      select ${company.companyId}, gen_random_uuid(), '2025-10-01', ${company.departmentId}, ${long.bookingId}, 'fee',
        n, 0, '風花エア', '2025-10-05', ${new Date('2025-10-05T00:00:00Z')} from generate_series(1, 2500) n`)
    const { rows } = await lines('month=2025-10')
    expect(new Set(rows.map((row) => row.明細番号)).size).toBe(2500)
    expect(rows.reduce((sum, row) => sum + Number(row['金額（税込）']), 0)).toBe((2500 * 2501) / 2)
    expect((await statement('2025-10')).all.total).toBe((2500 * 2501) / 2)
  })
})

const renamed = (family: string) =>
  world.db.run(
    sql`update travel_passenger set family_kanji = ${family} where company_id = ${company.companyId}`,
  )
