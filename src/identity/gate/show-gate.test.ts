import { expect, it } from 'vitest'
import { newWorld } from '../../../test/support/world.ts'
import { GateFacts } from './contract.ts'
import { gateFacts } from './show-gate.ts'

it('S1-06 S1-89 names one entry page to bookmark and one sender of mails, from the operator profile', async () => {
  const world = await newWorld()
  const facts = GateFacts.parse(await gateFacts(world))
  expect(facts.entry).toBe('http://localhost/')
  expect(facts.mailFrom).toBe(world.profile.mail.from)
  expect(facts.passwordPolicy).toEqual({ min: 8, max: 256, kinds: 2 })
  await world.close()
})

it('S1-46 says nothing of how it is decided who is asked for a code', async () => {
  const world = await newWorld()
  expect(JSON.stringify(await gateFacts(world))).not.toMatch(/risk|score|code|tries|device|network/i)
  await world.close()
})
