import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { sql } from '../../sql.ts'
import { openDoor } from '../open-door.ts'

describe('a page of the house', () => {
  let world: TestWorld
  let app: FastifyInstance
  beforeAll(async () => {
    world = await newWorld()
    app = await openDoor({ world, authenticate: async () => undefined, tell: (refusal) => refusal }, [])
  })
  afterAll(async () => {
    await app.close()
    await world.close()
  })
  const ask = (url: string, etag?: string, method: 'GET' | 'HEAD' = 'GET') =>
    app.inject({ method, url, headers: etag ? { 'if-none-match': etag } : {} })

  it('goes out whole, is asked for anew each time, and stays where it is as long as it has not changed', async () => {
    const first = await ask('/portal/people')
    expect(first.statusCode).toBe(200)
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    })
    expect(first.body).toContain('</html>')
    const again = await ask('/portal/people', String(first.headers.etag))
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': first.headers['content-security-policy'],
    })
    for (const tag of [`W/${first.headers.etag}`, `"another", ${first.headers.etag}`, '*'])
      expect((await ask('/portal/people', tag)).statusCode).toBe(304)
    const other = await ask('/sign-in/member', String(first.headers.etag))
    expect(other.statusCode).toBe(200)
    expect(other.headers.etag).not.toBe(first.headers.etag)
  })

  it('is not found, and says so as a page, even to a browser that knows that page', async () => {
    const known = await ask('/')
    const lost = await ask('/no-such-place', String(known.headers.etag))
    expect(lost.statusCode).toBe(404)
    expect(lost.body).toContain('</html>')
  })

  it('sends nothing but its headers to whoever asks for these', async () => {
    const head = await ask('/portal', undefined, 'HEAD')
    expect([head.statusCode, head.body]).toEqual([200, ''])
    expect(head.headers.etag).toBe((await ask('/portal')).headers.etag)
  })

  it('is that of the maintenance while one runs, kept by no browser, whatever it knows', async () => {
    const answer = await ask('/portal', '*')
    expect(answer.statusCode).toBe(304)
    await world.db.run(sql`
      insert into platform_maintenance (id, starts_at, ends_at)
      values (${world.random.id()}, platform_now() - interval '1 minute', platform_now() + interval '1 hour')`)
    const closed = await ask('/portal', '*')
    expect(closed.statusCode).toBe(503)
    expect(closed.body).toContain('</html>')
    expect(closed.headers['cache-control']).toBe('no-store')
    expect(Number(closed.headers['retry-after'])).toBeGreaterThan(0)
    await world.db.run(sql`delete from platform_maintenance`)
  })
})
