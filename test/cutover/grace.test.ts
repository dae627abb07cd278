import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveDates } from '#cutover/public.ts'
import { sql } from '#platform/sql.ts'
import { type Company, foundCompany } from '../journeys/moves/company.ts'
import type { Browser } from '../support/browser.ts'
import { codeTo } from '../support/gate.ts'
import { ken } from '../support/people.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { type Credentials, knock, resetOver, signedInOver, withProof } from '../support/signed-in.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

let world: TestWorld
let server: TestServer
beforeAll(async () => {
  world = await newWorld({ at: '2025-11-20T09:00:00+09:00' })
  server = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

// Old rules: as short as they liked.
const oldPassword = 'asagi'

/** A company as the change finds it: its administrator and ticketing manager still have their old passwords. */
async function companyOfOld(): Promise<Company> {
  // The rules stay those of the document; only making accounts with a password at once is the demonstration's.
  const profile = { ...world.profile, demo: true }
  const company = await foundCompany({ world: { ...world, profile } }, 'ja')
  const hash = await world.hashing.hash(oldPassword)
  for (const { id } of [company.administrator, company.manager])
    await world.db.run(sql`
      update identity_account set password_hash = ${hash}, password_policy = 'legacy' where sign_in_id = ${id}`)
  const withOld = (who: Credentials) => ({ ...who, password: oldPassword })
  return {
    administrator: withOld(company.administrator),
    manager: withOld(company.manager),
    traveller: company.traveller,
  }
}

interface Me {
  session: { oldPassword?: { until: string; daysLeft: number } }
}
const promptOf = async (browser: Browser) => (await browser.get<Me>('/api/me')).body.session.oldPassword

const change = (browser: Browser, who: Credentials, next: string) =>
  withProof(world, browser, who.address, (headers) =>
    browser.post('/api/my-navigation/password', { current: who.password, next }, headers),
  )

const tooWeak = [
  ['abcdefgh', 'password-one-kind'],
  ['Ab1!xyz', 'password-too-short'],
  ['abcdefg1', 'password-common'],
] as const

describe('the day of the change, 20 November 2025', () => {
  it('S1-83 S1-33 administrator and ticketing manager come in with their old password, a traveller with his member password', async () => {
    await world.moveTo('2025-11-20T00:00:00+09:00')
    const { administrator, manager, traveller } = await companyOfOld()
    for (const who of [administrator, manager, traveller]) {
      const browser = await signedInOver(world, server, who)
      expect((await browser.get('/api/me')).status).toBe(200)
    }
    expect(await knock(server.browser(), { ...traveller, password: oldPassword })).toMatchObject({
      status: 422,
      refusal: 'not-recognised',
    })
  })

  it('S1-16 both pillars hold: no weak password is set any more, and a changed setting asks for a one-time password only where needed', async () => {
    await world.moveTo('2025-11-20T10:00:00+09:00')
    const { administrator } = await companyOfOld()
    const browser = await signedInOver(world, server, administrator)
    for (const [next, refusal] of tooWeak)
      expect((await change(browser, administrator, next)).body).toMatchObject({ refusal })
    const address = (headers: Record<string, string>) =>
      browser.post('/api/my-navigation/address', { address: 'aoi.new@tsubame.example' }, headers)
    expect((await address({})).body).toMatchObject({ refusal: 'step-up-required' })
    expect((await browser.put('/api/my-navigation/language', { language: 'ja' })).status).toBe(204)
  })
})

describe('the grace of old passwords', () => {
  it.each([
    ['2025-11-20T00:00:00+09:00', 131],
    ['2026-03-01T23:59:00+09:00', 30],
    ['2026-03-30T23:59:00+09:00', 1],
    ['2026-03-31T00:00:00+09:00', 0],
    ['2026-03-31T23:55:00+09:00', 0],
  ])(
    'S1-35 a sign-in at %s succeeds and is told the deadline and the days left: %i',
    async (at, daysLeft) => {
      await world.moveTo(at)
      const { administrator, manager } = await companyOfOld()
      for (const who of [administrator, manager])
        expect(await promptOf(await signedInOver(world, server, who))).toEqual({
          until: '2026-03-31',
          daysLeft,
        })
    },
  )

  it('S1-35 nobody else is prompted: no traveller, nobody before the change, and nobody with a new password', async () => {
    await world.moveTo('2025-11-19T10:00:00+09:00')
    const { administrator, traveller } = await companyOfOld()
    expect(await promptOf(await signedInOver(world, server, administrator))).toBeUndefined()
    await world.moveTo('2025-12-01T10:00:00+09:00')
    expect(await promptOf(await signedInOver(world, server, traveller))).toBeUndefined()
    const browser = await signedInOver(world, server, administrator)
    expect(await promptOf(browser)).toEqual({ until: '2026-03-31', daysLeft: 120 })
    expect((await change(browser, administrator, 'tsubaki7kumo')).status).toBe(204)
    expect(await promptOf(browser)).toBeUndefined()
  })

  it('S1-35 the deadline it tells is the one that holds, when the operator has moved it', async () => {
    await world.moveTo('2026-03-01T10:00:00+09:00')
    const { manager } = await companyOfOld()
    const browser = await signedInOver(world, server, manager)
    const move = (oldPasswordsUntil: string) =>
      moveDates(
        world,
        { by: 'operator', name: 'tests' },
        { dates: { oldPasswordsUntil }, reason: 'tests', confirmed: true },
      )
    await move('2026-03-10')
    expect(await promptOf(browser)).toEqual({ until: '2026-03-10', daysLeft: 9 })
    await move('2026-03-31')
  })

  it.each(tooWeak)('S1-37 every way to a new password refuses %s inside it: %s', async (weak, refusal) => {
    await world.moveTo('2026-01-15T10:00:00+09:00')
    const { administrator, manager } = await companyOfOld()
    const browser = await signedInOver(world, server, administrator)
    expect((await change(browser, administrator, weak)).body).toMatchObject({ refusal })
    await expect(resetOver(world, server, { ...manager, password: weak })).rejects.toThrow(refusal)
    const link = await linkFor(browser, administrator)
    const first = { token: link, password: weak }
    expect((await server.browser().post('/api/set-password', first)).body).toMatchObject({ refusal })
    // None of them took the old one away.
    expect((await knock(server.browser(), manager)).status).toBe(200)
  })

  it('S1-37 a password set inside it is held to the new policy and outlives it', async () => {
    await world.moveTo('2026-03-31T12:00:00+09:00')
    const { manager } = await companyOfOld()
    await resetOver(world, server, { ...manager, password: 'TsubakiKumo' })
    await world.moveTo('2026-04-01T00:00:00+09:00')
    const browser = await signedInOver(world, server, { ...manager, password: 'TsubakiKumo' })
    expect(await promptOf(browser)).toBeUndefined()
  })
})

describe('1 April 2026', () => {
  it('S1-34 O9 who did not change proves himself by code and sets a new one; nobody is locked out', async () => {
    await world.moveTo('2026-04-01T00:00:00+09:00')
    const { administrator, manager, traveller } = await companyOfOld()
    for (const who of [administrator, manager]) {
      const browser = server.browser()
      const asked = await knock(browser, who)
      expect(asked.step).toBe('code')
      const proved = await browser.post<{ step: string }>(`${asked.path}/code`, {
        code: await codeTo(world, who.address),
      })
      expect(proved.body.step).toBe('new-password')
      expect((await browser.get('/api/me')).status).toBe(401)
      for (const [password, refusal] of tooWeak)
        expect((await browser.post(`${asked.path}/new-password`, { password })).body).toMatchObject({
          refusal,
        })
      const done = await browser.post<{ step: string }>(`${asked.path}/new-password`, {
        password: 'tsubaki7kumo',
      })
      expect(done.body.step).toBe('done')
      expect((await browser.get('/api/me')).status).toBe(200)
    }
    expect((await (await signedInOver(world, server, traveller)).get('/api/me')).status).toBe(200)
  })
})

/** A new ticketing manager of the company; the link that sets his first password. */
async function linkFor(browser: Browser, administrator: Credentials): Promise<string> {
  const departments = await browser.get<{ departments: { id: string }[] }>('/api/departments')
  const departmentId = departments.body.departments[0]?.id ?? ''
  const address = `ken${administrator.id.toLowerCase()}@tsubame.example`
  await withProof(world, browser, administrator.address, (headers) =>
    browser.post('/api/people', ken(departmentId, { address }), headers),
  )
  const mails = await world.mailTo(address)
  return mails.flatMap(({ text }) => /set-password#(\S+)/.exec(text)?.[1] ?? []).at(-1) ?? ''
}
