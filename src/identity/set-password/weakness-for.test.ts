import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { codeTo, type Manager, newGate, newManager, newTraveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openAccount } from '../accounts/open-accounts.ts'

/** What the new policy does not take, with its reason. */
const weak = [
  ['abcdefgh', 'password-one-kind'],
  ['12345678', 'password-one-kind'],
  ['Ab1!xyz', 'password-too-short'],
  ['abcdefg1', 'password-common'],
] as const
const strong = 'tsubaki7kumo'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  // Well inside the grace period, in which old passwords are still accepted.
  world = await newWorld({ house: true, at: '2026-01-15T10:00:00+09:00' })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

type Answer = { status: number; body: unknown }

/** Each weak password is refused with its reason, then the strong one is taken. */
async function holdsToPolicy(set: (password: string) => Promise<Answer>): Promise<void> {
  for (const [password, refusal] of weak) expect((await set(password)).body).toMatchObject({ refusal })
  expect((await set(strong)).status).toBeLessThan(300)
}

const policyOf = async ({ accountId }: { accountId: string }) => {
  const row = await world.db.row<{ policy: string | null }>(
    sql`select password_policy as policy from identity_account where id = ${accountId}`,
  )
  return row?.policy
}
const legacy = () => newManager(world, { password: 'old', policy: 'legacy' })
const credentials = ({ signInId: id, password, address }: Manager) => ({ id, password, address })

describe('a password set inside the grace period meets the new policy', () => {
  it('S1-37 the first one, by the mailed link', async () => {
    const companyId = world.random.id()
    const address = 'ken@tsubame.example'
    const { accountId } = await world.act({ by: 'system', name: 'tests' }, (act) =>
      openAccount(act, world, {
        ...{ companyId, companyName: '燕商事', kind: 'ticketing-manager', language: 'ja', address },
        mailHeldBack: false,
      }),
    )
    const [mail] = await world.mailTo(address)
    const token = /set-password#(\S+)/.exec(mail?.text ?? '')?.[1]
    await holdsToPolicy((password) => server.browser().post('/api/set-password', { token, password }))
    expect(await policyOf({ accountId })).toBe('document@1')
  })

  it('S1-37 a changed one, even for somebody whose old password is still accepted', async () => {
    const manager = await legacy()
    const browser = await signedInOver(world, server, credentials(manager))
    await holdsToPolicy((next) =>
      withProof(world, browser, manager.address, (headers) =>
        browser.post('/api/my-navigation/password', { current: manager.password, next }, headers),
      ),
    )
    expect(await policyOf(manager)).toBe('document@1')
  })

  it('S1-37 one chosen in a reset, by a manager and by a member', async () => {
    const manager = await legacy()
    const member = await newTraveller(world)
    for (const [door, id, address] of [
      ['administrator', manager.signInId, manager.address],
      ['member', member.number, member.address],
    ] as const) {
      const browser = server.browser()
      const begun = await browser.post<{ id: string }>('/api/recovery', { door, language: 'ja' })
      const path = `/api/recovery/${begun.body.id}`
      await browser.post(`${path}/identify`, { id })
      await browser.post(`${path}/code`, { code: await codeTo(world, address) })
      await holdsToPolicy((password) => browser.post(`${path}/new-password`, { password }))
    }
    expect(await policyOf(manager)).toBe('document@1')
  })

  it('S1-37 one asked for at a sign-in after the grace period', async () => {
    const late = await newWorld({ house: true, at: '2026-04-01T00:00:00+09:00' })
    const manager = await newManager(late, { password: 'old', policy: 'legacy' })
    const gate = newGate(late)
    await gate.begin('administrator')
    await gate.password(manager.signInId, 'old')
    await gate.code(await codeTo(late, manager.address))
    for (const [password, refusal] of weak)
      expect(await gate.newPassword(password)).toMatchObject({ refusal })
    // The mailbox's name is guessed first, here as in any other way to set one.
    await late.db.run(sql`
      update identity_account set address = 'hanabusa@tsubame.example' where id = ${manager.accountId}`)
    expect(await gate.newPassword('Hanabusa')).toMatchObject({ refusal: 'password-like-id' })
    expect(await gate.newPassword(strong)).toMatchObject({ ok: true, value: { step: 'done' } })
    await late.close()
  })
})
