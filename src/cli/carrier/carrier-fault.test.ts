import { afterAll, beforeAll, expect, it } from 'vitest'
import { changeFlight, listFaults, mendFaults, setFault } from '#travel/public.ts'
import { obeyHere } from '../../../test/support/command.ts'
import { environmentOf } from '../../../test/support/node.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { obey } from '../sekisho.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('faults are refused where the profile is for real, and nothing is switched on', async () => {
  const real = { ...world, profile: { ...world.profile, movableClock: false, demo: false } }
  await expect(setFault(real, { kind: 'slow' })).rejects.toThrow('for demonstrations and tests')
  const flight = { day: '2026-01-01', number: 101 }
  await expect(changeFlight(real, 'flight-cancelled', flight)).rejects.toThrow('for demonstrations and tests')
  expect(await listFaults(world.db)).toEqual([])
})

it('faults are listed and mended', async () => {
  await setFault(world, { kind: 'slow', operation: 'issue', times: 3 })
  await setFault(world, { kind: 'slow', operation: 'issue', times: 2 })
  await setFault(world, { kind: 'answer-lost-after' })
  expect(await listFaults(world.db)).toEqual([
    { kind: 'answer-lost-after', operation: 'any', times: null },
    { kind: 'slow', operation: 'issue', times: 2 },
  ])
  await mendFaults(world.db)
  expect(await listFaults(world.db)).toEqual([])
})

it('a method the connector has not is refused, and none switched on', async () => {
  const fault = ['carrier', 'fault', '--kind', 'slow', '--operation', 'frob']
  expect((await obeyHere(fault, environmentOf(world))).err).toMatch(
    /^"frob" is no method of the connector: search, /,
  )
  expect(await listFaults(world.db)).toEqual([])
})

it('a fault nobody knows is refused in one sentence, before anything is opened', async () => {
  await expect(obey(['carrier', 'fault', '--kind', 'storm'])).rejects.toThrow('"storm" is no fault')
})
