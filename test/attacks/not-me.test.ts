import { describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Timeline } from '../../src/identity/timeline/contract.ts'
import type { Browser } from '../support/browser.ts'
import { devicesOf } from '../support/devices.ts'
import { codeTo, type Manager, newManager, newTraveller } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { knock, resetOver, signedInOver } from '../support/signed-in.ts'

houseOfFile({ nodes: 2 })

const timeline = '/api/my-navigation/timeline'
const who = ({ signInId: id, password, address }: Manager) => ({ id, password, address })
const entriesOf = async (browser: Browser, path = timeline) =>
  (await browser.get<Timeline>(path)).body.entries
const signInOf = async (browser: Browser) =>
  (await entriesOf(browser)).find(({ what }) => what === 'signed-in')?.id ?? ''
const report = (browser: Browser, entry: string) =>
  browser.post<{ number?: string; refusal?: string }>('/api/my-navigation/cases', { entry })
const subjectsTo = async (address: string) => (await world.mailTo(address)).map(({ subject }) => subject)
const statusOf = (accountId: string) =>
  world.db.row<{ status: string }>(sql`select status from identity_account where id = ${accountId}`)
const casesOf = (accountId: string) =>
  world.db.rows<{ number: string; status: string; reports: number; lifted_by: string | null }>(sql`
    select number, status, reports, lifted_by from identity_case where account_id = ${accountId}`)

describe('this was not me', () => {
  it('NIST63B4-4.3 attack-23 ends every session, this one too, holds the account, voids what is on its way and forgets devices', async () => {
    const manager = await newManager(world)
    const [owner, elsewhere] = [
      await signedInOver(world, server, who(manager)),
      await signedInOver(world, other, who(manager)),
    ]
    const underway = server.browser()
    const asked = await knock(underway, who(manager))
    const code = await codeTo(world, manager.address)
    const said = await report(owner, await signInOf(owner))
    expect([said.status, said.body.number]).toEqual([201, expect.stringMatching(/^\d{10}$/)])
    for (const browser of [owner, elsewhere]) expect((await browser.get('/api/session')).status).toBe(401)
    expect((await statusOf(manager.accountId))?.status).toBe('held')
    expect((await underway.post(`${asked.path}/code`, { code })).status).toBe(422)
    expect((await knock(server.browser(), who(manager))).refusal).toBe('not-recognised')
    // The owner's own device, which needed no code a minute ago, is refused in the same words.
    expect((await knock(owner, who(manager))).refusal).toBe('not-recognised')
    expect(await devicesOf(world, manager)).toEqual([])
    expect(await casesOf(manager.accountId)).toMatchObject([{ number: said.body.number, status: 'open' }])
  })

  it('tells the owner and the administrators of the company, each without a link and without a name', async () => {
    const chief = await newManager(world)
    const second = await newManager(world, { companyId: chief.companyId, language: 'en' })
    const stranger = await newManager(world)
    const manager = await newManager(world, { companyId: chief.companyId, kind: 'ticketing-manager' })
    const browser = await signedInOver(world, server, who(manager))
    const { number = '' } = (await report(browser, await signInOf(browser))).body
    expect(await subjectsTo(manager.address)).toContainEqual(expect.stringContaining('アカウントの保護'))
    expect(await subjectsTo(chief.address)).toEqual([expect.stringContaining('貴社のアカウントを保護')])
    expect(await subjectsTo(second.address)).toEqual([expect.stringContaining('An account of your company')])
    expect(await subjectsTo(stranger.address)).toEqual([])
    const [told] = await world.mailTo(chief.address)
    expect(told?.text).toContain(number)
    expect(told?.text).toContain('発券管理者1名')
    const mails = [...(await world.mailTo(manager.address)).slice(-1), told]
    for (const mail of mails) expect(mail?.text).not.toMatch(new RegExp(`https?:|{\\w+}|${manager.signInId}`))

    const hers = await signedInOver(world, server, who(chief))
    await report(hers, await signInOf(hers))
    expect(await subjectsTo(second.address)).toHaveLength(2)
    expect((await subjectsTo(chief.address)).at(-1)).toContain('アカウントの保護のお知らせ')
  })

  it('attack-01 two at once from two browsers on two nodes open one case', async () => {
    const manager = await newManager(world)
    const browsers: Browser[] = []
    for (const node of [server, other, server, other])
      browsers.push(await signedInOver(world, node, who(manager)))
    const entries = await Promise.all(browsers.map(signInOf))
    const said = await Promise.all(browsers.map((browser, n) => report(browser, entries[n] ?? '')))
    expect(said.map(({ status }) => status).toSorted()).toEqual([201, 401, 401, 401])
    expect(await casesOf(manager.accountId)).toMatchObject([{ reports: 1, status: 'open' }])
    const told = (await subjectsTo(manager.address)).filter((subject) => subject.includes('保護'))
    expect(told).toHaveLength(1)
  })

  it('holds a member in every company, because one password opens them all, each with a case of its own', async () => {
    const member = await newTraveller(world, { companies: 2 })
    const gate = server.browser()
    const credentials = { id: member.number, ...member }
    const asked = await knock(gate, credentials)
    const [first, second] = member.accounts
    const chosen = await gate.post<{ step: string }>(`${asked.path}/company`, { companyId: first?.companyId })
    expect(chosen.body.step).toBe('code')
    await gate.post(`${asked.path}/code`, { code: await codeTo(world, member.address) })
    expect((await report(gate, await signInOf(gate))).status).toBe(201)
    await world.jobsDone()
    const accounts = [first?.accountId ?? '', second?.accountId ?? '']
    for (const id of accounts) expect((await statusOf(id))?.status).toBe('held')
    const numbers = (await Promise.all(accounts.map(casesOf))).flat().map(({ number }) => number)
    expect(new Set(numbers).size).toBe(2)
    expect((await knock(server.browser(), credentials)).refusal).toBe('not-recognised')
    await resetOver(world, server, { ...credentials, password: 'asa-giri-7781' })
    for (const id of accounts) expect((await statusOf(id))?.status).toBe('active')
    // The job that comes late, after the reset, holds nobody any more.
    const moment = '2025-12-01T01:00:00Z'
    await world.runJob('identity.hold-member', { memberNumber: member.number, at: moment, since: moment })
    for (const id of accounts) expect((await statusOf(id))?.status).toBe('active')
  })
})

