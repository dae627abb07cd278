import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../support/browser.ts'
import { codeTo, type Manager, newManager } from '../support/gate.ts'
import { holdAccount } from '../support/hold-account.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { type Asked, type Change, send, signIn, typeAt, upToCode, upToResetCode, type View } from './steps.ts'

houseOfFile({ nodes: 2 })

const asking = (address: string): Change => ({
  method: 'POST',
  path: '/api/my-navigation/address',
  body: { address },
})
const addressOf = async (browser: Browser) =>
  (await browser.get<{ address: string }>('/api/my-navigation')).body.address

/** Asks for the change and proves it by a code to the address that is; answers the proof. */
async function proved(browser: Browser, manager: Manager, address: string): Promise<string> {
  const asked = await send(browser, asking(address))
  expect([asked.status, asked.body.refusal]).toEqual([403, 'step-up-required'])
  const { id } = (asked.body as unknown as Asked).detail.stepUp
  const code = await codeTo(world, manager.address)
  expect((await browser.post(`/api/step-ups/${id}/code`, { code })).status).toBe(204)
  return id
}

/** Up to the moment when only the code in the new mailbox is missing. */
async function pending(browser: Browser, manager: Manager, address: string): Promise<void> {
  const stepUp = await proved(browser, manager, address)
  expect((await send(browser, { ...asking(address), stepUp })).status).toBe(202)
}

const confirm = (browser: Browser, code: string) =>
  browser.post<View>('/api/my-navigation/address/confirmation', { code })

let thieves = 0
const thiefs = () => `thief${++thieves}@evil.example`

