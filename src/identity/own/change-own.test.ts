import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { type Manager, newManager, newTraveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, moveAddress, signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { MyNavigation } from './contract.ts'

/** One house before the cut-over, one after it. */
const moments = [
  ['before the cut-over', '2025-11-10T10:00:00+09:00'],
  ['after the cut-over', '2025-12-01T10:00:00+09:00'],
] as const
const kinds = ['administrator', 'ticketing-manager'] as const

describe.each(moments)('%s', (_when, at) => {
  let world: TestWorld
  let server: TestServer
  beforeAll(async () => {
    world = await newWorld({ house: true, at })
    server = await newServer(world)
  })
  afterAll(async () => {
    await server.close()
    await world.close()
  })

  const credentials = ({ signInId: id, password, address }: Manager) => ({ id, password, address })
  const own = async (browser: Browser) => (await browser.get<MyNavigation>('/api/my-navigation')).body

  async function changePassword(browser: Browser, { password: current, address }: Manager, next: string) {
    const call = (headers: Record<string, string>) =>
      browser.post('/api/my-navigation/password', { current, next }, headers)
    return withProof(world, browser, address, call)
  }

  it.each(kinds)(
    'S1-42 ASVS-6.2.2 the %s changes his own password in マイナビゲーション and signs in with it',
    async (kind) => {
      const manager = await newManager(world, { kind })
      const browser = await signedInOver(world, server, credentials(manager))
      expect((await changePassword(browser, manager, 'TsubakiKumo')).status).toBe(204)
      expect((await knock(server.browser(), credentials(manager))).refusal).toBe('not-recognised')
      await signedInOver(world, server, { ...credentials(manager), password: 'TsubakiKumo' })
      expect((await own(browser)).passwordSetAt).toMatch(at.slice(0, 10))
    },
  )

  it.each(kinds)('S1-42 the %s changes his own address in マイナビゲーション', async (kind) => {
    const manager = await newManager(world, { kind })
    const browser = await signedInOver(world, server, credentials(manager))
    const address = `new-${manager.address}`
    expect((await moveAddress(world, browser, manager.address, address)).status).toBe(204)
    expect((await own(browser)).address).toBe(address)
  })

  it('S1-42 nobody changes them for him: a traveller finds neither here', async () => {
    const traveller = await newTraveller(world)
    const browser = await signedInOver(world, server, { ...traveller, id: traveller.number })
    for (const [path, body] of [
      ['password', { current: traveller.password, next: 'TsubakiKumo' }],
      ['address', { address: 'sora@tsubame.example' }],
      ['address/confirmation', { code: '000000' }],
    ] as const)
      expect((await browser.post(`/api/my-navigation/${path}`, body)).status).toBe(403)
  })
})
