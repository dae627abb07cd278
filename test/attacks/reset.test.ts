import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { codeTo, newManager, newTraveller, wrongCode } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import {
  type Asked,
  type Begun,
  beginRecovery,
  ledTo,
  rawRequest,
  send,
  signIn,
  typeAt,
  upToCode,
  upToResetCode,
  type View,
} from './steps.ts'

houseOfFile({ nodes: 2 })

const password = 'tsubaki-no-mizu-41'

async function post({ browser, path }: Begun, step: string, body: object) {
  const { status, body: answer } = await browser.post<View>(`${path}/${step}`, body)
  return status === 200 ? answer.step : answer.refusal
}

async function enter(id: string, typed: string, door: 'administrator' | 'member' = 'administrator') {
  return ledTo(server.browser(), { id, password: typed }, door)
}

/** A reset up to the step that takes the new password. */
async function upToNewPassword(
  id: string,
  address: string,
  door: 'administrator' | 'member' = 'administrator',
) {
  const begun = await upToResetCode(server.browser(), id, door)
  expect(await post(begun, 'code', { code: await codeTo(world, address) })).toBe('new-password')
  return begun
}

describe('the steps of a reset', () => {
  it('attack-12 ASVS-2.3.1 OWASP-CS-Forgot-6 takes no new password before the code, at no step and by no other name', async () => {
    const manager = await newManager(world)
    const begun = await beginRecovery(server.browser())
    expect(await post(begun, 'new-password', { password })).toBe('journey-step-mismatch')
    await post(begun, 'identify', { id: manager.signInId })
    expect(await post(begun, 'new-password', { password })).toBe('journey-step-mismatch')
    expect(await post(begun, 'code', { code: wrongCode(await codeTo(world, manager.address)) })).toBe(
      'code-not-accepted',
    )
    expect(await post(begun, 'new-password', { password })).toBe('journey-step-mismatch')
    for (const extra of [
      { step: 'new-password' },
      { method: 'none' },
      { id: manager.signInId },
      { verified: true },
    ])
      expect(await post(begun, 'new-password', { password, ...extra })).toBe('invalid-input')
    for (const step of ['skip', 'done', 'method', 'verify', 'complete'])
      expect((await begun.browser.post(`${begun.path}/${step}`, { password })).status).toBe(404)
    expect(await enter(manager.signInId, password)).toBe('not-recognised')
    expect(await enter(manager.signInId, manager.password)).toBe('code')
  })

  it('attack-12 refuses empty posts and methods it does not know at each step, and stands where it stood', async () => {
    const manager = await newManager(world)
    const begun = await upToResetCode(server.browser(), manager.signInId, 'administrator')
    for (const step of ['code', 'new-password', 'identify'])
      for (const body of [
        {},
        { method: 'sms' },
        { code: '' },
        { code: null },
        { code: ['000000'] },
        { password: '' },
      ])
        expect(await post(begun, step, body)).toBe('invalid-input')
    const bare = await begun.browser.call<View>('POST', `${begun.path}/code`)
    expect([bare.status, bare.body.refusal]).toEqual([400, 'invalid-input'])
    expect((await begun.browser.get(begun.path)).body).toMatchObject({ step: 'code' })
  })

  it('attack-12 binds a step to its person, its browser and its kind of journey', async () => {
    const [mine, yours] = [await newManager(world), await newManager(world)]
    const own = await upToResetCode(server.browser(), mine.signInId, 'administrator')
    const foreign = await upToResetCode(server.browser(), yours.signInId, 'administrator')
    const code = await codeTo(world, mine.address)
    // The attacker's own proof does not open the victim's reset, whether asked again or carried over.
    expect(await post(foreign, 'code', { code })).toBe('code-not-accepted')
    expect(await post(own, 'identify', { id: yours.signInId })).toBe('journey-step-mismatch')
    expect(await post(own, 'code', { code })).toBe('new-password')
    expect(await post(own, 'identify', { id: yours.signInId })).toBe('journey-step-mismatch')
    expect(await post({ ...own, browser: foreign.browser }, 'new-password', { password })).toBe(
      'journey-not-found',
    )
    const signingIn = await upToCode(own.browser, yours)
    const asSignIn = { ...own, path: own.path.replace('recovery', 'sign-in') }
    const asReset = { ...signingIn, path: signingIn.path.replace('sign-in', 'recovery') }
    expect(await post(asSignIn, 'new-password', { password })).toBe('journey-not-found')
    expect(await post(asReset, 'new-password', { password })).toBe('journey-not-found')
    expect(await post(foreign, 'new-password', { password })).toBe('journey-step-mismatch')
    expect(await enter(yours.signInId, yours.password)).toBe('code')
  })

  it('attack-12 takes the last step once: 16 new passwords at once at two servers are one, and a replay is none', async () => {
    const manager = await newManager(world)
    const begun = await upToNewPassword(manager.signInId, manager.address)
    const cookie = [...begun.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const replies = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        rawRequest(n % 2 ? other : server, {
          ...{ method: 'POST', path: `${begun.path}/new-password`, headers: { cookie } },
          body: { password: `tsubaki-no-mizu-${n}` },
        }),
      ),
    )
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(15)
    expect(await post(begun, 'new-password', { password })).toBe('journey-step-mismatch')
    expect(await enter(manager.signInId, password)).toBe('not-recognised')
  })

  it('attack-12 opens nothing for an ID of nobody, not even with the digits of its own code', async () => {
    const begun = await upToResetCode(server.browser(), 'QQ7QQ8QQ9', 'administrator')
    for (let n = 0; n < 6; n++)
      expect(await post(begun, 'code', { code: `00000${n}` })).toBe('code-not-accepted')
    expect(await post(begun, 'new-password', { password })).toBe('journey-step-mismatch')
  })
})

