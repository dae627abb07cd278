import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Session } from '../author.ts'
import { ok } from './answer.ts'
import { gauge, registry } from './metrics.ts'
import { openDoor } from './open-door.ts'
import { type Route, route } from './route.ts'
import { administrator, anyone, signedIn } from './who.ts'

const origin = 'https://biz.kazahana.example'
const aiko: Session = {
  by: 'person',
  id: '0190aaaa-0000-7000-8000-00000000000a',
  accountId: '0190aaaa-0000-7000-8000-00000000000b',
  companyId: '0190aaaa-0000-7000-8000-00000000000c',
  kind: 'traveller',
  securityVersion: 1,
  language: 'en',
  device: Buffer.alloc(32),
  limited: false,
}

const routes: Route[] = [
  route({
    method: 'POST',
    path: '/api/greetings',
    who: anyone,
    summary: 'Greets.',
    body: z.strictObject({ name: z.string().min(1) }),
    reply: z.object({ text: z.string() }),
    does: async ({ body, client }) =>
      ok({ text: `${body.name} ${client.network} ${client.language}`, secret: 'kept back' }),
  }),
  route({
    method: 'GET',
    path: '/api/mine',
    who: signedIn,
    summary: 'Shows whose it is.',
    does: async ({ session, stepUp }) => ok({ account: session.accountId, stepUp }),
  }),
  route({
    method: 'GET',
    path: '/api/office',
    who: administrator,
    summary: 'For administrators.',
    does: async () => ok({}),
  }),
  route({
    method: 'GET',
    path: '/api/broken',
    who: anyone,
    summary: 'Falls over.',
    does: async () => {
      throw new Error('password=tsubaki7kumo at line 4')
    },
  }),
  route({
    method: 'GET',
    path: '/api/refusing',
    who: anyone,
    summary: 'Refuses.',
    refusals: { 'journey-not-found': 404 },
    does: async () => ({ refusal: 'journey-not-found' }),
  }),
]

/** Asks the database nothing, not even whether maintenance runs. */
const gate = route({
  method: 'GET',
  path: '/api/gate',
  who: anyone,
  evenInMaintenance: true,
  summary: 'Opens.',
  does: async () => ok({}),
})

