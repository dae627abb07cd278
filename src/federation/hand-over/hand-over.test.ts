import { exportJWK } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAgencyKey, resumeAgency, revokeAgencyKey, suspendAgency } from '#federation/public.ts'
import { sql } from '#platform/sql.ts'
import {
  arrive,
  assertion,
  desk,
  finish,
  newAgency,
  newKeys,
  nonceFor,
  sendForm,
  type TestAgency,
} from '../../../test/support/agency.ts'
import { signedInAs } from '../../../test/support/company.ts'
import { codeTo } from '../../../test/support/gate.ts'
import { linkAll, openStaffedCompany, type StaffedCompany } from '../../../test/support/linked-company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { switchAgencyOff } from '../company/switch-agency.ts'

let world: TestWorld
let nodes: [TestServer, TestServer]
let agency: TestAgency
let company: StaffedCompany
let contract: string
beforeAll(async () => {
  world = await newWorld({ at: '2025-11-10T10:00:00+09:00', config: { requestsPerMinute: 3000 } })
  // The first takes hand-overs: each node of a test has an origin of its own. What was taken both of them know.
  nodes = [await newServer(world), await newServer(world)]
  agency = await newAgency(world)
  company = await openStaffedCompany(world, 'tsubame', '123456789')
  contract = await linkAll(world, company, agency)
  await world.moveTo('2025-12-01T10:00:00+09:00')
})
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.close()))
  await world.close()
})

const who = (n: number) => ({ claims: { sub: `tsubame-${n}`, contract } })
const [administrator, manager, traveller] = [1, 2, 3]
const enter = (n: number, by = agency) => arrive(world, nodes[0], by, who(n))
const me = async (browser: Awaited<ReturnType<typeof enter>>['browser']) =>
  (await browser.get<{ session?: Record<string, unknown> }>('/api/me')).body.session
const whyLast = async () => (await world.facts('hand-over-refused')).at(-1)?.data.why

describe('a person whom an agency hands over', () => {
  it.each([
    ['company administrator', administrator, 'administrator'],
    ['ticketing manager', manager, 'ticketing-manager'],
    ['traveller', traveller, 'traveller'],
  ])('S1-49 is signed in without a code as what he is in his company: %s', async (_, n, kind) => {
    const mails = async () => (await world.mailTo('ken@tsubame.example')).length
    const before = (await world.facts('code-asked')).length
    const { status, browser } = await enter(n)
    expect(status).toBe(200)
    expect(await me(browser)).toMatchObject({ kind, agency: 'kumo-travel', limited: false })
    expect((await world.facts('code-asked')).length).toBe(before)
    expect(await mails()).toBeGreaterThan(0)
  })

  it('S1-72 is told of it like of any other sign-in, unless he is a traveller', async () => {
    const notices = async (address: string) =>
      (await world.mailTo(address)).filter(({ subject }) => /ログイン/.test(subject)).length
    const before = [await notices('ken@tsubame.example'), await notices('hanako@tsubame.example')]
    await enter(manager)
    await enter(traveller)
    expect([await notices('ken@tsubame.example'), await notices('hanako@tsubame.example')]).toEqual([
      (before[0] ?? 0) + 1,
      before[1],
    ])
  })

  it('S1-49 leaves the agency in the fact of his sign-in and in that of everything he then does', async () => {
    const { browser } = await enter(manager)
    const [signedIn] = (await world.facts('signed-in')).slice(-1)
    expect(signedIn?.data).toMatchObject({
      ...{ agency: 'kumo-travel', key: agency.kid, proof: 'agency', door: 'agency' },
      assurance: { level: 1, isPhishingResistant: false },
    })
    const list = await browser.get<{ sessions: { agency?: string; current: boolean }[] }>(
      '/api/my-navigation/sessions',
    )
    expect(list.body.sessions.find(({ current }) => current)?.agency).toBe('kumo-travel')
    const timeline = await browser.get<{ entries: { what: string; agency?: string }[] }>(
      '/api/my-navigation/timeline',
    )
    const newest = timeline.body.entries.find(({ what }) => what === 'signed-in')
    expect(newest?.agency).toBe('kumo-travel')
    expect(timeline.body.entries.map(({ what }) => what)).toContain('agency-person-linked')
    await browser.put('/api/my-navigation/language', { language: 'en' })
    await browser.put('/api/my-navigation/language', { language: 'ja' })
    expect((await world.facts('language-chosen')).at(-1)?.data).toMatchObject({ cameBy: 'kumo-travel' })
    await browser.post('/api/sign-out')
    expect((await world.facts('signed-out')).at(-1)?.data).toMatchObject({ cameBy: 'kumo-travel' })
    expect((await browser.get('/api/me')).status).toBe(401)
  })

  it('teaches the risk engine nothing: no device becomes known, no network familiar', async () => {
    const seen = () =>
      world.db.rows(sql`
        select jsonb_agg(m order by m.whose) as accounts from risk_memory m`)
    const before = await seen()
    await enter(manager)
    expect(await seen()).toEqual(before)
  })

  it('attack-22 takes over nothing of who was signed in here before, and that session ends', async () => {
    const { browser } = await enter(manager)
    const old = browser.cookies.get('__Host-session')
    const next = await arrive(world, nodes[0], agency, { ...who(traveller), browser })
    expect(next.status).toBe(200)
    expect(browser.cookies.get('__Host-session')).not.toBe(old)
    expect(await me(browser)).toMatchObject({ kind: 'traveller' })
    const thief = nodes[0].browser()
    thief.cookies.set('__Host-session', old ?? '')
    expect((await thief.get('/api/me')).status).toBe(401)
  })
})