describe('a new password ends what stood on the old one', () => {
  it('attack-23 OWASP-CS-Forgot-9 OWASP-CS-AuthN-10 ASVS-7.4.3 after a reset: sessions, known devices, codes, proofs and other resets of an administrator', async () => {
    const manager = await newManager(world)
    const known = await signIn(world, server.browser(), manager)
    expect(await enter(manager.signInId, manager.password)).toBe('code')
    const proof = await send(known, {
      ...{ method: 'POST', path: '/api/my-navigation/address', body: { address: 'thief@tsubame.example' } },
    })
    const stepUp = (proof.body as unknown as Asked).detail.stepUp.id
    const stepUpCode = await codeTo(world, manager.address)
    const signingIn = await upToCode(server.browser(), manager)
    const signInCode = await codeTo(world, manager.address)
    const lurking = await upToNewPassword(manager.signInId, manager.address)
    const pending = await upToResetCode(server.browser(), manager.signInId, 'administrator')
    const pendingCode = await codeTo(world, manager.address)
    const owner = await upToResetCode(server.browser(), manager.signInId, 'administrator')
    expect(await post(owner, 'code', { code: await codeTo(world, manager.address) })).toBe('new-password')
    expect(await post(owner, 'new-password', { password })).toBe('done')
    for (const at of ['/api/me', '/api/my-navigation']) expect((await known.get(at)).status).toBe(401)
    expect((await known.post(`/api/step-ups/${stepUp}/code`, { code: stepUpCode })).status).toBe(401)
    expect(await post(signingIn, 'code', { code: signInCode })).toBe('code-not-accepted')
    expect(await post(pending, 'code', { code: pendingCode })).toBe('code-not-accepted')
    expect(await post(lurking, 'new-password', { password: 'thief-was-here-9' })).toBe(
      'journey-step-mismatch',
    )
    expect(await enter(manager.signInId, 'thief-was-here-9')).toBe('not-recognised')
    expect(await ledTo(known, { id: manager.signInId, password })).toBe('code')
    const told = await world.mailTo(manager.address)
    expect(told.filter(({ subject }) => subject.includes('パスワード変更'))).toHaveLength(1)
  })

  it('attack-23 after a reset: sessions, known devices, codes and other resets of a member, in all his companies', async () => {
    const member = await newTraveller(world, { companies: 2 })
    const known = server.browser()
    const first = await typeAt(known, { id: member.number, password: member.password }, 'member')
    expect(first.body.step).toBe('company')
    expect(await post(first, 'company', { companyId: member.accounts[0]?.companyId })).toBe('code')
    expect(await post(first, 'code', { code: await codeTo(world, member.address) })).toBe('done')
    const typed = { id: member.number, password: member.password }
    const choosing = await typeAt(server.browser(), typed, 'member')
    expect(choosing.body.step).toBe('company')
    const lurking = await upToNewPassword(member.number, member.address, 'member')
    const pending = await upToResetCode(server.browser(), member.number, 'member')
    const pendingCode = await codeTo(world, member.address)
    const owner = await upToResetCode(server.browser(), member.number, 'member')
    expect(await post(owner, 'code', { code: await codeTo(world, member.address) })).toBe('new-password')
    expect(await post(owner, 'new-password', { password })).toBe('done')
    expect((await known.get('/api/my-navigation')).status).toBe(401)
    expect(await post(choosing, 'company', { companyId: member.accounts[0]?.companyId })).not.toBe('code')
    expect(await post(pending, 'code', { code: pendingCode })).toBe('journey-not-found')
    expect(await post(lurking, 'new-password', { password: 'thief-was-here-9' })).toBe('journey-not-found')
    expect(await enter(member.number, 'thief-was-here-9', 'member')).toBe('not-recognised')
    expect(await enter(member.number, password, 'member')).toBe('company')
    // The device he has always used is asked for a code like any other.
    const again = await typeAt(known, { id: member.number, password }, 'member')
    expect(again.body.step).toBe('company')
    expect(await post(again, 'company', { companyId: member.accounts[0]?.companyId })).toBe('code')
  })

  it('attack-23 ASVS-7.4.3 after a change: every other session at once at every server, known devices, resets on their way', async () => {
    const manager = await newManager(world)
    const [own, elsewhere] = [
      await signIn(world, server.browser(), manager),
      await signIn(world, other.browser(), manager),
    ]
    const lurking = await upToNewPassword(manager.signInId, manager.address)
    const change = { current: manager.password, next: password }
    const asked = await own.post<Asked>('/api/my-navigation/password', change)
    const { id } = asked.body.detail.stepUp
    await own.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, manager.address) })
    expect((await own.post('/api/my-navigation/password', change, { 'step-up': id })).status).toBe(204)
    expect((await own.get('/api/my-navigation')).status).toBe(200)
    expect((await elsewhere.get('/api/my-navigation')).status).toBe(401)
    expect(await post(lurking, 'new-password', { password: 'thief-was-here-9' })).toBe(
      'journey-step-mismatch',
    )
    expect(await ledTo(elsewhere, { id: manager.signInId, password })).toBe('code')
  })

  it('attack-23 ends the wait for the person who proved himself and never the count of an attacker’s network', async () => {
    const manager = await newManager(world)
    for (let n = 0; n < 6; n++)
      expect(await enter(manager.signInId, `guess-number-${n}`)).toBe('not-recognised')
    const counted = () =>
      world.db.rows<{ used: number }>(sql`
      select reserved - forgiven as used from platform_tries where reserved - forgiven > 0 order by used desc`)
    const before = Math.max(...(await counted()).map(({ used }) => used))
    const owner = await upToNewPassword(manager.signInId, manager.address)
    expect(await post(owner, 'new-password', { password })).toBe('done')
    expect(await enter(manager.signInId, password)).toBe('code')
    const after = Math.max(...(await counted()).map(({ used }) => used))
    expect(after).toBeGreaterThanOrEqual(before)
  })
})