describe('this was not me is no weapon', () => {
  it('attack-07 a stranger who knows only the ID brings nothing about, and what he can bring about gives the owner no ground', async () => {
    const manager = await newManager(world)
    const stranger = server.browser()
    await knock(stranger, { id: manager.signInId, password: 'wrong-guess-1' })
    const begun = await stranger.post<{ id: string }>('/api/recovery', {
      door: 'administrator',
      language: 'ja',
    })
    await stranger.post(`/api/recovery/${begun.body.id}/identify`, { id: manager.signInId })
    for (const body of [{ entry: manager.signInId }, { entry: manager.accountId }, { id: manager.signInId }])
      expect((await stranger.post('/api/my-navigation/cases', body)).status).toBe(401)
    const owner = await signedInOver(world, server, who(manager))
    const found = await entriesOf(owner)
    const his = found.filter(({ kind, purpose }) => kind === 'refusal' || purpose === 'recovery')
    expect(his.map(({ what }) => what).toSorted()).toEqual(['code-asked', 'sign-in-refused'])
    for (const { id, canReport } of his) {
      expect(canReport).toBe(false)
      expect((await report(owner, id)).body.refusal).toBe('entry-not-found')
    }
    expect((await statusOf(manager.accountId))?.status).toBe('active')
    expect((await owner.get('/api/session')).status).toBe(200)
  })

  it('attack-25 another person’s entry and an invented one are not found, whoever brings it', async () => {
    const [mine, hers] = [await newManager(world), await newManager(world)]
    const [me, she] = [
      await signedInOver(world, server, who(mine)),
      await signedInOver(world, server, who(hers)),
    ]
    const foreign = await signInOf(she)
    const refusals = await Promise.all(
      [foreign, 'AAAA', '17', `${foreign}x`].map(async (entry) => (await report(me, entry)).body.refusal),
    )
    expect(new Set(refusals)).toEqual(new Set(['entry-not-found']))
    expect(await casesOf(hers.accountId)).toEqual([])
    expect((await she.get('/api/session')).status).toBe(200)
    const paged = await entriesOf(me, `${timeline}?after=${foreign}`)
    expect(paged.map(({ at, what }) => [at, what])).toEqual(
      (await entriesOf(me)).map(({ at, what }) => [at, what]),
    )
  })

  it('S1-67 NIST63B4-3.1.1.2-6 a thief in a session locks himself out with it, and the owner is back by a reset', async () => {
    const manager = await newManager(world)
    const thief = await signedInOver(world, server, who(manager))
    expect((await report(thief, await signInOf(thief))).status).toBe(201)
    expect((await thief.get('/api/session')).status).toBe(401)
    const renewed = { ...who(manager), password: 'ame-agari-5520' }
    await resetOver(world, server, renewed)
    const owner = await signedInOver(world, server, renewed)
    expect((await knock(thief, who(manager))).refusal).toBe('not-recognised')
    expect(await casesOf(manager.accountId)).toMatchObject([{ status: 'open', lifted_by: 'reset' }])
    const seen = (await entriesOf(owner, `${timeline}?kind=change`)).map(({ what }) => what)
    expect(seen.slice(0, 3)).toEqual(['password-reset', 'hold-lifted', 'account-held'])
    // Said once more while the case is open, it goes to the same case.
    await report(owner, await signInOf(owner))
    expect(await casesOf(manager.accountId)).toMatchObject([{ reports: 2, lifted_by: null }])
  })

  it('attack-10 a held account reads and answers like any other at the gate', async () => {
    const held = await newManager(world)
    const browser = await signedInOver(world, server, who(held))
    await report(browser, await signInOf(browser))
    const answers = await Promise.all(
      [held.signInId, 'ZZZZZZZZ9'].map(async (id) => {
        const { status, step, refusal } = await knock(server.browser(), { id, password: held.password })
        const fresh = server.browser()
        const begun = await fresh.post<{ id: string }>('/api/recovery', {
          door: 'administrator',
          language: 'ja',
        })
        const named = await fresh.post<{ step: string }>(`/api/recovery/${begun.body.id}/identify`, { id })
        return { status, step, refusal, recovery: [named.status, named.body.step, Object.keys(named.body)] }
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })
})