describe('the day of the change', () => {
  it.each([
    ['the evening before', '2025-11-19T20:59:00+09:00'],
    ['the morning after', '2025-11-20T06:00:00+09:00'],
    ['after the last day of old passwords', '2026-04-01T09:00:00+09:00'],
  ])('S1-83 S1-88 changes nothing for who comes by an agency: %s', async (_, at) => {
    const now = (await world.clock.now()).toISOString()
    // A password of before the change, of which the rules of the change speak.
    const hash = await world.hashing.hash('kumo-no-michi7')
    await world.db.run(sql`
      update identity_account set password_hash = ${hash}, password_policy = 'legacy', password_set_at = created_at
      where id = ${company.administrator.accountId}`)
    await world.moveTo(at)
    const { browser, status, body } = await arrive(world, nodes[0], agency, who(administrator))
    expect([status, body]).toEqual([200, { home: '/portal' }])
    expect((await browser.get('/api/people')).status).toBe(200)
    await world.moveTo(now)
    await world.db.run(sql`
      update identity_account set password_hash = null, password_policy = null, password_set_at = null
      where id = ${company.administrator.accountId}`)
  })
})

describe('sixteen at once', () => {
  it('attack-01 attack-19 make one session of one hand-over, on two nodes', async () => {
    const browser = nodes[0].browser()
    const nonce = await nonceFor(browser, agency)
    const { claims } = who(manager)
    const token = await assertion(world, nodes[0].url, agency, { claims: { ...claims, nonce } })
    const taken = async () => (await world.facts('hand-over-taken')).length
    const before = await taken()
    const all = Array.from({ length: 16 }, () => sendForm(nodes[0], `assertion=${token}`))
    const receipts = (await Promise.all(all)).map(({ receipt }) => receipt)
    expect(new Set(receipts).size).toBe(16)
    expect(await taken()).toBe(before + 1)

    const device = browser.cookies.get('__Host-device') ?? ''
    const tries = receipts.flatMap((receipt) =>
      nodes.map((node) => {
        const twin = node.browser()
        twin.cookies.set('__Host-device', device)
        return finish(twin, receipt)
      }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 31 }, () => 403)])
  })

  it('are let in each by his own', async () => {
    const all = await Promise.all(Array.from({ length: 16 }, (_, n) => enter((n % 3) + 1)))
    expect(all.map(({ status }) => status)).toEqual(Array.from({ length: 16 }, () => 200))
  })
})

describe('a person who may not come in', () => {
  const status = (value: string) =>
    world.db.run(sql`
      update identity_account set status = ${value}, security_version = security_version + 1
      where sign_in_id = ${company.manager.signInId}`)

  it.each(['suspended', 'held'])('attack-19 is refused like one nobody linked: %s', async (value) => {
    await status(value)
    const { status: answered, body } = await enter(manager)
    const unlinked = await arrive(world, nodes[0], agency, { claims: { sub: 'nobody', contract } })
    const known = (problem: object) => ({ ...problem, errorId: '' })
    expect([answered, known(body)]).toEqual([unlinked.status, known(unlinked.body)])
    await status('active')
    expect((await enter(manager)).status).toBe(200)
  })

  it('K4 attack-19 is refused with a temporary card, which lets nobody in by any way', async () => {
    const card = (value: string) =>
      world.db.run(sql`update membership_member set status = ${value} where number = ${company.memberNumber}`)
    await card('temporary')
    expect((await enter(traveller)).status).toBe(403)
    expect(await whyLast()).toBe('temporary-card')
    await card('full')
    expect((await enter(traveller)).status).toBe(200)
  })
})

