import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importExport, rehearse } from '#cutover/public.ts'
import { sql } from '#platform/sql.ts'
import { arrive, newAgency, type TestAgency } from '../support/agency.ts'
import type { Browser } from '../support/browser.ts'
import { writeExport } from '../support/export.ts'
import { codeTo } from '../support/gate.ts'
import { jobsOfRooms } from '../support/jobs.ts'
import { linkAll, openStaffedCompany } from '../support/linked-company.ts'
import { type Node, startNode } from '../support/node.ts'
import { oldPassword } from '../support/old-hashes.ts'
import { knock, withProof } from '../support/signed-in.ts'
import { newWorld, type TestWorld } from '../support/world.ts'
import { cast, exportOfTheDay } from './cast.ts'
import { planTheStop } from './stop.ts'

let world: TestWorld
let nodes: [Node, Node]
let agency: TestAgency
let contract: string
/** Whoever signed in before the stop and never closed his browser. */
let early: Browser

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-10T10:00:00+09:00' })
  nodes = await Promise.all([startNode(world), startNode(world)])
})
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.close()))
  await world.close()
})

interface Who {
  id: string
  password: string
  address: string
}

/** Signs in from a browser: the step it came to, and whether a code was asked on the way. */
async function signIn(node: Node, who: Who, browser = node.browser()) {
  const asked = await knock(browser, who)
  const isAsked = asked.step === 'code'
  const step = isAsked ? await enterCode(browser, asked.path, who.address) : asked.step
  return { ...asked, browser, isAsked, step }
}

async function enterCode(browser: Browser, path: string, address: string): Promise<string> {
  const { body } = await browser.post<{ step: string }>(`${path}/code`, {
    code: await codeTo(world, address),
  })
  return body.step
}

/** The company's administrator confirms every first address that waits. */
async function confirmAddresses(node: Node): Promise<void> {
  const { browser } = await signIn(node, cast.aoi)
  const { body } = await browser.get<{ waiting: { id: string; person: { id: string } }[] }>(
    '/api/first-addresses',
  )
  for (const { id: firstAddressId, person } of body.waiting) {
    const { status } = await withProof(world, browser, cast.aoi.address, (headers) =>
      browser.post(`/api/people/${person.id}/first-address/confirmation`, { firstAddressId }, headers),
    )
    expect(status).toBeLessThan(300)
  }
}

/** What the whole database says, once what follows and counts has caught up with what was there before. */
async function everything(): Promise<string> {
  const following = (await jobsOfRooms()).filter(({ beat }) => beat !== undefined)
  let said = await asItStands()
  for (let n = 0; n < 20; n++) {
    for (const { name } of following) await world.runJob(name)
    const now = await asItStands()
    if (now === said) return now
    said = now
  }
  throw new Error('The database comes to no rest.')
}

async function asItStands(): Promise<string> {
  const tables = await world.db.rows<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public' order by 1`)
  const dumps = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await world.pool.query(`select t::text as row from ${name} t order by 1`)
      return [name, rows.map(({ row }) => row)]
    }),
  )
  return JSON.stringify(dumps)
}

/** Every kind of request a person makes, with the status each gets at a node. */
async function knocks(node: Node): Promise<number[]> {
  const browser = node.browser()
  const asked = [
    browser.get('/'),
    early.get('/portal'),
    early.get('/api/me'),
    early.get('/api/people'),
    early.put('/api/my-navigation/login-notice', { receive: false }),
    browser.post('/api/sign-in', {
      door: 'administrator',
      language: 'ja',
      id: cast.aoi.id,
      password: oldPassword,
    }),
    browser.post('/api/recovery', { door: 'administrator', language: 'ja' }),
    browser.post('/api/hand-over/arrivals', { agency: agency.handle }),
    browser.post('/api/people', {}),
  ]
  return (await Promise.all(asked)).map(({ status }) => status)
}

/** The status of a request that is answered at 20:59:59; a slow machine may need some tries. */
async function inLastSecond(ask: () => Promise<{ status: number }>): Promise<number> {
  for (let n = 0; n < 20; n++) {
    await world.moveTo('2025-11-19T20:59:59+09:00')
    const { status } = await ask()
    if ((await world.clock.now()) < new Date('2025-11-19T21:00:00+09:00')) return status
  }
  throw new Error('Nothing was answered within that second.')
}

const closed = [503, 503, 503, 503, 503, 503, 503, 503, 503]
const [north, south] = [0, 1] as const

