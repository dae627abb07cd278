import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { codeTo, type Manager, newManager } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { moveAddress, signedInOver, withProof } from '../../../test/support/signed-in.ts'
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

const credentials = ({ signInId: id, password, address }: Manager) => ({ id, password, address })

describe('a mailbox of a colleague', () => {
  const ask = (browser: Browser, address: string) => (headers: Record<string, string>) =>
    browser.post('/api/my-navigation/address', { address }, headers)

  it('S1-53 attack-28 is refused too when the colleague takes it while the code is on its way', async () => {
    const manager = await newManager(world)
    const colleague = await newManager(world, { companyId: manager.companyId })
    const address = `both-${manager.address}`
    const [mine, theirs] = [
      await signedInOver(world, server, credentials(manager)),
      await signedInOver(world, server, credentials(colleague)),
    ]
    expect((await withProof(world, mine, manager.address, ask(mine, address))).status).toBe(202)
    const code = await codeTo(world, address)
    expect((await moveAddress(world, theirs, colleague.address, address.replace('@', '+x@'))).status).toBe(
      204,
    )
    const answer = await mine.post('/api/my-navigation/address/confirmation', { code })
    expect(answer).toMatchObject({ status: 422, body: { refusal: 'address-shared' } })
  })
})
