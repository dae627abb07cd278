import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccount } from '#identity/public.ts'
import { openCompany } from '../../../test/support/company.ts'
import { newTraveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

interface View {
  id: string
  companies: { id: string; name: string }[]
}

it('names the companies a member may choose from after his password, and only his', async () => {
  const [crane, swallow] = [await openCompany(world, 'tsuru'), await openCompany(world, 'tsubame')]
  await openCompany(world, 'hato')
  const sora = await newTraveller(world, { companies: 0 })
  for (const { companyId } of [crane, swallow])
    await world.act({ by: 'system', name: 'tests' }, (act) =>
      openAccount(act, world, {
        ...{ companyId, companyName: '', kind: 'traveller', language: 'ja', mailHeldBack: false },
        memberNumber: sora.number,
      }),
    )
  const browser = server.browser()
  const typed = { id: sora.number, password: sora.password }
  const answer = await browser.post<View>('/api/sign-in', { door: 'member', language: 'ja', ...typed })
  expect(answer.body.companies).toEqual([
    { id: crane.companyId, name: 'tsuru商事' },
    { id: swallow.companyId, name: 'tsubame商事' },
  ])
})
