import { afterAll, beforeAll, expect, it } from 'vitest'
import { obeyHere } from '../../test/support/command.ts'
import { environmentOf } from '../../test/support/node.ts'
import { layWire, type Wire } from '../../test/support/wire.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'

let world: TestWorld
let wire: Wire
beforeAll(async () => {
  world = await newWorld()
  const { host = '', port = 0 } = world.pool.options
  wire = await layWire({ host, port }, '127.0.0.2')
})
afterAll(async () => {
  await wire.cut()
  await world.close()
})

it('warns of a database elsewhere to which data travels unencrypted, and of none on this machine', async () => {
  const here = environmentOf(world)
  const { user, database } = world.pool.options
  const elsewhere = { ...here, DATABASE_URL: `postgres://${user}@127.0.0.2:${wire.port}/${database}` }
  const warnings = async (env: Record<string, string>) =>
    (await obeyHere(['doctor'], env)).out.match(/^warn +database .*$/gm) ?? []
  expect(await warnings(elsewhere)).toEqual([expect.stringContaining('sslmode=verify-full')])
  expect(await warnings(here)).toEqual([])
})