describe('trust that ends', () => {
  const holds = async (browser: Awaited<ReturnType<typeof enter>>['browser']) =>
    (await browser.get('/api/me')).status === 200

  it('a key takes the place of another without a pause, and a revoked one lets nobody in on any node', async () => {
    const keys = await newKeys('ES256')
    const jwk = await exportJWK(keys.publicKey)
    const added = await addAgencyKey(world, desk, { handle: agency.handle, jwk })
    const kid = added.ok ? added.value.kid : ''
    const next = { ...agency, kid, keys }
    const es = { header: { alg: 'ES256' } }
    const byNext = () => arrive(world, nodes[0], next, { ...who(manager), ...es })
    expect([(await enter(manager)).status, (await byNext()).status]).toEqual([200, 200])

    const byOld = await enter(traveller)
    const stays = await byNext()
    const begun = nodes[0].browser()
    const nonce = await nonceFor(begun, next)
    const { claims } = who(manager)
    const half = await assertion(world, nodes[0].url, next, { claims: { ...claims, nonce }, ...es })
    const { receipt } = await sendForm(nodes[0], `assertion=${half}`)
    const revoked = await revokeAgencyKey(world, desk, { handle: agency.handle, kid, endSessions: true })
    expect(revoked).toMatchObject({ ok: true, value: { ended: 2 } })
    // Also who was between the agency's page and ours.
    expect((await finish(begun, receipt)).status).toBe(403)
    expect((await byNext()).status).toBe(403)
    expect(await whyLast()).toBe('no-such-arrival')
    expect((await world.facts('hand-over-refused')).map(({ data }) => data.why)).toContain('key-not-valid')
    for (const node of nodes) {
      const twin = node.browser()
      twin.cookies.set('__Host-session', stays.browser.cookies.get('__Host-session') ?? '')
      expect(await holds(twin)).toBe(false)
    }
    expect(await holds(byOld.browser)).toBe(true)
    expect((await addAgencyKey(world, desk, { handle: agency.handle, jwk })).ok).toBe(false)
  })

  it('a key holds from its first to its last moment', async () => {
    const keys = await newKeys('PS256')
    const jwk = await exportJWK(keys.publicKey)
    const now = (await world.clock.now()).getTime()
    const [validFrom, validUntil] = [new Date(now + 3_600_000), new Date(now + 7_200_000)]
    const added = await addAgencyKey(world, desk, { handle: agency.handle, jwk, validFrom, validUntil })
    const next = { ...agency, kid: added.ok ? added.value.kid : '', keys }
    const by = () => arrive(world, nodes[0], next, { ...who(manager), header: { alg: 'PS256' } })
    expect((await by()).status).toBe(403)
    await world.moveTo(validFrom.toISOString())
    expect((await by()).status).toBe(200)
    await world.moveTo(validUntil.toISOString())
    expect((await by()).status).toBe(403)
  })

  it('ASVS-7.6.1 a suspended agency hands over nobody, and whoever came by it is signed out', async () => {
    const { browser } = await enter(manager)
    expect((await suspendAgency(world, desk, agency.handle)).ok).toBe(true)
    expect(await holds(browser)).toBe(false)
    const begun = await nodes[0].browser().post('/api/hand-over/arrivals', { agency: agency.handle })
    expect(begun).toMatchObject({ status: 404, body: { refusal: 'agency-not-found' } })
    expect((await resumeAgency(world, desk, agency.handle)).ok).toBe(true)
    expect((await enter(manager)).status).toBe(200)
  })

  it('ASVS-7.6.1 a company that switches its agency off is left by all who came that way', async () => {
    const { browser } = await enter(manager)
    const asking = await signedInAs(world, company.asking.session)
    expect((await switchAgencyOff(asking, agency.handle)).ok).toBe(true)
    expect(await holds(browser)).toBe(false)
    expect((await enter(manager)).status).toBe(403)
    expect(await whyLast()).toBe('no-contract')
    await world.db.run(sql`update federation_contract set switched_off_at = null`)
    expect((await enter(manager)).status).toBe(200)
  })
})

