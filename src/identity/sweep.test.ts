import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newGate, newManager, signIn, upToCode } from '../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const counts = () =>
  world.db.row(sql`
    select (select count(*)::int from identity_journey) as journeys, (select count(*)::int from identity_code) as codes,
      (select count(*)::int from identity_session) as sessions`)

it('JP-APPI-22 keeps what has ended as long as the retention list says, and no longer', async () => {
  const manager = await newManager(world)
  await signIn(world, newGate(world), manager)
  await upToCode(world, newGate(world), manager)
  await world.advance({ hours: 24 })
  await world.runJob('identity.sweep')
  expect(await counts()).toEqual({ journeys: 2, codes: expect.any(Number), sessions: 1 })
  await world.advance({ hours: 1 })
  await world.runJob('identity.sweep')
  expect(await counts()).toEqual({ journeys: 0, codes: 0, sessions: 1 })
  await world.advance({ days: 31 })
  await world.runJob('identity.sweep')
  expect(await counts()).toEqual({ journeys: 0, codes: 0, sessions: 0 })
  expect(await world.db.row(sql`select sign_in_id from identity_sign_in_id`)).toBeDefined()
})
