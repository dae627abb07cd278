import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCompany } from '../../../test/support/company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { listAdministrators } from './list-administrators.ts'
import { companyRoutes } from './routes.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

it('names a company’s own administrators to everybody in it, and tells neither ID nor address', async () => {
  const [mine, foreign] = [await openCompany(world), await openCompany(world, 'hibari')]
  const { administrators } = await listAdministrators(world.db, mine.companyId)
  expect(administrators.map(({ names }) => names.kanji)).toEqual([{ family: '椿', given: '葵' }])
  const told = JSON.stringify(administrators)
  for (const secret of [mine.administrator.signInId, foreign.companyId, '@'])
    expect(told).not.toContain(secret)
  const route = companyRoutes.find(({ path }) => path === '/api/company/administrators')
  expect(route?.who.name).toBe('company person')
})