describe('the day of the change, on two servers over one database', () => {
  it('10 November: the old system is taken over, every line of it', async () => {
    const paths = [writeExport(exportOfTheDay())]
    const taken = await importExport(world, world.pool, { paths })
    expect(taken).toMatchObject({ ok: true, value: { state: 'applied', faults: 0, counts: { accounts: 7 } } })
  })

  it('the rehearsal tells for 20 November and 1 April who would be kept out, why, and who repairs it', async () => {
    const on = async (day: string) => {
      const { all } = await world.snapshot((snapshot) => rehearse(snapshot, { on: day }))
      return all.findings
        .map((one) => `${one.people} ${one.reason} ${one.severity} ${one.repairer}`)
        .toSorted()
    }
    const both = [
      '1 mobile-only stopped administrator',
      '1 no-address stopped administrator',
      '1 no-password stopped self',
      '1 temporary-card cannot member-office',
    ]
    expect(await on('2025-11-20')).toEqual([...both, '4 old-password should self'])
    expect(await on('2026-04-01')).toEqual([...both, '4 old-password stopped self'])
  })

  it('the agency’s customer is linked, and the stop is announced', async () => {
    agency = await newAgency(world)
    const company = await openStaffedCompany(world, 'tsubame', '7654321')
    contract = await linkAll(world, company, agency)
    await planTheStop(world)
    await world.moveTo('2025-11-18T10:00:00+09:00')
    for (const node of nodes)
      expect(JSON.stringify((await node.browser().get('/api/maintenance')).body)).toContain(
        '2025-11-19T12:00:00',
      )
  })

  it('S1-42 S1-80 18 November: who had only a mobile address registers one in マイナビゲーション, and his administrator knows him', async () => {
    const { browser, step } = await signIn(nodes[south], cast.sota)
    expect(step).toBe('done')
    const { address } = cast.sota
    expect((await browser.post('/api/my-navigation/address', { address })).status).toBe(202)
    const code = await codeTo(world, address)
    expect((await browser.post('/api/my-navigation/address/confirmation', { code })).status).toBe(204)
    await confirmAddresses(nodes[north])
  })

  it('S1-02 S1-03 19 November, 20:59:59: everybody still comes in by the old rules, without a code', async () => {
    await world.moveTo('2025-11-19T20:58:00+09:00')
    for (const [n, who] of [cast.aoi, cast.ren, cast.kana].entries()) {
      const { step, isAsked, browser } = await signIn(nodes[n % 2 === 0 ? north : south], who)
      expect([who.id, step, isAsked]).toEqual([who.id, 'done', false])
      if (who === cast.aoi) early = browser
    }
    expect(await inLastSecond(() => early.put('/api/my-navigation/login-notice', { receive: true }))).toBe(
      204,
    )
  })

  it('S1-03 21:00:00: both are closed in the same instant, and whatever is asked of them changes nothing', async () => {
    await world.moveTo('2025-11-19T21:00:00+09:00')
    // What recurs goes by the clock on the wall, and would write in the middle of what is compared.
    const schedule = await world.db.rows(sql`select * from jobs.schedule`)
    await world.db.run(sql`delete from jobs.schedule`)
    await world.db.run(sql`delete from jobs.job where name = '__pgboss__send-it'`)
    await world.jobsDone()
    const before = await everything()
    for (const node of nodes) expect(await knocks(node)).toEqual(closed)
    const answer = await early.get('/api/me')
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await everything()).toBe(before)
    await world.db.run(sql`
      insert into jobs.schedule select * from jsonb_populate_recordset(null::jobs.schedule, ${JSON.stringify(schedule)}::jsonb)`)
    await world.moveTo('2025-11-20T05:49:30+09:00')
    for (const node of nodes) expect(await knocks(node)).toEqual(closed)
    expect((await nodes[south].browser().get('/healthz')).status).toBe(200)
  })

  it('05:50: both are open, and whoever was signed in before the stop still is', async () => {
    await world.moveTo('2025-11-20T05:50:00+09:00')
    for (const node of nodes) expect((await node.browser().get('/api/gate')).status).toBe(200)
    expect((await early.get('/api/session')).status).toBe(200)
  })

  it('S1-83 administrators and ticketing managers come in with their old passwords, by a code to their own address', async () => {
    await world.moveTo('2025-11-20T09:00:00+09:00')
    for (const [n, who] of [cast.aoi, cast.ren].entries())
      expect(await signIn(nodes[n === 0 ? north : south], who)).toMatchObject({ step: 'done', isAsked: true })
  })

  it('S1-80 who registered an address beforehand sees no screen for it', async () => {
    expect(await signIn(nodes[north], cast.sota)).toMatchObject({ step: 'done', isAsked: true })
  })

  it('S1-78 S1-79 who has no address enters one, goes on, and works once he is confirmed', async () => {
    const browser = nodes[south].browser()
    const asked = await knock(browser, cast.mio)
    expect(asked.step).toBe('address')
    await browser.post(`${asked.path}/address`, { address: cast.mio.address })
    const proved = await browser.post<{ step: string }>(`${asked.path}/address/code`, {
      code: await codeTo(world, cast.mio.address),
    })
    expect(proved.body.step).toBe('done')
    const work = () => browser.put('/api/my-navigation/language', { language: 'ja' })
    expect((await work()).status).toBe(403)
    await confirmAddresses(nodes[north])
    expect((await work()).status).toBeLessThan(300)
  })

  it('S1-67 who had no password any more sets one by the reset with its code', async () => {
    const browser = nodes[north].browser()
    const { body } = await browser.post<{ id: string }>('/api/recovery', {
      door: 'administrator',
      language: 'ja',
    })
    const path = `/api/recovery/${body.id}`
    await browser.post(`${path}/identify`, { id: cast.yui.id })
    await browser.post(`${path}/code`, { code: await codeTo(world, cast.yui.address) })
    expect((await browser.post(`${path}/new-password`, { password: cast.yui.password })).status).toBeLessThan(
      300,
    )
    expect(await signIn(nodes[south], cast.yui)).toMatchObject({ step: 'done' })
  })

  it('S1-24 S1-83 a member comes in with the one member password', async () => {
    expect(await signIn(nodes[south], cast.kana)).toMatchObject({ step: 'done' })
  })

  it('S1-87 a temporary card does not, and is told so only after the right password', async () => {
    const wrong = await knock(nodes[north].browser(), { ...cast.riku, password: 'not-this-one-7' })
    const right = await knock(nodes[north].browser(), cast.riku)
    expect([wrong.refusal, right.refusal]).toEqual(['not-recognised', 'temporary-card'])
  })

  it('S1-49 S1-88 the agency’s customer arrives as before, without a code', async () => {
    const asked = (await world.facts('code-asked')).length
    const { browser, status } = await arrive(world, nodes[north], agency, {
      claims: { sub: 'tsubame-3', contract },
    })
    expect(status).toBe(200)
    expect((await browser.get('/api/session')).status).toBe(200)
    expect((await world.facts('code-asked')).length).toBe(asked)
  })

  it('S1-35 S1-37 in the grace a new password must be a good one, and its owner is done with the change', async () => {
    await world.moveTo('2025-12-10T10:00:00+09:00')
    const { browser } = await signIn(nodes[north], cast.aoi)
    const change = (next: string) =>
      withProof(world, browser, cast.aoi.address, (headers) =>
        browser.post('/api/my-navigation/password', { current: oldPassword, next }, headers),
      )
    expect((await change('abcdefgh')).body).toMatchObject({ refusal: 'password-one-kind' })
    expect((await change(cast.aoi.next)).status).toBe(204)
  })

  it('S1-33 31 March, 23:59: an old password still gives a session, on both', async () => {
    await world.moveTo('2026-03-31T23:58:00+09:00')
    for (const node of nodes) expect(await signIn(node, cast.ren)).toMatchObject({ step: 'done' })
  })

  it('S1-34 1 April, 00:00: it gives a code and then a new password, and that one opens the other server too', async () => {
    await world.moveTo('2026-04-01T00:00:00+09:00')
    const { browser, path, step } = await signIn(nodes[north], cast.ren)
    expect(step).toBe('new-password')
    const set = (password: string) =>
      browser.post<{ step?: string; refusal?: string }>(`${path}/new-password`, { password })
    expect((await set(oldPassword)).body.step).toBeUndefined()
    expect((await set(cast.ren.next)).body.step).toBe('done')
    expect(await signIn(nodes[south], { ...cast.ren, password: cast.ren.next })).toMatchObject({
      step: 'done',
    })
  })

  it('nobody who could act is locked out: on 1 April all of them have come in', async () => {
    const all = [
      { ...cast.aoi, password: cast.aoi.next },
      { ...cast.ren, password: cast.ren.next },
      cast.yui,
      cast.kana,
    ]
    for (const [n, who] of all.entries())
      expect(await signIn(nodes[n % 2 === 0 ? north : south], who)).toMatchObject({ step: 'done' })
    for (const who of [cast.mio, cast.sota]) {
      const { browser, path, step } = await signIn(nodes[north], who)
      expect(step).toBe('new-password')
      const { body } = await browser.post<{ step: string }>(`${path}/new-password`, { password: who.next })
      expect(body.step).toBe('done')
    }
  })
})
