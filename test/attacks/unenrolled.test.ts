import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kind, type Session, staffKinds } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { allRoutes } from '../../src/rooms.ts'
import type { Browser } from '../support/browser.ts'
import { addAppOver, askSecret, firstDigits } from '../support/enrolment.ts'
import { codeTo, type Manager, newManager } from '../support/gate.ts'
import { digitsOf } from '../support/second-factor.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { knock, signedInOver } from '../support/signed-in.ts'
import { newStaff } from '../support/staff.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  const made = await newWorld({ house: true, profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
  const extras = { ...made.profile.extras, mandatoryFor: [...staffKinds, 'administrator' as const] }
  world = { ...made, profile: { ...made.profile, extras } }
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

type Unenrolled = 'desk-agent' | 'ciso' | 'administrator'
const unenrolled = ['desk-agent', 'ciso', 'administrator'] as const
const session = '__Host-session'

const inside = allRoutes(undefined).filter(({ who }) => who.name !== 'anyone')
const open = inside.filter(({ evenUnenrolled }) => evenUnenrolled)
const closed = inside.filter(({ evenUnenrolled }) => !evenUnenrolled)

const newSomebody = (kind: Unenrolled) =>
  kind === 'administrator' ? newManager(world, { kind }) : newStaff(world, kind)
const doorOf = (kind: Kind) => (kind === 'administrator' ? 'administrator' : 'staff')

/** Signs somebody in who has no authenticator, with the mailed code. */
async function come(kind: Unenrolled, who?: Manager) {
  const somebody = who ?? (await newSomebody(kind))
  const { signInId: id, password, address } = somebody
  const browser = await signedInOver(world, server, { id, password, address, door: doorOf(kind) })
  return { browser, somebody }
}

const call = (browser: Browser, { method, path }: { method: string; path: string }) =>
  browser.call<{ refusal?: string }>(method, path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000'))

const isAtDesk = async (browser: Browser) => (await browser.get('/api/desk/me')).status === 200

describe('whose kind must have a passkey or an app, and who has none yet', () => {
  it('attack-16 may call what leads to one, the session, and the way out; nothing else says that it may', () => {
    expect(closed.length).toBeGreaterThan(150)
    expect(open.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /api/my-navigation/authenticators',
      'GET /api/session',
      'POST /api/my-navigation/authenticator-apps',
      'POST /api/my-navigation/authenticator-apps/secret',
      'POST /api/my-navigation/passkeys',
      'POST /api/my-navigation/passkeys/options',
      'POST /api/sign-out',
      'POST /api/step-ups/:id/code',
      'POST /api/step-ups/:id/recovery-code',
      'POST /api/step-ups/:id/resend',
    ])
  })

  it.each(unenrolled)(
    'attack-16 as %s is refused at every other call of the house, and nothing happens',
    async (kind) => {
      const { browser } = await come(kind)
      const before = await everything()
      for (const route of closed) {
        const { status, body } = await call(browser, route)
        const isHis = route.who.passes({ kind } as Session)
        const refusal = isHis ? 'authenticator-first' : 'forbidden'
        const { method, path } = route
        expect([method, path, status, body.refusal]).toEqual([method, path, 403, refusal])
      }
      expect(await everything()).toEqual(before)
      expect((await browser.get('/api/session')).body).toMatchObject({ kind })
      expect((await browser.post('/api/sign-out')).status).toBe(204)
      expect((await browser.get('/api/session')).status).toBe(401)
    },
  )

  it('is let in by adding one, in a session under a new id; from then on no mailed code does', async () => {
    const { browser, somebody } = await come('desk-agent')
    const app = await askSecret(world, browser, somebody.address)
    const stolen = server.browser()
    stolen.cookies.set(session, browser.cookies.get(session) ?? '')
    const added = await browser.post<{ recoveryCodes: string[]; cookie?: unknown }>(
      '/api/my-navigation/authenticator-apps',
      await firstDigits(world, app),
    )
    expect([added.status, added.body.recoveryCodes.length, added.body.cookie]).toEqual([201, 10, undefined])
    expect(await isAtDesk(browser)).toBe(true)
    expect((await stolen.get('/api/session')).status).toBe(401)
    const mails = (await world.mailTo(somebody.address)).length
    const { signInId: id, password } = somebody
    const again = server.browser()
    const asked = await knock(again, { id, password, door: 'staff' })
    expect((await again.get<{ methods: string[] }>(asked.path)).body.methods).toEqual([
      'app',
      'recovery-code',
    ])
    expect((await again.post(`${asked.path}/resend`)).status).toBe(409)
    expect(await world.mailTo(somebody.address)).toHaveLength(mails)
    await world.advance({ seconds: 60 })
    const shown = { by: 'app', code: await digitsOf(world, app.secret) }
    expect((await again.post(`${asked.path}/authenticator`, shown)).body).toMatchObject({ step: 'done' })
    expect(await isAtDesk(again)).toBe(true)
  })

  it('cannot be waited for: a session begun beside it with password and mailed code ends when the owner adds his', async () => {
    const { browser: stranger, somebody } = await come('desk-agent')
    const { browser: owner } = await come('desk-agent', somebody)
    await addAppOver(world, owner, somebody.address)
    expect((await stranger.get('/api/session')).status).toBe(401)
    expect([await isAtDesk(owner), await isAtDesk(stranger)]).toEqual([true, false])
  })

  it('attack-23 nor is one begun in the very moment in which the owner adds his', async () => {
    for (let n = 0; n < 4; n++) {
      const { browser: owner, somebody } = await come('desk-agent')
      const app = await askSecret(world, owner, somebody.address)
      const stranger = server.browser()
      const { signInId: id, password } = somebody
      const asked = await knock(stranger, { id, password, door: 'staff' })
      const code = await codeTo(world, somebody.address)
      const first = await firstDigits(world, app)
      const [added] = await Promise.all([
        owner.post('/api/my-navigation/authenticator-apps', first),
        stranger.post(`${asked.path}/code`, { code }),
      ])
      expect(added.status).toBe(201)
      expect([await isAtDesk(owner), await isAtDesk(stranger)]).toEqual([true, false])
      expect((await stranger.get('/api/session')).status).toBe(401)
    }
  })

  it('comes to one during maintenance too: staff work through it', async () => {
    const { browser, somebody } = await come('ciso')
    const now = await world.clock.now()
    await world.db.run(sql`
      insert into platform_maintenance (id, starts_at, ends_at, announced_at)
      values (${world.random.id()}, ${now}, ${new Date(now.getTime() + 3_600_000)}, ${now})`)
    await addAppOver(world, browser, somebody.address)
    expect(await isAtDesk(browser)).toBe(true)
    await world.db.run(sql`delete from platform_maintenance`)
  })
})

