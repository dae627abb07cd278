import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshAddress, newAddressless, waitingEntry } from '../../../test/support/first-address.ts'
import { codeTo, type ManagerWish } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, signedInOver } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ at: '2025-11-10T10:00:00+09:00' })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

/** Signs in by the old rules and registers an address in マイナビゲーション. */
async function registerBeforehand(wish: ManagerWish = {}) {
  await world.moveTo('2025-11-10T10:00:00+09:00')
  const manager = await newAddressless(world, wish)
  const who = { id: manager.signInId, password: manager.password, address: freshAddress() }
  const browser = await signedInOver(world, server, who)
  const asked = await browser.post('/api/my-navigation/address', { address: who.address })
  const code = asked.status === 202 ? await codeTo(world, who.address) : ''
  const done = await browser.post('/api/my-navigation/address/confirmation', { code })
  return { manager, who, browser, statuses: [asked.status, done.status] }
}

describe('before the cut-over, whoever has no address yet', () => {
  it.each(['administrator', 'ticketing-manager'] as const)(
    'S1-42 S1-80 registers one in マイナビゲーション, proved by its own code, and the screen does not appear on the day: %s',
    async (kind) => {
      const { who, browser, statuses } = await registerBeforehand({ kind })
      expect(statuses).toEqual([202, 204])
      expect((await browser.get('/api/my-navigation')).body).toMatchObject({ address: who.address })
      await world.moveTo('2025-11-20T09:00:00+09:00')
      expect(await knock(server.browser(), who)).toMatchObject({ step: 'code' })
    },
  )

  it('may look and no more until somebody who knows him confirms it: a stranger with the old password gains nothing', async () => {
    const { manager, browser } = await registerBeforehand({ kind: 'administrator' })
    expect(await waitingEntry(world, manager.accountId)).toBeDefined()
    expect((await browser.get('/api/my-navigation')).status).toBe(200)
    const settings = await browser.put('/api/my-navigation/login-notice', { receive: false })
    expect(settings.status).toBe(403)
  })

  it('ends every other session of the account with it', async () => {
    const manager = await newAddressless(world)
    const who = { id: manager.signInId, password: manager.password, address: freshAddress() }
    await world.moveTo('2025-11-10T10:00:00+09:00')
    const [mine, other] = [await signedInOver(world, server, who), await signedInOver(world, server, who)]
    await mine.post('/api/my-navigation/address', { address: who.address })
    await mine.post('/api/my-navigation/address/confirmation', { code: await codeTo(world, who.address) })
    expect((await mine.get('/api/my-navigation')).status).toBe(200)
    expect((await other.get('/api/my-navigation')).status).toBe(401)
  })
})
