import { afterAll, beforeAll, expect, it } from 'vitest'
import { newManager } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, moveAddress, resetOver, signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

const mobile = 'kaori@mobile.example'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ house: true })
  // The field of before, as an installation could have brought it along.
  await world.pool.query('alter table identity_account add column mobile_address text')
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

it('S1-41 S1-86 what stands in the mobile field from before is neither shown nor mailed: all mail goes to the one address', async () => {
  const manager = await newManager(world)
  const { signInId: id, password, address } = manager
  await world.pool.query('update identity_account set mobile_address = $1 where id = $2', [
    mobile,
    manager.accountId,
  ])
  const browser = await signedInOver(world, server, { id, password, address })
  const change = (headers: Record<string, string>) =>
    browser.post('/api/my-navigation/password', { current: password, next: 'TsubakiKumo' }, headers)
  expect((await withProof(world, browser, address, change)).status).toBe(204)
  await resetOver(world, server, { id, password: 'Nagisa-4417', address })
  const again = await signedInOver(world, server, { id, password: 'Nagisa-4417', address })
  expect((await moveAddress(world, again, address, 'new@tsubame.example')).status).toBe(204)

  expect(await world.mailTo(mobile)).toEqual([])
  const told = [...(await world.mailTo(address)), ...(await world.mailTo('new@tsubame.example'))]
  const subjects = told.map(({ subject }) => subject).join('\n')
  for (const kind of ['ワンタイムパスワード', 'ログイン', 'パスワード変更', 'メールアドレス変更'])
    expect(subjects).toContain(kind)
  for (const path of ['/api/my-navigation', '/api/my-navigation/sessions'])
    expect(JSON.stringify((await again.get(path)).body)).not.toContain('mobile')
  const asId = await knock(server.browser(), { id: mobile, password: 'Nagisa-4417' })
  expect(asId.refusal).toBe('not-recognised')
})
