import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import {
  askOperation,
  giveApp,
  newSomebody,
  pass,
  stepUpOf,
  withShown,
} from '../../../../test/support/second-factor.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { renewRecoveryCodes } from '../own/renew-recovery-codes.ts'
import { drawRecoveryCode, tidyRecoveryCode } from './recovery-code.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
})
afterAll(() => world.close())

const refusedCode = { ok: false, refusal: 'recovery-code-not-accepted' }
const show = (code: string) => ({ by: 'recovery-code', code }) as const

/** Somebody with an app and its ten codes. */
async function withCodes() {
  const who = await newSomebody(world)
  const { recoveryCodes = [] } = await giveApp(world, who)
  let n = 0
  const prove = async (code: string) => {
    const { id } = stepUpOf(await askOperation(world, who.asking, ++n))
    return pass(world, who.asking, id, show(code))
  }
  return { who, codes: recoveryCodes, prove }
}

describe('a recovery code', () => {
  it('NIST63B4-4.2.1.1 has 120 bits of chance, and is read however it is typed', () => {
    const draws = Array.from({ length: 300 }, () => drawRecoveryCode(world.random))
    expect(new Set(draws).size).toBe(300)
    for (const code of draws) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/)
    // Every one of the 32 characters comes: 24 of them are 120 bits.
    expect(new Set(draws.join('').replaceAll('-', '')).size).toBe(32)
    expect(tidyRecoveryCode(' ａｂｃｄ-efgh jklm-nPQR-stuv-wxyz ')).toBe('ABCDEFGHJKLMNPQRSTUVWXYZ')
    expect(tidyRecoveryCode('ABCD-EFGH')).toBeUndefined()
    expect(tidyRecoveryCode('OOOO-1111-OOOO-1111-OOOO-1111')).toBeUndefined()
  })

  it('NIST63B4-3.1.2.2 NIST63B4-4.2.1.1 proves once, and its owner is told how many are left', async () => {
    const { who, codes, prove } = await withCodes()
    const [first = ''] = codes
    expect(await prove(first)).toMatchObject({ ok: true })
    expect(await prove(first)).toEqual(refusedCode)
    const mails = await world.mailTo(who.manager.address)
    const told = mails.find(({ subject }) => subject.includes('リカバリーコードが使われました'))
    expect(told?.text).toContain('リカバリーコードの残り: 9')
    const fact = (await world.facts('recovery-code-used')).at(-1)
    expect(fact).toMatchObject({ subject: who.manager.accountId, data: { left: 9 } })
  })

  it('NIST63B4-3.1.2.2 of many requests with the same one at one moment one passes', async () => {
    const { who, codes } = await withCodes()
    const { id } = stepUpOf(await askOperation(world, who.asking, 50))
    const shown = await Promise.all(
      Array.from({ length: 8 }, () => pass(world, who.asking, id, show(codes[0] ?? ''))),
    )
    expect(shown.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('NIST63B4-3.1.2.2 ASVS-6.5.2 ASVS-6.5.3 is kept as keyed hash alone, and of another account opens nothing', async () => {
    const { codes, prove } = await withCodes()
    const other = await withCodes()
    const rows = await world.db.rows<{ text: string }>(sql`
      select c::text as text from identity_recovery_code c union all select sealed::text from mail_outbox
      union all select data::text from platform_fact`)
    const all = rows.map(({ text }) => text).join('\n')
    for (const code of codes) {
      expect(all).not.toContain(code)
      expect(all).not.toContain(code.replaceAll('-', ''))
    }
    expect(await prove(other.codes[0] ?? '')).toEqual(refusedCode)
    expect(await other.prove(other.codes[0] ?? '')).toMatchObject({ ok: true })
  })

  it('NIST63B4-4.2.1.1 is throttled: after five wrong ones the right one is refused, until an hour is over', async () => {
    const { codes, prove } = await withCodes()
    for (let n = 0; n < 5; n++) expect(await prove(drawRecoveryCode(world.random))).toEqual(refusedCode)
    expect(await prove(codes[0] ?? '')).toEqual(refusedCode)
    await world.advance({ minutes: world.profile.codes.budgetMinutes })
    expect(await prove(codes[0] ?? '')).toMatchObject({ ok: true })
  })

  it('NIST63B4-4.2.1.1 new ones take the place of all old ones, after a proof, and the owner is told', async () => {
    const { who, codes, prove } = await withCodes()
    expect(await renewRecoveryCodes(world, who.asking)).toMatchObject({ refusal: 'step-up-required' })
    const renewed = await withShown(world, who, show(codes[0] ?? ''), (asking) =>
      renewRecoveryCodes(world, asking),
    )
    if (!renewed.ok) throw new Error('Not renewed.')
    expect(renewed.value).toHaveLength(10)
    expect((await world.mailTo(who.manager.address)).at(-1)?.subject).toContain(
      'リカバリーコードが新しくなりました',
    )
    expect(await prove(codes[1] ?? '')).toEqual(refusedCode)
    expect(await prove(renewed.value[9] ?? '')).toMatchObject({ ok: true })
  })

  it('nobody without an authenticator gets any', async () => {
    const who = await newSomebody(world)
    expect(await renewRecoveryCodes(world, who.asking)).toEqual({
      ok: false,
      refusal: 'authenticator-not-found',
    })
  })
})
