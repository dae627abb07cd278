import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { pack } from '../memory/pack.ts'
import { stranger } from '../model/state.ts'
import { bytesOf, devicesIn, wholeDay } from './kept-devices.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('whoever was not seen for 180 days is forgotten, and each device by itself, wherever the row lies', async () => {
  const today = wholeDay(await world.clock.now())
  const device = (lastDay: number) => ({
    mark: Buffer.from('unseen 1'),
    ...{ key: undefined, family: undefined, firstSeen: new Date(0), lastDay, turn: undefined },
  })
  const [old, young] = [bytesOf(device(today - 181)), bytesOf(device(today - 3))]
  const stateOn = (day: number) => pack({ ...stranger, last: { day, country: undefined } })
  const keys = [
    -(2n ** 63n),
    -1n,
    0n,
    2n ** 56n - 1n,
    2n ** 56n,
    2n ** 61n + 7n,
    2n ** 62n - 1n,
    2n ** 63n - 1n,
  ]
  for (const whose of keys)
    await world.db.run(sql`
      insert into risk_memory (whose, state, devices, nonces)
      values (${whose}, ${stateOn(today)}, ${Buffer.concat([old, young, old])}, '')`)
  await world.db.run(sql`
    insert into risk_memory (whose, state, devices, nonces)
    select generate_series * 70000000000000000, ${stateOn(today - 182)}, ${young}, '' from generate_series(1, 60)`)
  await world.runJob('risk.purge')
  const rows = await world.db.rows<{ whose: string; devices: Buffer }>(sql`
    select whose::text as whose, devices from risk_memory order by risk_memory.whose`)
  expect(rows.map(({ whose }) => BigInt(whose))).toEqual(keys)
  expect(rows.map(({ devices }) => devicesIn(devices).map(({ lastDay }) => lastDay))).toEqual(
    keys.map(() => [today - 3]),
  )
})
