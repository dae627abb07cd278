import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { timetable } from '../connectors/simulator/timetable.ts'
import { changePolicy } from '../policy/change-policy.ts'
import type { TravelPolicy } from '../policy/contract.ts'
import { airports } from './airports.ts'
import { FlightsQuery } from './contract.ts'
import { flightRoutes } from './routes.ts'
import { searchFlights } from './search-flights.ts'

let world: TestWorld
let company: TestCompany
beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
})
afterAll(() => world.close())

const free: TravelPolicy = {
  ...{ issuing: 'self', ceiling: null, families: ['flexible', 'saver', 'early'], leadHours: 0 },
  ...{ stepUpAbove: null, blockOverlap: false },
}
const asked = (other: object = {}) =>
  FlightsQuery.parse({ origin: 'HND', destination: 'CTS', on: '2025-12-19', ...other })
const found = async (other: object = {}) => {
  const outcome = await searchFlights(world, company.companyId, asked(other))
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

describe('the search for flights', () => {
  it.each([
    ['airport-unknown', { destination: 'XXX' }],
    ['same-airport', { destination: 'HND' }],
    ['day-past', { on: '2025-11-30' }],
    ['back-before-out', { back: '2025-12-18' }],
  ])('refuses with %s', async (refusal, other) =>
    expect(await searchFlights(world, company.companyId, asked(other))).toMatchObject({ ok: false, refusal }),
  )

  it('answers a carrier that cannot be reached with a calm refusal', async () => {
    await world.pool.query(
      "insert into travel_simulator_fault (kind, operation, times) values ('answer-lost-before', 'search', 1)",
    )
    expect(await searchFlights(world, company.companyId, asked())).toMatchObject({ refusal: 'carrier-away' })
    expect(await searchFlights(world, company.companyId, asked())).toMatchObject({ ok: true })
  })

  it('shows there and back in one call, in the order of departure, with what each family costs', async () => {
    const { out, back } = await found({ back: '2025-12-21' })
    expect(out).toHaveLength(14)
    expect(back).toHaveLength(14)
    expect(out.map(({ departsAt }) => departsAt)).toEqual(out.map(({ departsAt }) => departsAt).toSorted())
    const [first] = out
    expect(first).toMatchObject({ origin: 'HND', destination: 'CTS' })
    // 820 km: 25 minutes and a little more than an hour.
    expect(Date.parse(first?.arrivesAt ?? '') - Date.parse(first?.departsAt ?? '')).toBe(90 * 60_000)
    expect(first?.offers.map(({ fareFamily }) => fareFamily)).toEqual(['flexible', 'saver'])
    expect(first?.offers[0]?.fare).toBeGreaterThan(first?.offers[1]?.fare ?? 0)
    expect(first?.offers[0]?.seatsLeft).toBe(9)
  })

  it('sells each family until its own day, counted in Japan', async () => {
    const familiesOn = async (on: string) =>
      new Set((await found({ on })).out.flatMap(({ offers }) => offers.map(({ fareFamily }) => fareFamily)))
    // It is the first of December: 21 days ahead is the 22nd, three days the 4th.
    expect([...(await familiesOn('2025-12-22'))]).toEqual(['flexible', 'saver', 'early'])
    expect([...(await familiesOn('2025-12-21'))]).toEqual(['flexible', 'saver'])
    expect([...(await familiesOn('2025-12-04'))]).toEqual(['flexible', 'saver'])
    expect([...(await familiesOn('2025-12-03'))]).toEqual(['flexible'])
  })

  it('shows today’s flights until 20 minutes before they leave', async () => {
    const { out } = await found({ on: '2025-12-01' })
    expect(out.length).toBeGreaterThan(5)
    for (const { departsAt } of out)
      expect(Date.parse(departsAt)).toBeGreaterThan(Date.parse('2025-12-01T10:20+09:00'))
  })

  it('offers to wait where fewer seats are free than travel together', async () => {
    const flight = (await found({ on: '2026-01-13' })).out[0]?.flight ?? ''
    const left = (seats: number) =>
      world.pool.query(
        "update travel_simulator_flight set held = capacity - $1 where day = '2026-01-13' and number = $2",
        [seats, Number(flight.slice(2))],
      )
    const shown = async (passengers: number) =>
      (await found({ on: '2026-01-13', passengers })).out.find((one) => one.flight === flight)
    await left(2)
    expect((await shown(2))?.offers[0]).toMatchObject({ seatsLeft: 2, waits: false })
    expect((await shown(3))?.offers[0]).toMatchObject({ seatsLeft: 2, waits: true })
  })

  it('knows no flights beyond the days that are sold', async () => {
    expect((await found({ on: '2026-10-27' })).out).toHaveLength(14)
    expect((await found({ on: '2026-10-28' })).out).toEqual([])
  })

  it('shows on each offer what the company says of it', async () => {
    const said = async () => {
      const { out, back } = await found({ back: '2025-12-23', on: '2025-12-22' })
      return new Set(
        [...out, ...(back ?? [])].flatMap(({ offers }) => offers.map((o) => `${o.fareFamily} ${o.verdict}`)),
      )
    }
    const dear = { ceiling: 30_000, families: ['flexible', 'saver'] as const }
    expect([...(await said())].toSorted()).toEqual([
      'early needs-request',
      'flexible needs-request',
      'saver needs-request',
    ])
    await changePolicy(company.asking, { ...free, ...dear, families: [...dear.families] })
    expect([...(await said())].toSorted()).toEqual([
      'early refused',
      'flexible needs-reason',
      'saver allowed',
    ])
  })

  it('is for people of a company', () =>
    expect(flightRoutes.map(({ who }) => who.name)).toEqual(['company person', 'company person']))
})

describe('the demonstration’s inventory', () => {
  it('has about 80 pairs of cities, three to fourteen flights a day each way, and a number for each flight', () => {
    const ways = Object.values(
      Object.groupBy(timetable, ({ origin, destination }) => `${origin}-${destination}`),
    )
    expect(ways).toHaveLength(160)
    for (const flights of ways) {
      expect(flights?.length).toBeGreaterThanOrEqual(3)
      expect(flights?.length).toBeLessThanOrEqual(14)
    }
    expect(new Set(timetable.map(({ number }) => number)).size).toBe(timetable.length)
    const flown = new Set(timetable.flatMap(({ origin, destination }) => [origin, destination]))
    expect(airports.map(({ code }) => code).toSorted()).toEqual([...flown].toSorted())
  })

  it('has the same flights at the same fares on the same day, however often it is filled', async () => {
    const day = () =>
      world.db.rows<object>({
        name: 'day',
        text: "select number, departs_at, fare from travel_simulator_flight where day = '2026-01-09' order by number",
        values: [],
      })
    await found({ on: '2026-01-09' })
    const before = await day()
    expect(before).toHaveLength(timetable.length)
    await world.pool.query("delete from travel_simulator_flight where day = '2026-01-09' and number < 500")
    await world.pool.query("delete from travel_simulator_flight where day = '2026-01-09'")
    await found({ on: '2026-01-09' })
    expect(await day()).toEqual(before)
  })

  it('keeps two months ahead and forgets what is long gone', async () => {
    const days = async () =>
      (await world.pool.query('select distinct day::text from travel_simulator_flight order by 1')).rows.map(
        ({ day }) => day,
      )
    await world.runJob('travel.carrier')
    const kept = await days()
    expect(kept).toContain('2025-12-01')
    expect(kept).toContain('2026-02-01')
    await world.advance({ days: 40 })
    await world.runJob('travel.carrier')
    expect((await days()).at(0)).toBe('2025-12-11')
    expect(await days()).toContain('2026-03-13')
  })
})
