import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '#organisation/public.ts'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { statementOf } from '../ledger/statement-of.ts'
import { findWhereabouts } from '../whereabouts/find-whereabouts.ts'
import { seedDemoTrips } from './seed-demo-trips.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo' })
  expect(await seedDemo(world)).toBe(true)
  await seedDemoTrips(world)
})
afterAll(() => world.close())

const companyId = async () =>
  (await world.db.row<{ id: string }>(sql`select company_id as id from travel_booking limit 1`))?.id ?? ''

describe('a fresh demonstration', () => {
  it('has trips of Hanako that are held, one with a colleague, and one whose ticket Ren is asked for', async () => {
    const held = await world.db.rows(sql`
      select count(p.*)::int as passengers, min(p.family_kanji || p.given_kanji) filter (where p.n = 1) as owner
      from travel_booking b join travel_passenger p on p.company_id = b.company_id and p.booking_id = b.id
      where b.state = 'held' and b.effective > ${await world.clock.now()} group by b.id, b.first_departure
      order by b.first_departure`)
    const waiting = await world.db.rows(sql`
      select r.state, p.sign_in_id as manager from travel_request r
      join organisation_person p on p.company_id = r.company_id and p.id = r.manager_id`)
    expect(waiting).toEqual([{ state: 'open', manager: 'KZBTICKT1' }])
    expect(held).toEqual([
      { passengers: 1, owner: '山田花子' },
      { passengers: 2, owner: '山田花子' },
    ])
  })

  it('has a statement of this month with a line for each of four departments', async () => {
    const now = await world.clock.now()
    const { departments, all } = await statementOf(world.db, now, await companyId(), '2025-12')
    expect(departments.map(({ code, tickets }) => [code, tickets])).toEqual([
      ['FUK', 2],
      ['GA1', 2],
      ['HQ1', 2],
      ['OSK', 2],
    ])
    expect(all.total).toBeGreaterThan(0)
  })

  it('has people on the way today and tomorrow, with their tickets', async () => {
    const from = await world.clock.now()
    const day = (n: number) => new Date(from.getTime() + n * 86_400_000)
    const looked = { companyId: await companyId(), from, to: day(0.5), airport: undefined }
    const count = async (to: Date) =>
      (await findWhereabouts(world.db, { ...looked, to }, { most: 50 })).airports.reduce(
        (sum, { people }) => sum + people,
        0,
      )
    expect(await count(day(0.5))).toBe(2)
    expect(await count(day(1.5))).toBe(4)
  })
})
