import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { suspendAccount } from '#identity/public.ts'
import { sql } from '#platform/sql.ts'
import type { SoftAuthenticator } from '../../../../test/support/authenticator.ts'
import type { Browser } from '../../../../test/support/browser.ts'
import { signedInAs } from '../../../../test/support/company.ts'
import { newTraveller, wrongCode } from '../../../../test/support/gate.ts'
import {
  digitsOf,
  giveApp,
  givePasskey,
  newSomebody,
  nextStep,
  type Somebody,
} from '../../../../test/support/second-factor.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { resetOver, signedInOver } from '../../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'

interface View {
  id: string
  step: string
  methods?: string[]
  maskedAddress?: string
  refusal?: string
}

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  const made = await newWorld({ house: true, profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
  server = await newServer(made)
  // The passkeys of these tests are made for the server that is asked.
  world = { ...made, config: { ...made.config, origin: server.url } }
})
afterAll(async () => {
  await server.close()
  await world.close()
})

/** Types ID and password on a browser nobody knows. */
async function knock({ manager }: Somebody, browser = server.browser()) {
  const body = { door: 'administrator', language: 'ja', id: manager.signInId, password: manager.password }
  const answer = await browser.post<View>('/api/sign-in', body)
  const path = `/api/sign-in/${answer.body.id}`
  const show = (shown: object) => browser.post<View>(`${path}/authenticator`, shown)
  return { browser, path, view: answer.body, show }
}

async function showPasskey(browser: Browser, path: string, authenticator: SoftAuthenticator) {
  const { body } = await browser.post<{ ceremony: string; options: Record<string, unknown> }>(
    `${path}/passkey/options`,
  )
  const entry = { ceremony: body.ceremony, answer: authenticator.answer(body.options) }
  return browser.post<View>(`${path}/authenticator`, { by: 'passkey', entry })
}

async function comeByPasskey(browser: Browser, authenticator: SoftAuthenticator) {
  const asked = await browser.post<{ ceremony: string; options: Record<string, unknown> }>(
    '/api/sign-in/passkey/options',
  )
  const { ceremony, options } = asked.body
  const entry = { ceremony, answer: authenticator.answer(options), language: 'ja' }
  return { options, entry, answer: await browser.post<View>('/api/sign-in/passkey', entry) }
}

const typed = ({ id, password }: { id: string; password: string }) => ({ id, password })

const mailsTo = async ({ manager }: Somebody) =>
  (await world.mailTo(manager.address)).map(({ subject }) => subject)
const isInside = async (browser: Browser) => (await browser.get('/api/my-navigation')).status === 200

