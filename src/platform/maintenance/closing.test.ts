import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendForm } from '../../../test/support/agency.ts'
import { newBrowser } from '../../../test/support/browser.ts'
import { type Manager, newManager } from '../../../test/support/gate.ts'
import { somebodyWaits } from '../../../test/support/locks.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { knock, signedInOver } from '../../../test/support/signed-in.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { allRoutes } from '../../rooms.ts'
import type { Route } from '../http/route.ts'
import { sql } from '../sql.ts'

const before = '2025-11-19T20:40:00+09:00'
const start = '2025-11-19T21:00:00+09:00'
const end = '2025-11-20T05:50:00+09:00'
const routes = allRoutes(undefined)
/** All but what shows something to everybody: behind a session the flag is for staff alone. */
const closedRoutes = routes.filter(
  (route) => !route.crossSite && (route.evenInMaintenance !== true || route.who.name !== 'anyone'),
)

let world: TestWorld
let nodes: [TestServer, TestServer]
let kaori: Manager

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-19T20:50:00+09:00', config: { requestsPerMinute: 5_000 } })
  nodes = [await newServer(world), await newServer(world)]
  kaori = await newManager(world)
  await world.db.run(sql`
    insert into platform_maintenance (id, starts_at, ends_at) values (${world.random.id()}, ${start}, ${end})`)
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  await world.close()
})