describe('who has lost the one he must have', () => {
  it('may do nothing else at once; a recovery code lets him in, another adds a new one, and the rest of them are void', async () => {
    const { browser, somebody } = await come('desk-agent')
    const { recoveryCodes } = await addAppOver(world, browser, somebody.address)
    const listed = await browser.get<{ authenticators: { id: string }[] }>(
      '/api/my-navigation/authenticators',
    )
    const lost = listed.body.authenticators[0]?.id
    expect((await browser.post(`/api/my-navigation/authenticators/${lost}/loss`)).status).toBe(204)
    expect((await browser.get('/api/desk/me')).body).toMatchObject({ refusal: 'authenticator-first' })

    const { signInId: id, password } = somebody
    const back = server.browser()
    const asked = await knock(back, { id, password, door: 'staff' })
    expect((await back.get<{ methods: string[] }>(asked.path)).body.methods).toEqual(['recovery-code'])
    const shown = { by: 'recovery-code', code: recoveryCodes[0] }
    expect((await back.post(`${asked.path}/authenticator`, shown)).body).toMatchObject({ step: 'done' })
    expect(await isAtDesk(back)).toBe(false)

    const secret = '/api/my-navigation/authenticator-apps/secret'
    const refused = await back.post<{ detail: { stepUp: { id: string; methods: string[] } } }>(secret)
    const { stepUp } = refused.body.detail
    expect(stepUp.methods).toEqual(['recovery-code'])
    const proof = { code: recoveryCodes[1] }
    expect((await back.post(`/api/step-ups/${stepUp.id}/recovery-code`, proof)).status).toBe(204)
    const told = await back.post<{ ceremony: string; secret: string }>(secret, undefined, {
      'step-up': stepUp.id,
    })
    const added = await back.post<{ recoveryCodes: string[] }>(
      '/api/my-navigation/authenticator-apps',
      await firstDigits(world, told.body),
    )
    expect(added.body.recoveryCodes).toHaveLength(10)
    expect(added.body.recoveryCodes).not.toContain(recoveryCodes[2])
    expect([await isAtDesk(back), await isAtDesk(browser)]).toEqual([true, false])

    const late = server.browser()
    const knocked = await knock(late, { id, password, door: 'staff' })
    const old = { by: 'recovery-code', code: recoveryCodes[2] }
    expect((await late.post(`${knocked.path}/authenticator`, old)).status).toBe(422)
  })
})

/** What the closed calls could change, counted. */
const everything = async () =>
  world.db.row(sql`
    select (select count(*) from platform_fact) as facts,
      (select count(*) from identity_step_up) as proofs,
      (select count(*) from identity_session where ended_at is null) as sessions,
      (select count(*) from mail_outbox) as mails, (select count(*) from platform_maintenance) as windows,
      (select json_agg(a order by id) from identity_account a) as accounts`)
