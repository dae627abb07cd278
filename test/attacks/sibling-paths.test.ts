import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../support/browser.ts'
import { newManager } from '../support/gate.ts'
import { newServer, type TestServer } from '../support/server.ts'
import { newWorld, type TestWorld } from '../support/world.ts'
import { begin, rawRequest, upToResetCode, type View } from './steps.ts'

let world: TestWorld
let server: TestServer
let other: TestServer
beforeAll(async () => {
  world = await newWorld({ config: { requestsPerMinute: 120 } })
  server = await newServer(world)
  other = await newServer(world)
})
afterAll(async () => {
  await server.close()
  await other.close()
  await world.close()
})

const cookieOf = (browser: Browser) =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** The same path as somebody writes it who hopes for a door beside the door. */
const spellings = (path: string) => [
  path,
  path.replace('/api', '/%61pi'),
  path.replace('password', '%70assword'),
  `http://localhost${path}`,
  `http://evil.example${path}`,
  `${path}?v=2`,
]
const nowhere = (path: string) => [
  `${path}/`,
  path.replace('/api/', '/api//'),
  `/${path}`,
  path.replace('/api', '/API'),
  path.replace('/password', '/Password'),
  path.replace('/api/', '/api/v2/'),
  path.replace('/api/', '/api/admin/'),
  `${path}/check`,
  `${path};check=1`,
  path.replace('/api/', '/api/./'),
  `/x/..${path}`,
]

describe('every way to the same guess', () => {
  it('attack-04 counts guesses over all spellings of the path, of the ID and over two servers as one', async () => {
    const manager = await newManager(world)
    const { browser, path } = await begin(server.browser())
    const [plain, ...others] = spellings(`${path}/password`)
    const ids = [manager.signInId.toLowerCase(), ` ${manager.signInId} `, manager.signInId]
    for (const [n, spelling] of others.entries()) {
      const to = n === 0 ? other : server
      const guess = { id: ids[n % 3], password: 'not-this-one-7' }
      const headers = { cookie: cookieOf(browser) }
      const reply = await rawRequest(to, { method: 'POST', path: spelling, headers, body: guess })
      expect([spelling, reply.status, reply.text]).toEqual([
        spelling,
        422,
        expect.stringContaining('not-recognised'),
      ])
    }
    const right = { id: manager.signInId, password: manager.password }
    expect((await browser.post<View>(plain ?? '', right)).body.refusal).toBe('not-recognised')
    const whys = (await world.facts('sign-in-refused')).map(({ data }) => data.why)
    expect(whys).toEqual([...Array(5).fill('wrong-password'), 'tries-spent'])
  })

  it('attack-04 finds nothing behind look-alikes of the path, and spends no try there', async () => {
    const manager = await newManager(world)
    const { browser, path } = await begin(server.browser())
    const body = { id: manager.signInId, password: manager.password }
    const headers = { cookie: cookieOf(browser) }
    for (const spelling of nowhere(`${path}/password`)) {
      const reply = await rawRequest(server, { method: 'POST', path: spelling, headers, body })
      expect([spelling, reply.status]).toEqual([spelling, 404])
    }
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await browser.call(method, `${path}/password`)).status).toBe(404)
    expect((await browser.post<View>(`${path}/password`, body)).body.step).toBe('code')
  })

  it('attack-04 refuses a foreign page whatever spelling of the path it sends its reader to', async () => {
    const { path } = await begin(server.browser())
    for (const spelling of spellings('/api/sign-in')) {
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      const reply = await rawRequest(server, {
        method: 'POST',
        path: spelling,
        headers,
        body: { door: 'member', language: 'ja' },
      })
      expect([spelling, reply.status]).toEqual([spelling, 403])
      expect(reply.headers['cache-control']).toBe('no-store')
    }
    expect(path).toMatch(/^\/api\/sign-in\//)
  })

  it('attack-04 counts reset codes guessed through other spellings on the one count of the account', async () => {
    const manager = await newManager(world)
    const { browser, path } = await upToResetCode(server.browser(), manager.signInId, 'administrator')
    const headers = { cookie: cookieOf(browser) }
    const wrong = { code: '000000' }
    for (const spelling of spellings(`${path}/code`).slice(1))
      await rawRequest(server, { method: 'POST', path: spelling, headers, body: wrong })
    const mails = await world.mailTo(manager.address)
    const code = /: (\d{6})$/m.exec(mails.at(-1)?.text ?? '')?.[1]
    expect((await browser.post<View>(`${path}/code`, { code })).body.refusal).toBe('code-not-accepted')
  })

  it('attack-04 ASVS-2.4.1 gives a network one budget over all endpoints of the gate and all their spellings', async () => {
    const paths = [
      '/api/gate',
      '/%61pi/gate',
      'http://evil.example/api/gate',
      '/api/sign-in/1',
      '/api/recovery/1',
      '/api/openapi.json',
    ]
    const statuses: number[] = []
    for (let n = 0; n < 120; n++)
      statuses.push((await rawRequest(server, { path: paths[n % paths.length] ?? '' })).status)
    expect(statuses).toContain(200)
    expect(statuses.at(-1)).toBe(429)
    for (const path of paths) expect([path, (await rawRequest(server, { path })).status]).toEqual([path, 429])
  })
})