/** Every row of every table of ours, by table. */
async function everything(): Promise<Record<string, string>> {
  const tables = await world.db.rows<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`)
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await world.pool.query(`select to_jsonb(t) as row from ${name} t order by 1::text`)
      return [name, JSON.stringify(rows)] as const
    }),
  )
  return Object.fromEntries(all)
}

/** Whoever reads what was noted goes on through the night: what stands there before it is read first. */
async function allIsRead(): Promise<void> {
  const record = ['audit.follow', 'audit.seal']
  const watch = ['watch.detect', 'watch.signals', 'watch.sightings', 'risk.scale', 'risk.campaigns']
  const unread = async () => {
    for (const name of [...record, ...watch]) await world.runJob(name)
    const row = await world.db.row<{ count: number }>(sql`
      select (select max(seq) from platform_fact) - least((select min(seq) from audit_follower), (select seq from audit_head),
        (select seq from watch_reader), (select seq from watch_signal_cursor), (select seq from watch_sighting_cursor))
        + (select count(*) from risk_attempt) as count`)
    return row?.count
  }
  await expect.poll(unread).toBe(0)
}

describe('a maintenance window', () => {
  it('S1-03 at 20:59:59 requests still work, on every node', async () => {
    for (const node of nodes) {
      await world.moveTo('2025-11-19T20:59:59+09:00')
      const typed = { id: kaori.signInId, password: 'wrong-one' }
      expect(await world.still(() => knock(node.browser(), typed))).toMatchObject({
        status: 422,
        refusal: 'not-recognised',
      })
    }
  })

  it('S1-03 from 21:00:00 every sign-in, booking and settings request is refused and changes nothing, on every node', async () => {
    await world.moveTo(before)
    const kaorisBrowser = await signedInOver(world, nodes[0], { ...kaori, id: kaori.signInId })
    await world.jobsDone()
    await world.moveTo(start)
    await allIsRead()
    const untouched = await everything()
    for (const node of nodes) {
      expect((await sendForm(node, 'assertion=x')).status).toBe(503)
      const signedIn = newBrowser(node.url)
      for (const [name, value] of kaorisBrowser.cookies) signedIn.cookies.set(name, value)
      // All at once: the less of the night passes, the less of it the house does by its own clock.
      for (const browser of [signedIn, node.browser()])
        await Promise.all(
          closedRoutes.map(async ({ method, path, evenInMaintenance }) => {
            // Who is nobody yet is told so there, and comes no further.
            if (browser !== signedIn && evenInMaintenance === true) return
            const at = path.replaceAll(/:\w+/g, () => world.random.id())
            const answer = await browser.call<Record<string, unknown>>(method, at, bodyOf(method))
            expect(answer.status, `${method} ${path}`).toBe(503)
            expect(answer.body, path).toMatchObject({ status: 503, refusal: 'maintenance' })
          }),
        )
    }
    expect(closedRoutes.length).toBeGreaterThan(60)
    const after = await everything()
    expect(Object.keys(after).filter((name) => after[name] !== untouched[name])).toEqual([])
  })

  it('S1-03 the API answers 503 with Retry-After and a problem document in the reader’s language', async () => {
    await world.moveTo(start)
    for (const [language, words] of [
      ['ja', 'ただいまメンテナンスのため停止しています。'],
      ['en', 'The service is stopped for maintenance.'],
    ] as const) {
      const browser = nodes[1].browser({ 'accept-language': language })
      const left = async () => (Date.parse(end) - (await world.clock.now()).getTime()) / 1000
      const before = await left()
      const answer = await browser.post('/api/sign-in', {
        door: 'administrator',
        language,
        id: 'x',
        password: 'y',
      })
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(answer.headers.get('content-language')).toBe(language)
      expect(answer.body.title).toContain(words)
      expect(answer.body.errorId).toMatch(/\w{4}/)
      expect(answer.body.detail).toEqual({ endsAt: new Date(end).toISOString() })
      const seconds = Number(answer.headers.get('retry-after'))
      expect(seconds).toBeLessThanOrEqual(Math.ceil(before))
      expect(seconds).toBeGreaterThanOrEqual(Math.floor(await left()))
    }
  })

  it('S1-03 health and readiness, the API description and the operator’s names are answered all the same', async () => {
    await world.moveTo(start)
    for (const path of ['/healthz', '/readyz', '/api/openapi.json', '/api/gate'])
      expect((await nodes[0].browser().get(path)).status, path).toBe(200)
  })

  it('S1-03 only what is public, the staff’s own and their way in say that they go on', () => {
    const open = routes.filter((route) => route.evenInMaintenance)
    const isStaffs = (path: string) => /^\/api\/((desk|watch|audit|assurance)\/|handling$)/.test(path)
    expect(routes.filter(({ path }) => isStaffs(path) && !open.some((one) => one.path === path))).toEqual([])
    // A receiver of signals fetches them with a token of its own: an ended session must be told at night too.
    const others = open.filter(({ path }) => !isStaffs(path) && path !== '/api/signals/poll')
    const isShown = ({ method, who }: Route) => method === 'GET' && who.name === 'anyone'
    // Behind a session it is open to staff alone: their device, and the authenticator they must have.
    const isWayIn = ({ path }: Route) =>
      /^\/api\/(sign-in|sign-out|session|step-ups|staff-devices)(\/|$)/.test(path) ||
      /^\/api\/my-navigation\/(passkeys|authenticator)/.test(path)
    // What somebody wants to tell the operator is taken at any hour, as the page it stands on is shown.
    const isContact = ({ path }: Route) => path === '/api/inquiries'
    // Whoever follows a drill's link is taught at any hour, as its page is shown.
    const isDrill = ({ path }: Route) => path.startsWith('/api/drill-visits/')
    const rest = others.filter((route) => ![isShown, isWayIn, isContact, isDrill].some((is) => is(route)))
    expect(rest.map(({ path }) => path)).toEqual([])
    const forStaff = others.filter(({ path }) => path.startsWith('/api/sign-in'))
    expect(forStaff.map(({ evenInMaintenance }) => typeof evenInMaintenance)).toEqual(
      forStaff.map(() => 'function'),
    )
    expect(forStaff.length).toBeGreaterThan(5)
  })

  it('S1-04 staff sign in and work at the desk while it runs; nobody else comes in by their door', async () => {
    await world.moveTo(start)
    const desk = await signedInStaff(world, nodes[0])
    expect((await desk.get('/api/desk/me')).body).toMatchObject({ kind: 'desk-agent' })
    expect((await desk.get('/api/session')).status).toBe(200)
    expect((await desk.get('/api/my-navigation')).status).toBe(503)
    const door = { door: 'staff', language: 'ja' }
    const stranger = await nodes[0]
      .browser()
      .post('/api/sign-in', { ...door, id: kaori.signInId, password: kaori.password })
    expect(stranger.body).toMatchObject({ status: 422, refusal: 'not-recognised' })
  })

  it('S1-03 a request that began before the start and would commit after it changes nothing', async () => {
    await world.moveTo(before)
    const browser = await signedInOver(world, nodes[0], { ...kaori, id: kaori.signInId })
    await world.jobsDone()
    const holder = await world.pool.connect()
    try {
      await holder.query('begin')
      await holder.query('select 1 from identity_account where id = $1 for update', [kaori.accountId])
      const late = browser.put('/api/my-navigation/language', { language: 'en' })
      await somebodyWaits(world)
      await world.moveTo(start)
      await holder.query('commit')
      const answer = await late
      expect(answer.status).toBe(503)
      expect(answer.body).toMatchObject({ refusal: 'maintenance' })
    } finally {
      holder.release()
    }
    const account = await world.db.row(sql`
      select language from identity_account where id = ${kaori.accountId}`)
    expect(account).toEqual({ language: 'ja' })
  })

  it('S1-03 at its end everybody goes on, and nobody who was signed in lost his session by it', async () => {
    await world.moveTo(before)
    const browser = await signedInOver(world, nodes[0], { ...kaori, id: kaori.signInId })
    await world.moveTo('2025-11-20T05:49:59+09:00')
    expect(await world.still(async () => (await browser.get('/api/session')).status)).toBe(503)
    await world.moveTo(end)
    expect((await browser.get('/api/session')).status).toBe(200)
    await world.moveTo('2025-11-20T06:10:00+09:00')
    expect((await browser.get('/api/session')).status).toBe(200)
    await world.moveTo('2025-11-20T06:41:00+09:00')
    expect((await browser.get('/api/session')).status).toBe(401)
  })
})

const bodyOf = (method: string) => (method === 'GET' || method === 'DELETE' ? undefined : {})
