import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SoftAuthenticator } from '../../../test/support/authenticator.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { givePasskey, newSomebody } from '../../../test/support/second-factor.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { decide } from '../maintenance/decide.ts'
import { suspendStaff } from './suspend-staff.ts'

interface View {
  step: string
  home?: string
  methods?: string[]
  refusal?: string
}

const operator = { by: 'operator', name: 'tests' } as const

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

async function staffWithPasskey() {
  const manager = await newStaff(world)
  const asking = await signedInAs(world, { ...manager, kind: 'desk-agent' })
  return { manager, asking, ...(await givePasskey(world, { manager, asking })) }
}

/** Comes by a passkey alone, at the staff's door or at the companies'. */
async function come(browser: Browser, authenticator: SoftAuthenticator, door?: 'staff') {
  const { body } = await browser.post<{ ceremony: string; options: Record<string, unknown> }>(
    `/api/sign-in/passkey/options${door ? '?door=staff' : ''}`,
  )
  if (!body.options) return { status: 0, body: body as unknown as View }
  const entry = { ceremony: body.ceremony, answer: authenticator.answer(body.options), language: 'ja' }
  return browser.post<View>('/api/sign-in/passkey', { ...entry, ...(door && { door }) })
}

const isAtDesk = async (browser: Browser) => (await browser.get('/api/desk/me')).status === 200

describe('a passkey at the staff’s door', () => {
  it('opens it without password and code, and the fact says what it is worth', async () => {
    const { authenticator, manager } = await staffWithPasskey()
    const before = (await world.mailTo(manager.address)).length
    const browser = server.browser()
    const done = await come(browser, authenticator, 'staff')
    expect([done.status, done.body]).toMatchObject([200, { step: 'done', home: '/desk' }])
    expect((await browser.get('/api/desk/me')).body).toMatchObject({ signInId: manager.signInId })
    expect((await world.facts('signed-in')).at(-1)).toMatchObject({
      subject: manager.accountId,
      data: { proof: 'passkey', assurance: { level: 2, isPhishingResistant: true } },
    })
    // Who has a passkey is mailed no code.
    expect(
      (await world.mailTo(manager.address)).slice(before).map(({ text }) => /: \d{6}$/m.test(text)),
    ).not.toContain(true)
  })

  it('is not accepted at the companies’ door, nor one of a company at the staff’s', async () => {
    const { authenticator } = await staffWithPasskey()
    const somebody = await newSomebody(world)
    const { authenticator: ofCompany } = await givePasskey(world, somebody)
    const browsers = [server.browser(), server.browser()] as const
    for (const refused of [
      await come(browsers[0], authenticator),
      await come(browsers[1], ofCompany, 'staff'),
    ])
      expect([refused.status, refused.body.refusal]).toEqual([422, 'passkey-not-accepted'])
    for (const browser of browsers) {
      expect(await isAtDesk(browser)).toBe(false)
      expect((await browser.get('/api/my-navigation')).status).toBe(401)
    }
  })

  it('opens nothing once its owner is suspended', async () => {
    const { authenticator, manager } = await staffWithPasskey()
    await suspendStaff(world, operator, manager.signInId)
    const browser = server.browser()
    expect((await come(browser, authenticator, 'staff')).body.refusal).toBe('passkey-not-accepted')
    expect(await isAtDesk(browser)).toBe(false)
  })

  it('is the second factor behind a right password there: no code is mailed or taken in its place', async () => {
    const { authenticator, manager } = await staffWithPasskey()
    const before = (await world.mailTo(manager.address)).length
    const browser = server.browser()
    const { signInId: id, password } = manager
    const asked = await browser.post<View & { id: string }>('/api/sign-in', {
      ...{ door: 'staff', language: 'ja', id, password },
    })
    expect(asked.body).toMatchObject({ step: 'code', methods: ['passkey', 'recovery-code'] })
    const path = `/api/sign-in/${asked.body.id}`
    expect((await browser.post(`${path}/code`, { code: '123456' })).status).toBe(422)
    expect(await isAtDesk(browser)).toBe(false)
    expect((await world.mailTo(manager.address)).length).toBe(before)
    const { body } = await browser.post<{ ceremony: string; options: Record<string, unknown> }>(
      `${path}/passkey/options`,
    )
    const entry = { ceremony: body.ceremony, answer: authenticator.answer(body.options) }
    expect((await browser.post<View>(`${path}/authenticator`, { by: 'passkey', entry })).body.step).toBe(
      'done',
    )
    expect(await isAtDesk(browser)).toBe(true)
  })

  it('S1-05 opens the desk during maintenance, while nobody of a company is even asked for one', async () => {
    const { authenticator } = await staffWithPasskey()
    const { authenticator: ofCompany } = await givePasskey(world, await newSomebody(world))
    const now = (await world.clock.now()).getTime()
    const at = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
    const window = { startsAt: at(0.01), endsAt: at(2), announce: true }
    const planned = await world.act(operator, (act) => decide(act, world, { decide: 'plan', ...window }))
    if (!planned.ok) throw new Error(planned.refusal)
    await world.moveTo(at(1))
    const browser = server.browser()
    expect((await come(browser, authenticator, 'staff')).body).toMatchObject({ step: 'done', home: '/desk' })
    expect(await isAtDesk(browser)).toBe(true)
    expect((await server.browser().post('/api/sign-in/passkey/options')).status).toBe(503)
    const stranger = server.browser()
    expect((await come(stranger, ofCompany, 'staff')).body.refusal).toBe('passkey-not-accepted')
    expect(await isAtDesk(stranger)).toBe(false)
    await world.act(operator, (act) => decide(act, world, { decide: 'end', id: planned.value.id }))
  })
})
