import { expect, it } from 'vitest'
import { newWorld } from '../../../test/support/world.ts'
import { openDemoAccount } from './open-demo-account.ts'

const author = { by: 'system', name: 'tests' } as const

it('gives nobody a password he did not set, outside a demonstration', async () => {
  const world = await newWorld({ profile: 'document' })
  const wish = {
    companyId: world.random.id(),
    kind: 'administrator',
    address: 'aoi@tsubame.example',
    signInId: 'TSUBAME01',
    passwordHash: 'given',
  } as const
  const opening = world.act(author, (act) => openDemoAccount(act, world, wish))
  await expect(opening).rejects.toThrow('demonstrations only')
  expect(await world.facts()).toEqual([])
  await world.jobsDone()
  await world.close()
})