describe('the second step of a sign-in', () => {
  it('OWASP-CS-MFA-1 NIST63B4-3.1.3.1 who has an app is asked for it, and no code is mailed or taken', async () => {
    const who = await newSomebody(world)
    const { secret } = await giveApp(world, who)
    const before = await mailsTo(who)
    const { browser, path, view, show } = await knock(who)
    expect(view).toMatchObject({ step: 'code', methods: ['app', 'recovery-code'] })
    expect(view.maskedAddress).toBeUndefined()
    expect((await browser.post(`${path}/resend`)).status).toBe(409)
    expect((await browser.post<View>(`${path}/code`, { code: '123456' })).status).toBe(422)
    expect(await mailsTo(who)).toEqual(before)
    expect(await isInside(browser)).toBe(false)
    const done = await show({ by: 'app', code: await digitsOf(world, secret) })
    expect(done.body).toMatchObject({ step: 'done', home: '/portal' })
    expect(await isInside(browser)).toBe(true)
  })

  it('takes a passkey, its answer once and in this browser; the fact says what it is worth', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who)
    const { browser, path, view } = await knock(who)
    expect(view.methods).toEqual(['passkey', 'recovery-code'])
    const thief = server.browser()
    expect((await thief.post(`${path}/passkey/options`)).status).toBe(404)
    expect((await showPasskey(browser, path, authenticator)).body.step).toBe('done')
    const fact = (await world.facts('signed-in')).at(-1)
    expect(fact?.data).toMatchObject({
      proof: 'passkey',
      assurance: { level: 2, isPhishingResistant: true },
    })
  })

  it('NIST63B4-4.2.2.2 a recovery code beside the password lets in who has lost the rest, once', async () => {
    const who = await newSomebody(world)
    const { recoveryCodes: [code = ''] = [] } = await giveApp(world, who)
    const first = await knock(who)
    expect((await first.show({ by: 'recovery-code', code })).body.step).toBe('done')
    const second = await knock(who)
    expect((await second.show({ by: 'recovery-code', code })).body.refusal).toBe('recovery-code-not-accepted')
    expect(await isInside(second.browser)).toBe(false)
  })

  it('NIST63B4-3.2.7 the same digits open one sign-in of many at one moment', async () => {
    const who = await newSomebody(world)
    const { secret } = await giveApp(world, who)
    const knocking = await Promise.all(Array.from({ length: 5 }, () => knock(who)))
    const shown = { by: 'app', code: await digitsOf(world, secret) }
    const answers = await Promise.all(knocking.map(({ show }) => show(shown)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('OWASP-CS-MFA-2 ASVS-6.3.5 a wrong one behind a right password is told to the owner, once an hour', async () => {
    const who = await newSomebody(world)
    const { secret } = await giveApp(world, who)
    const { show } = await knock(who)
    const code = wrongCode(await digitsOf(world, secret), 77)
    for (let n = 0; n < 3; n++)
      expect((await show({ by: 'app', code })).body.refusal).toBe('app-code-not-accepted')
    const told = (await mailsTo(who)).filter((subject) => subject.includes('本人確認に失敗した'))
    expect(told).toHaveLength(1)
    const facts = (await world.facts('code-refused')).filter(
      ({ subject }) => subject === who.manager.accountId,
    )
    expect(facts).toHaveLength(3)
  })

  it('NIST63B4-4.2.2.2 ASVS-6.4.3 a password reset by mail takes no authenticator away and opens no way around it', async () => {
    const who = await newSomebody(world)
    const { secret } = await giveApp(world, who)
    const password = 'nagai-kawa-8842'
    await resetOver(world, server, { id: who.manager.signInId, password, address: who.manager.address })
    const { view, show, browser } = await knock({ ...who, manager: { ...who.manager, password } })
    expect(view).toMatchObject({ step: 'code', methods: ['app', 'recovery-code'] })
    expect(await isInside(browser)).toBe(false)
    await nextStep(world)
    expect((await show({ by: 'app', code: await digitsOf(world, secret) })).body.step).toBe('done')
  })

  it('a code mailed before the authenticator was added opens nothing afterwards', async () => {
    const who = await newSomebody(world)
    const { browser, path, view } = await knock(who)
    expect(view.maskedAddress).toEqual(expect.any(String))
    const code = /: (\d{6})$/m.exec((await world.mailTo(who.manager.address)).at(-1)?.text ?? '')?.[1]
    await giveApp(world, who)
    expect((await browser.post(`${path}/code`, { code })).status).toBe(422)
    expect((await browser.get<View>(path)).body.methods).toEqual(['app', 'recovery-code'])
  })

  it('no address typed at the sign-in is a way around what the person has', async () => {
    const who = await newSomebody(world)
    const { secret } = await giveApp(world, who)
    await world.db.run(sql`
      update identity_account set address = null, address_version = address_version + 1
      where id = ${who.manager.accountId}`)
    const { view, show } = await knock(who)
    expect(view.step).toBe('code')
    expect((await show({ by: 'app', code: await digitsOf(world, secret) })).body.step).toBe('address')
  })
})

describe('a passkey instead of ID, password and code', () => {
  it('NIST63B4-3.2.5 lets in at once, from a browser nobody knows, and the owner is told', async () => {
    const who = await newSomebody(world)
    const { authenticator } = await givePasskey(world, who)
    const browser = server.browser()
    const { options, answer } = await comeByPasskey(browser, authenticator)
    expect(options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(options.allowCredentials ?? []).toEqual([])
    expect(answer.body).toMatchObject({ step: 'done', home: '/portal' })
    expect(await isInside(browser)).toBe(true)
    expect((await mailsTo(who)).at(-1)).toContain('ログインのお知らせ')
    const session = await world.db.row(sql`
      select proof from identity_session where account_id = ${who.manager.accountId} and proof is not null`)
    expect(session).toEqual({ proof: 'passkey' })
  })

  it('NIST63B4-3.2.7 WebAuthn3-7.2-allow unknown, caught, foreign and suspended are refused in the same words', async () => {
    const [who, other] = [await newSomebody(world), await newSomebody(world)]
    const { authenticator } = await givePasskey(world, who)
    const { authenticator: removed } = await givePasskey(world, other)
    await world.db.run(sql`delete from identity_authenticator where account_id = ${other.manager.accountId}`)
    const browser = server.browser()
    const { entry } = await comeByPasskey(browser, authenticator)
    const caught = await browser.post<View>('/api/sign-in/passkey', entry)
    const elsewhere = await comeByPasskey(server.browser(), authenticator)
    const stolen = await server.browser().post<View>('/api/sign-in/passkey', elsewhere.entry)
    const unknown = (await comeByPasskey(server.browser(), removed)).answer
    const { companyId, accountId } = who.manager
    await world.act({ by: 'system', name: 'tests' }, (act) => suspendAccount(act, companyId, accountId))
    const suspended = (await comeByPasskey(server.browser(), authenticator)).answer
    for (const { status, body } of [caught, stolen, unknown, suspended])
      expect([status, body.refusal]).toEqual([422, 'passkey-not-accepted'])
    expect(new Set([unknown, suspended].map(({ body }) => Object.keys(body).join()))).toHaveProperty(
      'size',
      1,
    )
    // NIST63B4-4.5: the suspension ended what the passkey had opened, too.
    expect(await isInside(browser)).toBe(false)
  })
})

describe('a traveller', () => {
  it('comes in with his passkey through his own door, as long as the programme knows him as a full member', async () => {
    const traveller = await newTraveller(world)
    const [account] = traveller.accounts
    if (!account) throw new Error('No account.')
    const asking = await signedInAs(world, { ...account, kind: 'traveller' })
    const who = { asking, manager: { ...(await newSomebody(world)).manager, address: traveller.address } }
    const { authenticator } = await givePasskey(world, who)
    const { answer } = await comeByPasskey(server.browser(), authenticator)
    expect(answer.body).toMatchObject({ step: 'done', door: 'member' })
    await world.db.run(
      sql`update membership_member set status = 'temporary' where number = ${traveller.number}`,
    )
    const refused = await comeByPasskey(server.browser(), authenticator)
    expect(refused.answer.body.refusal).toBe('passkey-not-accepted')
  })
})

describe('whose kind must have one', () => {
  it('and has none yet is asked for a mailed code at each sign-in, on a known device, too', async () => {
    const extras = { ...world.profile.extras, mandatoryFor: ['administrator' as const] }
    const strict = await newServer({ ...world, profile: { ...world.profile, extras } })
    const { manager } = await newSomebody(world)
    const who = { id: manager.signInId, password: manager.password, address: manager.address }
    const browser = await signedInOver(world, strict, who)
    const again = await browser.post<View>('/api/sign-in', {
      door: 'administrator',
      language: 'ja',
      ...typed(who),
    })
    expect(again.body).toMatchObject({ step: 'code', maskedAddress: expect.any(String) })
    const elsewhere = await signedInOver(world, server, who)
    const usual = await elsewhere.post<View>('/api/sign-in', {
      door: 'administrator',
      language: 'ja',
      ...typed(who),
    })
    expect(usual.body.step).toBe('done')
    await strict.close()
  })

  it('is asked at each sign-in, on a device known for long', async () => {
    const extras = { ...world.profile.extras, mandatoryFor: ['administrator' as const] }
    const strict = await newServer({ ...world, profile: { ...world.profile, extras } })
    const who = await newSomebody({ ...world, config: { ...world.config, origin: strict.url } })
    const { secret } = await giveApp(world, who)
    const signIn = async (from: TestServer, browser: Browser) => {
      const { signInId: id, password } = who.manager
      const body = { door: 'administrator', language: 'ja', id, password }
      return (await browser.call<View>('POST', new URL('/api/sign-in', from.url).href, body)).body
    }
    const browser = strict.browser()
    const first = await signIn(strict, browser)
    await nextStep(world)
    const shown = { by: 'app', code: await digitsOf(world, secret) }
    await browser.post(`/api/sign-in/${first.id}/authenticator`, shown)
    expect((await signIn(strict, browser)).methods).toEqual(['app', 'recovery-code'])
    await strict.close()
  })
})
