import { describe, expect, it } from 'vitest'
import type { Browser } from '../support/browser.ts'
import { newManager } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { ledTo, rawRequest, upToResetCode, type View } from './steps.ts'

houseOfFile({ config: { requestsPerMinute: 120 }, nodes: 2 })

const cookieOf = (browser: Browser) =>
  [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')

const door = { door: 'administrator', language: 'ja' }

/** The same path as somebody writes it who hopes for a door beside the door. */
const spellings = (path: string) => [
  path,
  path.replace('/api', '/%61pi'),
  path.replace('sign-in', '%73ign-in'),
  `http://localhost${path}`,
  `http://evil.example${path}`,
  `${path}?v=2`,
]
const nowhere = (path: string) => [
  `${path}/`,
  path.replace('/api/', '/api//'),
  `/${path}`,
  path.replace('/api', '/API'),
  path.replace('/sign-in', '/Sign-in'),
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
    const browser = server.browser()
    const [, ...others] = spellings('/api/sign-in')
    const ids = [manager.signInId.toLowerCase(), ` ${manager.signInId} `, manager.signInId]
    for (const [n, spelling] of others.entries()) {
      const to = n === 0 ? other : server
      const guess = { ...door, id: ids[n % 3], password: 'not-this-one-7' }
      const headers = { cookie: cookieOf(browser) }
      const reply = await rawRequest(to, { method: 'POST', path: spelling, headers, body: guess })
      expect([spelling, reply.status, reply.text]).toEqual([
        spelling,
        422,
        expect.stringContaining('not-recognised'),
      ])
    }
    const right = { id: manager.signInId, password: manager.password }
    expect(await ledTo(browser, right)).toBe('not-recognised')
    const whys = (await world.facts('sign-in-refused')).map(({ data }) => data.why)
    expect(whys).toEqual([...Array(5).fill('wrong-password'), 'tries-spent'])
  })

  it('attack-04 finds nothing behind look-alikes of the path, and spends no try there', async () => {
    const manager = await newManager(world)
    const browser = server.browser()
    const body = { ...door, id: manager.signInId, password: manager.password }
    const headers = { cookie: cookieOf(browser) }
    for (const spelling of nowhere('/api/sign-in')) {
      const reply = await rawRequest(server, { method: 'POST', path: spelling, headers, body })
      expect([spelling, reply.status]).toEqual([spelling, 404])
    }
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await browser.call(method, '/api/sign-in')).status).toBe(404)
    expect((await browser.post<View>('/api/sign-in', body)).body.step).toBe('code')
  })

  it('attack-04 refuses a foreign page whatever spelling of the path it sends its reader to', async () => {
    for (const spelling of spellings('/api/sign-in')) {
      const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
      const reply = await rawRequest(server, {
        method: 'POST',
        path: spelling,
        headers,
        body: { ...door, id: 'QQ7QQ7QQ7', password: 'not-this-one-7' },
      })
      expect([spelling, reply.status]).toEqual([spelling, 403])
      expect(reply.headers['cache-control']).toBe('no-store')
    }
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
