import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedDemo } from '#organisation/public.ts'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { seedDemoTrips } from './seed-demo-trips.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo' })
})
afterAll(() => world.close())

it('a fresh demonstration has trips of Hanako that are held, one with a colleague, and one whose ticket Ren is asked for', async () => {
  expect(await seedDemo(world)).toBe(true)
  await seedDemoTrips(world)
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