describe('what he may do', () => {
  it('S1-50 attack-20 ASVS-6.8.4 a sensitive operation asks for a proof, though his sign-in did not, and the proof opens that one alone', async () => {
    const { browser } = await enter(administrator)
    const settings = (holdBackPasswordMails: boolean, headers = {}) =>
      browser.put<{ refusal?: string; detail?: { stepUp: { id: string } } }>(
        '/api/company/settings',
        { holdBackPasswordMails },
        headers,
      )
    const asked = await settings(true)
    expect(asked).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    const stepUp = asked.body.detail?.stepUp.id ?? ''
    const code = await codeTo(world, 'aoi@tsubame.example')
    const rotated = browser.cookies.get('__Host-session')
    expect((await browser.post(`/api/step-ups/${stepUp}/code`, { code })).status).toBe(204)
    expect(browser.cookies.get('__Host-session')).not.toBe(rotated)

    // Another operation, another session: the proof is not theirs.
    const wish = { address: 'aoi2@tsubame.example' }
    const other = await browser.post('/api/my-navigation/address', wish, { 'step-up': stepUp })
    expect(other).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    const another = await enter(administrator)
    const carried = await another.browser.put(
      '/api/company/settings',
      { holdBackPasswordMails: true },
      { 'step-up': stepUp },
    )
    expect(carried).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    expect((await settings(true, { 'step-up': stepUp })).status).toBe(204)
    const spent = await world.facts('proof-spent')
    expect(spent.at(-1)?.data).toMatchObject({ operation: 'change-company-settings', cameBy: 'kumo-travel' })
    const kept = await browser.get<{ holdBackPasswordMails: boolean }>('/api/company/settings')
    expect(kept.body.holdBackPasswordMails).toBe(true)
  })

  it('S1-50 O8 without an address he looks and proves nothing, and limited he stays limited', async () => {
    const set = (address: string | null, limited: boolean) =>
      world.db.run(sql`
        update identity_account set address = ${address}, address_version = address_version + 1,
          limited_since = case when ${limited} then created_at end
        where id = ${company.administrator.accountId}`)
    const wish = { holdBackPasswordMails: false }
    await set(null, false)
    const { browser } = await enter(administrator)
    expect((await browser.get('/api/people')).status).toBe(200)
    const asked = await browser.put<{ detail?: { stepUp: object } }>('/api/company/settings', wish)
    expect(asked).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    expect(asked.body.detail?.stepUp).not.toHaveProperty('maskedAddress')

    await set('aoi@tsubame.example', true)
    const limited = (await enter(administrator)).browser
    expect(await me(limited)).toMatchObject({ limited: true })
    expect(await limited.put('/api/company/settings', wish)).toMatchObject({
      ...{ status: 403, body: { refusal: 'account-limited' } },
    })
    await set('aoi@tsubame.example', false)
  })

  it('attack-20 a proof dies with a change of the address, and after ten minutes', async () => {
    const { browser } = await enter(manager)
    const ask = (address: string, headers = {}) =>
      browser.post<{ detail?: { stepUp: { id: string } } }>(
        '/api/my-navigation/address',
        { address },
        headers,
      )
    const prove = async (address: string) => {
      const id = (await ask(address)).body.detail?.stepUp.id ?? ''
      const code = await codeTo(world, 'ken@tsubame.example')
      expect((await browser.post(`/api/step-ups/${id}/code`, { code })).status).toBe(204)
      return { 'step-up': id }
    }
    const late = await prove('ken2@tsubame.example')
    await world.advance({ minutes: 11 })
    expect((await ask('ken2@tsubame.example', late)).status).toBe(403)
    await world.advance({ minutes: 11 })

    const proof = await prove('ken3@tsubame.example')
    const path = `/api/people/${company.manager.personId}/address`
    const { browser: aoi } = await enter(administrator)
    const correct = (headers = {}) =>
      aoi.put<{ detail?: { stepUp: { id: string } } }>(path, { address: 'ken9@tsubame.example' }, headers)
    const asked = (await correct()).body.detail?.stepUp.id ?? ''
    await aoi.post(`/api/step-ups/${asked}/code`, { code: await codeTo(world, 'aoi@tsubame.example') })
    expect((await correct({ 'step-up': asked })).status).toBeLessThan(300)
    expect((await ask('ken3@tsubame.example', proof)).status).toBe(401)
  })
})
