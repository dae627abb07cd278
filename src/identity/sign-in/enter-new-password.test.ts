import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newAddressless, upToAddress } from '../../../test/support/first-address.ts'
import { codeTo, newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { newWorld } from '../../../test/support/world.ts'
import { authenticate } from '../sessions/authenticate.ts'

const neutral = { ok: false, refusal: 'not-recognised' }

describe('an old password', () => {
  const old = { password: 'old', policy: 'legacy' }

  it('gives a session to the last second of its last day and from then on a new password first', async () => {
    const late = await newWorld({ at: '2026-03-31T23:55:00+09:00' })
    const manager = await newManager(late, old)
    const gate = newGate(late)
    await signIn(late, gate, manager)
    await late.moveTo('2026-04-01T00:00:00+09:00')
    await gate.begin('administrator')
    // The device is known; the code comes all the same.
    expect(await gate.password(manager.signInId, manager.password)).toMatchObject({ value: { step: 'code' } })
    gate.cookies.delete('session')
    expect(await gate.code(await codeTo(late, manager.address))).toEqual({
      ok: true,
      value: { step: 'new-password' },
    })
    expect(gate.cookies.has('session')).toBe(false)
    expect(await gate.newPassword('old')).toEqual({ ok: false, refusal: 'password-too-short' })
    expect(await gate.newPassword('abcdefg1')).toEqual({ ok: false, refusal: 'password-common' })
    expect(await gate.newPassword('tsubaki7kumo')).toMatchObject({ ok: true, value: { step: 'done' } })
    expect(await authenticate(late, gate.cookies.get('session'))).toMatchObject({
      accountId: manager.accountId,
    })
    await gate.begin('administrator')
    expect(await gate.password(manager.signInId, 'old')).toEqual(neutral)
    expect(await gate.password(manager.signInId, 'tsubaki7kumo')).toMatchObject({ value: { step: 'done' } })
    await late.close()
  })

  it('attack-23 JP-PPC-10-19 JP-Phish-6 is refused as its own successor, the other sessions end with it, and its owner is told by mail', async () => {
    const late = await newWorld({ at: '2026-03-31T12:00:00+09:00' })
    const manager = await newManager(late, { password: 'kumo-no-michi7', policy: 'legacy' })
    const [elsewhere, gate] = [newGate(late), newGate(late)]
    await signIn(late, elsewhere, manager)
    await late.moveTo('2026-04-01T09:00:00+09:00')
    await late.db.run(sql`update identity_session set last_seen_at = ${await late.clock.now()},
      expires_at = expires_at + interval '1 day'`)
    expect(await authenticate(late, elsewhere.cookies.get('session'))).toBeDefined()
    await gate.begin('administrator')
    await gate.password(manager.signInId, manager.password)
    await gate.code(await codeTo(late, manager.address))
    expect(await gate.newPassword('kumo-no-michi7')).toEqual({ ok: false, refusal: 'password-same' })
    expect(await gate.newPassword('tsubaki7kumo')).toMatchObject({ value: { step: 'done' } })
    expect(await authenticate(late, elsewhere.cookies.get('session'))).toBeUndefined()
    const told = (await late.mailTo(manager.address)).filter(({ subject }) =>
      subject.includes('パスワード変更'),
    )
    expect(told).toHaveLength(1)
    await late.close()
  })
})

describe('a sign-in on its way when the last day of old passwords ends', () => {
  const old = { password: 'old', policy: 'legacy' }

  it('S1-34 attack-24 gives no session after it, though the password was typed before it', async () => {
    const late = await newWorld({ at: '2026-03-31T23:55:00+09:00' })
    const manager = await newManager(late, old)
    const gate = newGate(late)
    await gate.begin('administrator')
    expect(await gate.password(manager.signInId, 'old')).toMatchObject({ value: { step: 'code' } })
    const code = await codeTo(late, manager.address)
    await late.moveTo('2026-04-01T00:00:00+09:00')
    expect(await gate.code(code)).toEqual({ ok: true, value: { step: 'new-password' } })
    expect(gate.cookies.has('session')).toBe(false)
    expect(await gate.newPassword('tsubaki7kumo')).toMatchObject({ ok: true, value: { step: 'done' } })
    await late.close()
  })

  it('S1-34 S1-78 nor does it when a first address was entered before it and proved after it', async () => {
    const late = await newWorld({ at: '2026-03-31T23:59:40+09:00' })
    const manager = await newAddressless(late, old)
    const gate = newGate(late)
    await upToAddress(gate, manager)
    expect(await gate.address('natsume@tsubame.example')).toMatchObject({ ok: true })
    const code = await codeTo(late, 'natsume@tsubame.example')
    await late.moveTo('2026-04-01T00:00:00+09:00')
    expect(await gate.proveAddress(code)).toEqual({ ok: true, value: { step: 'new-password' } })
    expect(gate.cookies.has('session')).toBe(false)
    await late.close()
  })
})
