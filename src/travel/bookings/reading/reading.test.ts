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
import type { Trips } from '../contract.ts'
import { listTrips } from './list-trips.ts'
import { readTrip } from './read-trip.ts'

let world: TestWorld
let company: Travellers
let stranger: Travellers
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
  stranger = await openTravellers(world, 'tsuru')
})
afterAll(() => world.close())

const read = async ({ asking }: Pick<Traveller, 'asking'>, id: string) =>
  (await readTrip(world, asking.session, id))?.id
const list = async ({ asking }: Pick<Traveller, 'asking'>, whose: 'mine' | 'managed') =>
  (await listTrips(world, asking.session, { whose })).trips.map(({ id }) => id)

describe('who may see which trip', () => {
  it('S1-20 its owner, those who fly along, the managers of its department and the administrator; nobody else', async () => {
    const offers = [await offerOf(world, { on: '2025-12-18' })]
    const id = await heldTrip(world, company.hanako, { offers, colleagueIds: [company.sho.personId] })
    for (const who of [company.hanako, company.sho, company.ken, company])
      expect(await read(who, id)).toBe(id)
    for (const who of [company.sakura, company.rin, stranger.hanako, stranger.ken, stranger])
      expect(await read(who, id)).toBeUndefined()
    for (const who of [company.hanako, company.sho]) expect(await list(who, 'mine')).toContain(id)
    for (const who of [company.sakura, stranger.hanako]) {
      expect(await list(who, 'mine')).not.toContain(id)
      expect(await list(who, 'managed')).not.toContain(id)
    }
    for (const who of [company.ken, company]) expect(await list(who, 'managed')).toContain(id)
    for (const who of [company.rin, stranger.ken, stranger])
      expect(await list(who, 'managed')).not.toContain(id)
  })

  it('who flies along sees it where it departs, also when the departure has moved', async () => {
    const on = (day: string) => offerOf(world, { on: day })
    const along = { colleagueIds: [company.rin.personId] }
    const [early, late] = [
      await heldTrip(world, company.hanako, { offers: [await on('2026-02-03')], ...along }),
      await heldTrip(world, company.hanako, { offers: [await on('2026-02-05')], ...along }),
    ]
    expect(await list(company.rin, 'mine')).toEqual([late, early])
    await world.db.run(sql`
      update travel_booking set first_departure = first_departure + interval '9 days',
        last_arrival = last_arrival + interval '9 days' where id = ${early}`)
    expect(await list(company.rin, 'mine')).toEqual([early, late])
  })

  it('S1-20 another traveller’s booking asks the database the same questions as none', async () => {
    const id = await heldTrip(world, company.hanako, { offers: [await offerOf(world, { on: '2025-12-19' })] })
    const asked = async (wanted: string) => {
      const names: string[] = []
      const db = { ...world.db }
      const watched = {
        ...world,
        db: {
          rows: ((query) => {
            names.push(query.name)
            return db.rows(query)
          }) as typeof db.rows,
          row: ((query) => {
            names.push(query.name)
            return db.row(query)
          }) as typeof db.row,
          run: db.run,
        },
      }
      expect(await readTrip(watched, company.sakura.asking.session, wanted)).toBeUndefined()
      return names
    }
    const none = await asked(world.random.id())
    expect(none.length).toBeGreaterThan(0)
    expect(await asked(id)).toEqual(none)
  })
})

describe('the list of trips', () => {
  it('comes a page at a time, the latest departure first, each trip once, for the owner and for the manager', async () => {
    await world.db.run(sql`
      insert into travel_booking (company_id, id, locator, state, owner_id, booked_by, department_id, connector,
        carrier_ref, fare_family, amount, first_departure, last_arrival, created_at)
      select ${company.companyId}, gen_random_uuid(), 'ABC' || translate(lpad(n::text, 3, '0'), '01', 'XY'), 'cancelled',
        ${company.sakura.personId}, ${company.sakura.personId}, ${company.sales}, 'simulator', gen_random_uuid(),
        'saver', 1, timestamptz '2025-06-01' + n / 2 * interval '1 day', timestamptz '2025-07-30', ${new Date(0)}
      from generate_series(1, 65) n`)
    for (const [who, whose] of [
      [company.sakura, 'mine'],
      [company.ken, 'managed'],
    ] as const) {
      const seen: Trips['trips'] = []
      let after: string | undefined
      do {
        const page = await listTrips(world, who.asking.session, { whose, after })
        expect(page.trips.length).toBeLessThanOrEqual(30)
        seen.push(...page.trips)
        after = page.next
      } while (after)
      const theirs = seen.filter(({ owner }) => owner.id === company.sakura.personId)
      expect(theirs).toHaveLength(65)
      expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
      const departures = seen.map(({ firstDeparture }) => firstDeparture)
      expect(departures).toEqual(departures.toSorted().toReversed())
    }
  })

  it('a page somebody made up is the first one', async () => {
    const first = await list(company.sakura, 'mine')
    for (const after of ['', 'x', '99_no', '1_00000000-0000-0000-0000-00000000000g']) {
      const { trips } = await listTrips(world, company.sakura.asking.session, { whose: 'mine', after })
      expect(trips.map(({ id }) => id)).toEqual(first)
    }
  })
})