describe('changing the address with a hijacked session', () => {
  it('attack-21 asks a code from the address that is before anything goes to the new one', async () => {
    const manager = await newManager(world)
    const hijacked = await signIn(world, server.browser(), manager)
    const [address, elsewhere] = [thiefs(), thiefs()]
    const asked = await send(hijacked, asking(address))
    expect(asked.body.refusal).toBe('step-up-required')
    expect(JSON.stringify(asked.body)).not.toContain(manager.address)
    const { id } = (asked.body as unknown as Asked).detail.stepUp
    const guesses = [id, id.toUpperCase(), '00000000-0000-4000-8000-000000000000', 'true']
    for (const stepUp of guesses)
      expect((await send(hijacked, { ...asking(address), stepUp })).status).toBe(403)
    expect((await confirm(hijacked, '000000')).body.refusal).toBe('code-not-accepted')
    expect([await world.mailTo(address), await addressOf(hijacked)]).toEqual([[], manager.address])
    // The owner's own proof, read off his screen, opens neither another address nor another operation nor session.
    const proof = await proved(hijacked, manager, address)
    expect((await send(hijacked, { ...asking(elsewhere), stepUp: proof })).status).toBe(403)
    const second = await signIn(world, server.browser(), manager)
    expect((await send(second, { ...asking(address), stepUp: proof })).status).toBe(403)
    expect([await world.mailTo(address), await world.mailTo(elsewhere)]).toEqual([[], []])
    expect((await send(hijacked, { ...asking(address), stepUp: proof })).status).toBe(202)
    expect((await send(hijacked, { ...asking(address), stepUp: proof })).status).not.toBe(202)
  })

  it('attack-21 stays pending until the new mailbox confirms; meanwhile codes go to the old one alone', async () => {
    const manager = await newManager(world)
    const hijacked = await signIn(world, server.browser(), manager)
    const address = thiefs()
    await pending(hijacked, manager, address)
    expect((await hijacked.get('/api/my-navigation')).body).toMatchObject({
      address: manager.address,
      pendingAddress: address,
    })
    const before = (await world.mailTo(address)).length
    await upToCode(server.browser(), manager)
    await upToResetCode(server.browser(), manager.signInId, 'administrator')
    expect(await world.mailTo(address)).toHaveLength(before)
    expect((await confirm(hijacked, await codeTo(world, manager.address))).status).toBe(422)
    expect(await addressOf(hijacked)).toBe(manager.address)
  })

  it('attack-21 tells the old address, and voids the codes, proofs and resets on their way', async () => {
    const manager = await newManager(world)
    const owner = await signIn(world, server.browser(), manager)
    const address = `new${++thieves}@tsubame.example`
    const lurking = await upToResetCode(server.browser(), manager.signInId, 'administrator')
    await lurking.browser.post(`${lurking.path}/code`, { code: await codeTo(world, manager.address) })
    const reset = await upToResetCode(server.browser(), manager.signInId, 'administrator')
    const resetCode = await codeTo(world, manager.address)
    const signingIn = await upToCode(server.browser(), manager)
    const signInCode = await codeTo(world, manager.address)
    await pending(owner, manager, address)
    expect((await confirm(owner, await codeTo(world, address))).status).toBe(204)
    expect(await addressOf(owner)).toBe(address)
    const told = (await world.mailTo(manager.address)).filter(({ subject }) =>
      subject.includes('メールアドレス変更'),
    )
    expect(told).toHaveLength(1)
    expect(told[0]?.text).not.toContain(address)
    expect((await signingIn.browser.post(`${signingIn.path}/code`, { code: signInCode })).status).toBe(422)
    expect((await reset.browser.post(`${reset.path}/code`, { code: resetCode })).status).toBe(422)
    const late = await lurking.browser.post<View>(`${lurking.path}/new-password`, {
      password: 'thief-was-here-9',
    })
    expect(late.body.refusal).toBe('journey-step-mismatch')
    await typeAt(server.browser(), { id: manager.signInId, password: manager.password })
    const old = (await world.mailTo(manager.address)).length
    await codeTo(world, address)
    expect(await world.mailTo(manager.address)).toHaveLength(old)
  })

  it('attack-21 does not take effect when the session was revoked meanwhile, from another device or by a new password', async () => {
    const manager = await newManager(world)
    const hijacked = await signIn(world, server.browser(), manager)
    const owner = await signIn(world, other.browser(), manager)
    const address = thiefs()
    await pending(hijacked, manager, address)
    const code = await codeTo(world, address)
    expect((await owner.post('/api/my-navigation/sessions/end-others')).status).toBe(204)
    expect((await confirm(hijacked, code)).status).toBe(401)
    expect((await confirm(owner, code)).status).toBe(422)
    expect(await addressOf(owner)).toBe(manager.address)
    const again = await signIn(world, server.browser(), manager)
    expect((await confirm(again, code)).status).toBe(422)
  })

  it('attack-21 lets a revocation win that came first, even when the change had already passed the door', async () => {
    const manager = await newManager(world)
    const hijacked = await signIn(world, server.browser(), manager)
    const owner = await signIn(world, other.browser(), manager)
    const address = thiefs()
    await pending(hijacked, manager, address)
    const code = await codeTo(world, address)
    const hold = await holdAccount(world, manager.accountId)
    const ended = owner.post('/api/my-navigation/sessions/end-others')
    await hold.waiting(1)
    const changes = [
      confirm(hijacked, code),
      hijacked.put('/api/my-navigation/language', { language: 'en' }),
      hijacked.post('/api/my-navigation/sessions/end-others'),
    ]
    // One act of an account at a time leaves its node: the first of the three is past the door, the others stand in line.
    await hold.waiting(2)
    await hold.release()
    expect((await ended).status).toBe(204)
    expect((await Promise.all(changes)).map(({ status }) => status)).toEqual([401, 401, 401])
    expect((await owner.get('/api/my-navigation')).body).toMatchObject({
      address: manager.address,
      language: 'ja',
    })
  })

  it('attack-21 leaves one of the two when the change and the revocation come at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const manager = await newManager(world)
      const hijacked = await signIn(world, server.browser(), manager)
      const owner = await signIn(world, other.browser(), manager)
      const address = thiefs()
      await pending(hijacked, manager, address)
      const code = await codeTo(world, address)
      const [confirmed, ended] = await Promise.all([
        confirm(hijacked, code),
        owner.post('/api/my-navigation/sessions/end-others'),
      ])
      expect([
        [204, 401],
        [401, 204],
      ]).toContainEqual([confirmed.status, ended.status])
      const row = await world.db.row<{ address: string }>(
        sql`select address from identity_account where id = ${manager.accountId}`,
      )
      expect(row?.address).toBe(confirmed.status === 204 ? address : manager.address)
    }
  })

  it('attack-21 takes one confirmation of 16 at once at two servers and none after it', async () => {
    const manager = await newManager(world)
    const owner = await signIn(world, server.browser(), manager)
    const address = `new${++thieves}@tsubame.example`
    await pending(owner, manager, address)
    const code = await codeTo(world, address)
    const cookie = [...owner.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const twins = [server.browser({ cookie }), other.browser({ cookie })]
    const all = await Promise.all(
      Array.from({ length: 16 }, (_, n) => confirm(n % 2 ? (twins[1] ?? owner) : (twins[0] ?? owner), code)),
    )
    expect(all.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(
      await world
        .facts('address-changed')
        .then((facts) =>
          facts.filter(({ subject, author }) => (subject ?? author.accountId) === manager.accountId),
        ),
    ).toHaveLength(1)
  })
})
