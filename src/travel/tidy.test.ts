import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { heldTrip, openTravellers } from '../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { once } from './once/once.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('keys are forgotten after two days, trips seven years after their last flight, with all that hangs on them', async () => {
  const { hanako, companyId } = await openTravellers(world)
  const id = await heldTrip(world, hanako)
  const call = { world, session: hanako.asking.session, task: 'hold', key: world.random.id(), asked: {} }
  await once(call, async () => ({ status: 204 }))
  const left = async () =>
    world.db.row(sql`
      select (select count(*)::int from travel_once) as keys,
        (select count(*)::int from travel_booking where id = ${id}) as trips,
        (select count(*)::int from travel_segment where company_id = ${companyId}) as flights`)
  await world.advance({ days: 1 })
  await world.runJob('travel.tidy')
  expect(await left()).toEqual({ keys: 1, trips: 1, flights: 1 })
  await world.advance({ days: 2 })
  await world.runJob('travel.tidy')
  expect(await left()).toEqual({ keys: 0, trips: 1, flights: 1 })
  await world.moveTo('2032-12-31T12:00:00+09:00')
  await world.runJob('travel.tidy')
  expect(await left()).toMatchObject({ trips: 1 })
  await world.moveTo('2033-02-20T12:00:00+09:00')
  await world.runJob('travel.tidy')
  expect(await left()).toEqual({ keys: 0, trips: 0, flights: 0 })
})
