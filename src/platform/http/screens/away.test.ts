import { type AddressInfo, connect } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layWire, type Wire } from '../../../../test/support/wire.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { openPool } from '../../database/open.ts'
import { openLog } from '../../logging.ts'
import { dbOver, sql } from '../../sql.ts'
import { ok } from '../answer.ts'
import { openDoor } from '../open-door.ts'
import { route } from '../route.ts'
import { anyone } from '../who.ts'

describe('a house whose database is away', () => {
  let world: TestWorld
  let wire: Wire
  let pool: ReturnType<typeof openPool>
  let app: FastifyInstance
  const lines: string[] = []
  let asked = 0
  beforeAll(async () => {
    world = await newWorld()
    const { host = '', port = 0 } = world.pool.options
    wire = await layWire({ host, port })
    const log = openLog('info', { write: (line) => lines.push(line) })
    pool = openPool({ ...world.pool.options, host: '127.0.0.1', port: wire.port, max: 3 }, log)
    const overWire = { ...world, db: dbOver(pool), log }
    const looks = route({
      ...{ method: 'GET', path: '/api/looks', who: anyone, summary: 'Looks into the database.' },
      evenInMaintenance: true,
      does: async (call) => ok({ seen: await call.world.db.row(sql`select 1 as one`) }),
    })
    const breaks = route({
      ...{ method: 'GET', path: '/api/breaks', who: anyone, summary: 'Asks what cannot be asked.' },
      evenInMaintenance: true,
      does: async (call) => ok({ seen: await call.world.db.row(sql`select 1/0 as one`) }),
    })
    const takes = route({
      ...{ method: 'POST', path: '/api/takes', who: anyone, summary: 'Takes something in.' },
      evenInMaintenance: true,
      does: async () => ok({}),
    })
    const tell = (refusal: string, language: string) => `${language}: ${refusal}`
    app = await openDoor({ world: overWire, authenticate: async () => undefined, tell }, [
      looks,
      breaks,
      takes,
    ])
    app.server.on('request', () => {
      asked += 1
    })
  })
  afterAll(async () => {
    await app.close()
    await pool.end()
    await wire.cut().catch(() => undefined)
    await world.close()
  })
  const ask = (url: string, language = 'ja') =>
    app.inject({ method: 'GET', url, headers: { 'accept-language': language } })
  const page = async () => {
    const answer = await ask('/portal/people')
    return { status: answer.statusCode, isClosed: answer.body.includes('ただいまご利用いただけません') }
  }

  // First: what is told once a minute would not be told again.
  it('is not what a caller makes it who drops his connection in the middle of what he sends', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    // Listening over TCP, it has an address of this shape.
    const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
    const head = [
      ...['POST /api/takes HTTP/1.1', 'host: here', `origin: ${world.config.origin}`],
      ...['content-type: application/json', 'content-length: 100', '', ''],
    ]
    socket.write(`${head.join('\r\n')}{"a":`)
    await expect.poll(() => asked).toBe(1)
    socket.destroy()
    await expect.poll(() => lines.filter((line) => line.includes('/api/takes'))).toHaveLength(1)
    expect(lines.join('')).not.toContain('unavailable')
    expect(lines.join('')).not.toContain('the database cannot be reached')
  })

  it('answers screens with a page that says so, calls with whom to ask, its log once, and goes on by itself', async () => {
    expect(await page()).toEqual({ status: 200, isClosed: false })
    expect((await ask('/api/looks')).json()).toEqual({ seen: { one: 1 } })

    await wire.cut()
    const away = await ask('/en')
    expect(away.statusCode).toBe(503)
    expect(away.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      ...{ 'cache-control': 'no-store', 'retry-after': '30' },
    })
    expect(away.headers['content-security-policy']).toContain("script-src 'self'")
    for (let n = 0; n < 5; n++) expect(await page()).toEqual({ status: 503, isClosed: true })
    const refused = await ask('/api/looks', 'en')
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '30'])
    const { operator } = world.profile
    expect(refused.json()).toMatchObject({
      ...{ title: 'en: unavailable', refusal: 'unavailable', status: 503 },
      detail: { portal: operator.portal, desk: { free: operator.desk.free } },
    })
    expect((await ask('/readyz')).statusCode).toBe(503)
    expect((await ask('/healthz')).statusCode).toBe(200)
    expect(lines.filter((line) => line.includes('the database cannot be reached'))).toHaveLength(1)
    expect(lines.filter((line) => line.includes('a request failed'))).toEqual([])

    await wire.mend()
    expect(await page()).toEqual({ status: 200, isClosed: false })
    expect((await ask('/api/looks')).statusCode).toBe(200)
  })

  it('is not what a question is answered with that fails by itself', async () => {
    const failed = await ask('/api/breaks')
    expect([failed.statusCode, failed.json().refusal]).toEqual([500, 'fault'])
  })

  it('says that it is busy where every connection is taken for as long as one waits', async () => {
    const holders = await Promise.all([1, 2, 3].map(() => pool.connect()))
    pool.options.connectionTimeoutMillis = 50
    const busy = await ask('/api/looks')
    expect([busy.statusCode, busy.json().refusal]).toEqual([503, 'busy'])
    for (const holder of holders) holder.release()
    expect((await ask('/api/looks')).statusCode).toBe(200)
  })
})
