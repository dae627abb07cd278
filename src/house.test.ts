import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freePort } from '../test/support/free-port.ts'
import { newWorld, type TestWorld } from '../test/support/world.ts'
import { openHouse } from './house.ts'
import { sql } from './platform/sql.ts'

let world: TestWorld
beforeEach(async () => {
  world = await newWorld({ house: true })
})
afterEach(() => world.close())

/** Whether somebody of this database has looked, within five seconds, for what recurs and is due. */
async function isLookedFor(): Promise<boolean> {
  for (let n = 0; n < 100; n++) {
    const looked = await world.db.row<{ is: boolean }>(
      sql`select cron_on is not null as is from jobs.version`,
    )
    if (looked?.is) return true
    await wait(50)
  }
  return false
}

async function open(more: { leavesRecurring?: true }) {
  const port = await freePort()
  const config = { ...world.config, host: '127.0.0.1', port, origin: `http://127.0.0.1:${port}` }
  const { profile, pool, masterKey, log } = world
  return openHouse({ config, profile, pool, masterKey, log, ...more })
}

it('a house begins what recurs, and none that leaves it to others does', async () => {
  // Whoever made the tables looked once.
  await world.db.run(sql`update jobs.version set cron_on = null`)
  const leaving = await open({ leavesRecurring: true })
  expect(await isLookedFor()).toBe(false)
  const house = await open({})
  expect(await isLookedFor()).toBe(true)
  await house.close()
  await leaving.close()
})