describe('the door', () => {
  let world: TestWorld
  let app: FastifyInstance
  const authenticate = async (_world: unknown, cookie: string | undefined) =>
    cookie === 'good' ? aiko : undefined
  const tell = (refusal: string, language: string) => `${language}: ${refusal}`
  const open = (list: Route[]) => openDoor({ world, authenticate, tell }, list)

  beforeAll(async () => {
    world = await newWorld({ config: { origin, trustedProxies: ['10.0.0.1'], requestsPerMinute: 60 } })
    app = await open(routes)
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })

  const greet = (
    headers: Record<string, string>,
    payload: unknown = { name: 'Aiko' },
    remoteAddress = '198.51.100.1',
  ) =>
    app.inject({ method: 'POST', url: '/api/greetings', headers, payload: payload as object, remoteAddress })

  it('a route that does not say who may call it stops the start-up', async () => {
    const { who: _who, ...stray } = routes[0] as Route
    await expect(open([stray as Route])).rejects.toThrow('does not say who')
  })

  it('answers with what the route declares and nothing else', async () => {
    const answer = await greet({ 'accept-language': 'en' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ text: 'Aiko 198.51.100.0/24 en' })
  })

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
    { origin: `${origin}.evil.example` },
    { origin: 'http://biz.kazahana.example' },
  ] as Record<string, string>[])(
    'ASVS-3.5.1 OWASP-CS-CSRF-2 refuses a change another site makes a browser send: %j',
    async (headers) => {
      const answer = await greet(headers)
      expect(answer.statusCode).toBe(403)
      expect(answer.json().refusal).toBe('foreign-origin')
    },
  )

  it('takes a change from its own origin, and from programs that are no browser', async () => {
    expect((await greet({ origin, 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
    expect((await greet({})).statusCode).toBe(200)
  })

  it('S1-21 shows the signed-out nothing and the wrong role "forbidden", by direct address too', async () => {
    expect((await app.inject('/api/mine')).statusCode).toBe(401)
    const cookies = { '__Host-session': 'good' }
    const mine = await app.inject({ url: '/api/mine', cookies, headers: { 'step-up': 'x' } })
    expect(mine.json()).toEqual({ account: aiko.accountId, stepUp: 'x' })
    const office = await app.inject({ url: '/api/office', cookies })
    expect([office.statusCode, office.json().refusal]).toEqual([403, 'forbidden'])
  })

  it('answers a refusal as a problem document with an error id, in the language of the reader', async () => {
    const answer = await app.inject({ url: '/api/refusing', headers: { 'accept-language': 'en' } })
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toEqual({
      type: '/problems/journey-not-found',
      title: 'en: journey-not-found',
      status: 404,
      refusal: 'journey-not-found',
      errorId: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/),
    })
    const japanese = await app.inject({ url: '/api/refusing', headers: { 'accept-language': 'ja' } })
    expect(japanese.json().title).toBe('ja: journey-not-found')
  })

  it('names every faulty field at once, and the field nobody asked for', async () => {
    const answer = await greet({ 'accept-language': 'ja' }, { name: '', role: 'administrator' })
    expect(answer.statusCode).toBe(400)
    const { faults } = answer.json().detail
    expect(faults.map((fault: { field: string }) => fault.field).toSorted()).toEqual(['name', 'role'])
    expect(faults[0].message).toMatch(/[ぁ-ん]/)
  })

  it('ASVS-16.5.1 says nothing of a fault of ours but its number', async () => {
    const answer = await app.inject('/api/broken')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('tsubaki')
    expect(answer.json().refusal).toBe('fault')
  })

  it.each([
    ['broken JSON', '{"name":', 'application/json', 400],
    ['a form', 'name=x', 'application/x-www-form-urlencoded', 415],
    ['too much', JSON.stringify({ name: 'x'.repeat(70_000) }), 'application/json', 413],
  ])('refuses %s calmly', async (_what, payload, type, status) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/greetings',
      payload,
      headers: { 'content-type': type },
    })
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it('keeps the browser in: policy, framing, sniffing, referrer, storage', async () => {
    const { headers } = await app.inject('/api/refusing')
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    )
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  it('answers who is inside before most of a crowd that came to the gate a moment sooner', async () => {
    const crowd = await open([gate, ...routes])
    const answered: string[] = []
    const ask = async (who: string, what: object) => {
      const { statusCode } = await crowd.inject({ remoteAddress: '198.51.100.7', ...what })
      answered.push(`${who} ${statusCode}`)
    }
    const atGate = Array.from({ length: 50 }, () => ask('gate', { url: '/api/gate' }))
    await Promise.all([...atGate, ask('inside', { url: '/api/mine', cookies: { '__Host-session': 'good' } })])
    expect(answered).toHaveLength(51)
    expect(new Set(answered)).toEqual(new Set(['gate 200', 'inside 200']))
    expect(answered.indexOf('inside 200')).toBeLessThan(25)
    await crowd.close()
  })

  it('sends away at once who may send no more, and lets him wait with nobody', async () => {
    const config = { ...world.config, requestsPerMinute: 10 }
    const small = await openDoor({ world: { ...world, config }, authenticate, tell }, [gate])
    const answered: number[] = []
    const ask = async () => {
      answered.push((await small.inject({ url: '/api/gate', remoteAddress: '198.51.100.7' })).statusCode)
    }
    const asked: Promise<void>[] = []
    for (let nth = 0; nth < 60; nth += 1) {
      asked.push(ask())
      // One after the other, and all in one turn of the event loop.
      for (let step = 0; step < 5; step += 1) await new Promise(process.nextTick)
    }
    await Promise.all(asked)
    expect(answered.filter((status) => status === 429)).toHaveLength(50)
    // The ninth and tenth begin a turn later.
    expect(answered.lastIndexOf(200)).toBeGreaterThan(answered.lastIndexOf(429))
    await small.close()
  })

  it('attack-18 counts a network once, whatever it forwards and however it is spelled', async () => {
    const spellings = ['2001:db8:5:6::1', '2001:0DB8:5:6:ffff::2', '2001:db8:5:6:1:2:3:4']
    const statuses = new Set<number>()
    for (let n = 0; n < 63; n += 1) {
      const spoofed = { 'x-forwarded-for': `203.0.113.${n}`, 'X-FORWARDED-FOR': `192.0.2.${n}` }
      statuses.add((await greet(spoofed, undefined, spellings[n % 3])).statusCode)
    }
    expect([...statuses]).toEqual([200, 429])
  })

  it('attack-17 believes forwarded addresses from the trusted proxy only, and calls garbage unknown', async () => {
    const seen = async (forwarded: string, peer: string) =>
      (await greet({ 'x-forwarded-for': forwarded }, { name: 'A' }, peer)).json().text
    expect(await seen('192.0.2.9, 203.0.113.8', '10.0.0.1')).toBe('A 203.0.113.0/24 ja')
    expect(await seen('192.0.2.9', '198.51.100.77')).toBe('A 198.51.100.0/24 ja')
    expect(await seen('not an address', '10.0.0.1')).toBe('A undefined ja')
  })

  it('tells health to anyone', async () => {
    expect((await app.inject('/healthz')).json()).toEqual({ alive: true })
    expect((await app.inject('/readyz')).json()).toEqual({ ready: true })
  })

  it.each([
    ['https, a token', { metricsToken: 'kumo-kumo-kumo-kumo' }, 200],
    ['https, no token: a proxy on this machine looks like this machine', {}, 404],
    ['localhost, no token', { origin: 'http://localhost:3000' }, 200],
  ])('tells figures to this machine or to whoever has the token only: %s', async (_what, config, status) => {
    const house = { ...world, config: { ...world.config, ...config } }
    const door = await openDoor({ world: house, authenticate, tell }, [])
    const authorization = 'Bearer kumo-kumo-kumo-kumo'
    const read = async (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
      (await door.inject({ url: '/metrics', headers, remoteAddress })).statusCode
    expect(await read({ authorization })).toBe(status)
    for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via', 'x-forwarded-proto'])
      expect(await read({ [name]: '127.0.0.1' })).toBe(404)
    expect(await read({}, '198.51.100.1')).toBe(404)
    expect(await read({ authorization: 'Bearer kumo' }, '198.51.100.1')).toBe(404)
    await door.close()
  })

  it('tells the other figures when one cannot be read', async () => {
    gauge('sekisho_test_away', 'Never to be read.', () => Promise.reject(new Error('away')))
    const house = { ...world, config: { ...world.config, origin: 'http://localhost:3000' } }
    const door = await openDoor({ world: house, authenticate, tell }, [])
    const { statusCode, body } = await door.inject({ url: '/metrics', remoteAddress: '127.0.0.1' })
    registry.removeSingleMetric('sekisho_test_away')
    await door.close()
    expect(statusCode).toBe(200)
    expect(body).toMatch(/^sekisho_test_away nan$/im)
    expect(body).toContain('process_cpu_seconds_total')
  })

  it('describes every route of the API', async () => {
    const description = (await app.inject('/api/openapi.json')).json()
    expect(description.openapi).toMatch(/^3\.1/)
    expect(Object.keys(description.paths)).toContain('/api/greetings')
    expect(description.servers).toEqual([{ url: origin }])
  })
})
