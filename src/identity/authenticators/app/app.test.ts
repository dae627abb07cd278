import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { reserveTry, triesOf } from '#platform/tries/tries.ts'
import { wrongCode } from '../../../../test/support/gate.ts'
import {
  askOperation,
  digitsOf,
  giveApp,
  newSomebody,
  nextStep,
  pass,
  stepUpOf,
  withMailedCode,
} from '../../../../test/support/second-factor.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { consecutiveTries } from '../showing/typed-tries.ts'
import { addApp } from './add-app.ts'
import { appUri } from './app-secret.ts'
import { beginApp } from './begin-app.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
})
afterAll(() => world.close())

const refusedCode = { ok: false, refusal: 'app-code-not-accepted' }

/** Somebody with an app, and a step-up that waits for it. */
async function waiting() {
  const who = await newSomebody(world)
  const { secret } = await giveApp(world, who)
  const { id } = stepUpOf(await askOperation(world, who.asking))
  const show = (code: string) => pass(world, who.asking, id, { by: 'app', code })
  return { who, secret, id, show }
}

describe('adding an authenticator app', () => {
  it('NIST63B4-4.1.2.1 needs a proof first, then the first digits, and tells the registered address', async () => {
    const who = await newSomebody(world)
    expect(await beginApp(world, who.asking)).toMatchObject({ refusal: 'step-up-required' })
    const added = await giveApp(world, who, undefined, 'かおりのアプリ')
    expect(added.recoveryCodes).toHaveLength(10)
    const told = (await world.mailTo(who.manager.address)).at(-1)
    expect(told?.subject).toContain('本人確認の手段が追加されました')
    expect(told?.text).toContain('名前: かおりのアプリ')
  })

  it('wrong first digits add nothing, and the right ones still may come', async () => {
    const who = await newSomebody(world)
    const begun = await withMailedCode(world, who, (asking) => beginApp(world, asking))
    if (!begun.ok) throw new Error('Not begun.')
    const { ceremony, secret } = begun.value
    const code = await digitsOf(world, secret)
    const first = { ceremony, name: 'a', code }
    expect(await addApp(world, who.asking, { ...first, code: wrongCode(code) })).toEqual(refusedCode)
    const atOnce = await Promise.all(Array.from({ length: 6 }, () => addApp(world, who.asking, first)))
    expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('a secret counts in the session and the browser it was shown to, for five minutes', async () => {
    const who = await newSomebody(world)
    const begun = await withMailedCode(world, who, (asking) => beginApp(world, asking))
    if (!begun.ok) throw new Error('Not begun.')
    const { ceremony, secret } = begun.value
    const first = async () => ({ ceremony, name: 'a', code: await digitsOf(world, secret) })
    const other = await newSomebody(world)
    expect(await addApp(world, other.asking, await first())).toEqual(refusedCode)
    const carried = { ...who.asking, client: other.asking.client }
    expect(await addApp(world, carried, await first())).toEqual(refusedCode)
    await world.advance({ minutes: 5 })
    expect(await addApp(world, who.asking, await first())).toEqual(refusedCode)
  })

  it('ASVS-6.5.1 the secret lies sealed in the database, and what waited is wiped', async () => {
    const { who, secret } = await waiting()
    const rows = await world.db.rows<{ text: string }>(sql`
      select a::text as text from identity_authenticator a union all select c::text from identity_ceremony c`)
    const all = rows.map(({ text }) => text).join('\n')
    expect(all).not.toContain(secret)
    expect(all).not.toContain(Buffer.from(secret).toString('hex'))
    const left = await world.db.rows(sql`
      select id from identity_ceremony where account_id = ${who.manager.accountId} and purpose = 'add-app'`)
    expect(left).toEqual([])
  })

  it('names portal and ID in the picture, for the app to show', () => {
    const uri = new URL(
      appUri('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', { issuer: '風花ビズ', label: 'KA2R00001' }),
    )
    expect(decodeURIComponent(uri.pathname)).toContain('風花ビズ:KA2R00001')
    expect(uri.searchParams.get('period')).toBe('30')
  })
})

describe('the digits of an app', () => {
  it('NIST63B4-3.2.7 ASVS-6.5.1 open something once: the same and earlier ones are refused afterwards', async () => {
    const { who, secret, show } = await waiting()
    const code = await digitsOf(world, secret)
    expect(await show(code)).toMatchObject({ ok: true })
    const { id } = stepUpOf(await askOperation(world, who.asking, 2))
    expect(await pass(world, who.asking, id, { by: 'app', code })).toEqual(refusedCode)
    const before = await digitsOf(world, secret, -1)
    expect(await pass(world, who.asking, id, { by: 'app', code: before })).toEqual(refusedCode)
    await nextStep(world)
    const next = await digitsOf(world, secret)
    expect(await pass(world, who.asking, id, { by: 'app', code: next })).toMatchObject({ ok: true })
  })

  it('OWASP-CS-MFA-2 ASVS-6.3.5 refused before an operation are told to the owner by mail, once an hour', async () => {
    const { who, secret, show } = await waiting()
    const told = async () =>
      (await world.mailTo(who.manager.address)).filter(({ subject }) => subject.includes('操作の本人確認'))
    for (const digits of ['000000', '000001']) expect(await show(digits)).toEqual(refusedCode)
    expect(await told()).toHaveLength(1)
    expect((await told())[0]?.text).toContain('Chrome / Windows')
    await world.advance({ minutes: 61 })
    const { id } = stepUpOf(await askOperation(world, who.asking, 3))
    await pass(world, who.asking, id, { by: 'app', code: '000002' })
    expect(await told()).toHaveLength(2)
    // A right one is no news.
    await pass(world, who.asking, id, { by: 'app', code: await digitsOf(world, secret) })
    expect(await told()).toHaveLength(2)
  })

  it('NIST63B4-3.2.7 of many requests with the same digits at one moment one passes', async () => {
    const { secret, show } = await waiting()
    const code = await digitsOf(world, secret)
    const shown = await Promise.all(Array.from({ length: 8 }, () => show(code)))
    expect(shown.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('ASVS-6.5.8 hold by our own clock one step before and after their thirty seconds, and no longer', async () => {
    const early = await waiting()
    expect(await early.show(await digitsOf(world, early.secret, 2))).toEqual(refusedCode)
    expect(await early.show(await digitsOf(world, early.secret, 1))).toMatchObject({ ok: true })
    const late = await waiting()
    await world.advance({ seconds: 60 })
    expect(await late.show(await digitsOf(world, late.secret, -2))).toEqual(refusedCode)
    // Two steps in which the clock may go on; the one before now is still good.
    expect(await late.show(await digitsOf(world, late.secret))).toMatchObject({ ok: true })
  })

  it('are counted before they are compared: after five wrong ones the right ones are refused, too', async () => {
    const { who, secret, show } = await waiting()
    const code = await digitsOf(world, secret)
    const wrong = await Promise.all([1, 2, 3, 4, 5].map((n) => show(wrongCode(code, n * 7))))
    expect(wrong.every(({ ok }) => !ok)).toBe(true)
    expect(await show(await digitsOf(world, secret))).toEqual(refusedCode)
    await world.advance({ minutes: world.profile.codes.budgetMinutes })
    const { id } = stepUpOf(await askOperation(world, who.asking, 2))
    const later = await digitsOf(world, secret)
    expect(await pass(world, who.asking, id, { by: 'app', code: later })).toMatchObject({ ok: true })
  })

  it('NIST63B4-3.2.2-100 after a hundred wrong ones in a row no digits count until an app is added anew', async () => {
    const { who, secret, show } = await waiting()
    for (let n = 0; n < 100; n++) await reserveTry(world, consecutiveTries(who.manager))
    expect(await show(await digitsOf(world, secret))).toEqual(refusedCode)
    await world.advance({ minutes: 90 })
    const { id } = stepUpOf(await askOperation(world, who.asking, 2))
    const later = await digitsOf(world, secret)
    expect(await pass(world, who.asking, id, { by: 'app', code: later })).toEqual(refusedCode)
  })

  it('are no weapon: what is refused unread does not count towards the hundred', async () => {
    const { who, secret, show } = await waiting()
    const code = await digitsOf(world, secret)
    for (let n = 1; n <= 24; n++) expect(await show(wrongCode(code, n * 7))).toEqual(refusedCode)
    expect((await triesOf(world, consecutiveTries(who.manager))).strangers).toBe(5)
  })

  it('NIST63B4-3.2.2-reset right digits make the count of wrong ones whole again', async () => {
    const { who, secret, show } = await waiting()
    for (let n = 0; n < 99; n++) await reserveTry(world, consecutiveTries(who.manager))
    expect(await show(await digitsOf(world, secret))).toMatchObject({ ok: true })
    expect(await triesOf(world, consecutiveTries(who.manager))).toMatchObject({ strangers: 0 })
  })
})
