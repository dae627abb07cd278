import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { heldTrip, openTravellers } from '../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { issueBooking } from './issuing/issue-booking.ts'
import { once } from './once/once.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('JP-APPI-22 keys are forgotten after two days, trips seven years after their last flight, with all that hangs on them', async () => {
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

it('what stands in the ledger goes seven years after its month, not a day before, and its trip only then', async () => {
  await world.moveTo('2025-12-01T10:00:00+09:00')
  const { hanako, ken } = await openTravellers(world, 'tsuru')
  const id = await heldTrip(world, hanako)
  expect(await issueBooking(ken.asking, { tripId: id })).toMatchObject({ value: { state: 'ticketed' } })
  const left = () =>
    world.db.row(sql`
      select (select count(*)::int from travel_ledger where booking_id = ${id}) as entries,
        (select count(*)::int from travel_ticket where booking_id = ${id}) as tickets,
        (select count(*)::int from travel_booking where id = ${id}) as trips`)
  await world.moveTo('2032-12-31T23:00:00+09:00')
  await world.runJob('travel.tidy')
  expect(await left()).toEqual({ entries: 1, tickets: 1, trips: 1 })
  await expect(world.db.run(sql`delete from travel_ledger where booking_id = ${id}`)).rejects.toThrow(
    'kept for seven years',
  )
  await world.moveTo('2033-02-20T12:00:00+09:00')
  await Promise.all([world.runJob('travel.tidy'), world.runJob('travel.tidy')])
  expect(await left()).toEqual({ entries: 0, tickets: 0, trips: 0 })
})
