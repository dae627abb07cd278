import { describe, expect, it } from 'vitest'
import { readConfig } from '#platform/config.ts'
import { filesOf } from '../../scripts/check/source-files.ts'
import { openedCompany, prove } from '../attacks/steps.ts'
import type { Browser } from '../support/browser.ts'
import { wholeDescription } from '../support/description.ts'
import { codeTo, type Manager, newManager } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { ken } from '../support/people.ts'
import { firstSignIn, knock, signedInOver } from '../support/signed-in.ts'

houseOfFile({ logLevel: 'info', nodes: 2 })

const name = '__Host-session'
const credentials = ({ signInId: id, address, password }: Manager) => ({ id, address, password })
const signedIn = async () => signedInOver(world, server, credentials(await newManager(world)))
const secretOf = (browser: Browser) => browser.cookies.get(name) ?? ''

/** A browser that holds nothing but this session, at the other server of the house. */
function holding(secret: string): Browser {
  const browser = other.browser()
  browser.cookies.set(name, secret)
  return browser
}

describe('the secret of a session', () => {
  it('NIST63B4-5.1-64 OWASP-CS-Session-1 ASVS-7.2.2 ASVS-7.2.3 is 256 bits of chance, made when somebody has proved himself, and never the same twice', async () => {
    const secrets: string[] = []
    for (let n = 0; n < 12; n++) {
      const who = credentials(await newManager(world))
      const browser = server.browser()
      const { path } = await knock(browser, who)
      expect(browser.cookies.has(name)).toBe(false)
      await browser.post(`${path}/code`, { code: await codeTo(world, who.address) })
      secrets.push(secretOf(browser))
    }
    expect(new Set(secrets).size).toBe(12)
    for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    // Chance fills every place: over twelve of them no byte stands still.
    for (let byte = 0; byte < 32; byte++)
      expect(new Set(secrets.map((secret) => Buffer.from(secret, 'base64url')[byte])).size).toBeGreaterThan(4)
  })

  it('NIST63B4-5.1.1 OWASP-CS-Session-4 ASVS-3.3.1 ASVS-3.3.2 ASVS-3.3.3 ASVS-3.3.4 ASVS-3.3.5 travels in a small __Host- cookie, Secure, HttpOnly, same-site, for the whole path, that means nothing and stands in no answer', async () => {
    const who = credentials(await newManager(world))
    const browser = server.browser()
    const lines: string[] = []
    const bodies: unknown[] = []
    const send = async (method: string, path: string, body?: object) => {
      const answer = await browser.call(method, path, body)
      lines.push(...answer.headers.getSetCookie())
      bodies.push(answer.body)
    }
    const { path } = await knock(browser, who)
    await send('POST', `${path}/code`, { code: await codeTo(world, who.address) })
    const secret = secretOf(browser)
    for (const at of ['/api/session', '/api/me', '/api/my-navigation', '/api/my-navigation/sessions'])
      await send('GET', at)
    await send('POST', '/api/sign-out')
    const fresh = server.browser()
    const begun = await fresh.post('/api/recovery', { door: 'member', language: 'ja' })
    lines.push(...begun.headers.getSetCookie())

    expect(new Set(lines.map((line) => line.split('=')[0]))).toEqual(
      new Set(['__Host-session', '__Host-device']),
    )
    for (const line of lines) {
      expect(line).toMatch(/; Path=\/(;|$)/)
      for (const word of ['Secure', 'HttpOnly', 'SameSite=Lax']) expect(line.split('; ')).toContain(word)
      expect(line).not.toMatch(/domain=/i)
      expect(line.split(';')[0]?.length).toBeLessThan(4096)
      expect(line.split(';')[0]).toMatch(/=([A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{63})?$/)
    }
    expect(bodies.length).toBe(6)
    expect(JSON.stringify(bodies)).not.toContain(secret)
  })

  it('OWASP-CS-Session-7 NIST63B4-5.1-ls is kept by no script, never over plain HTTP, and is gone from the browser after signing out', async () => {
    const scripts = filesOf('web').filter(({ path }) => /\.tsx?$/.test(path) && !/\.test\./.test(path))
    expect(scripts.length).toBeGreaterThan(50)
    const stores = /localStorage|sessionStorage|indexedDB|document\.cookie|cookieStore|caches\.open/
    // Kept there are whether the face of the letters was fetched, and keys, which no script can read.
    expect(scripts.filter(({ text }) => stores.test(text)).map(({ path }) => path)).toEqual([
      'web/kit/fonts.ts',
      'web/kit/own-keys/shelf.ts',
    ])
    expect(() => readConfig({ SEKISHO_ORIGIN: 'http://biz.kazahana.example' })).toThrow(
      'http only for localhost',
    )
    const browser = await signedIn()
    const out = await browser.post('/api/sign-out')
    expect(out.headers.getSetCookie().join()).toMatch(/^__Host-session=;.*Max-Age=0/i)
    expect(browser.cookies.has(name)).toBe(false)
  })

  it('OWASP-CS-Session-8 leaves its beginning, its change and its end on record, and itself nowhere', async () => {
    const manager = await newManager(world)
    const browser = await signedInOver(world, server, credentials(manager))
    const secrets = [secretOf(browser)]
    const asked = await browser.post<{ detail: { stepUp: { id: string } } }>('/api/my-navigation/address', {
      address: `new-${manager.address}`,
    })
    const code = await codeTo(world, manager.address)
    await browser.post(`/api/step-ups/${asked.body.detail.stepUp.id}/code`, { code })
    secrets.push(secretOf(browser))
    await browser.post('/api/sign-out')
    const facts = (await world.facts()).filter(({ subject, author }) =>
      [subject, author.accountId].includes(manager.accountId),
    )
    const names = facts.map((fact) => fact.name)
    for (const one of ['signed-in', 'proof-asked', 'code-accepted', 'signed-out'])
      expect(names).toContain(one)
    expect(new Set(secrets).size).toBe(2)
    const kept = JSON.stringify(facts) + world.logged.join('\n') + (await everyRow())
    for (const secret of secrets) expect(kept.includes(secret)).toBe(false)
  })
})

describe('the end of a session', () => {
  it('ASVS-7.4.1 signing out makes its secret worthless at once, at every server, and so does its time', async () => {
    const [left, idle] = [await signedIn(), await signedIn()]
    const secret = secretOf(left)
    expect((await holding(secret).get('/api/session')).status).toBe(200)
    expect((await left.post('/api/sign-out')).status).toBe(204)
    for (const path of ['/api/session', '/api/me', '/api/my-navigation'])
      expect((await holding(secret).get(path)).status).toBe(401)
    await world.advance({ minutes: world.profile.sessions.idleMinutes })
    expect((await holding(secretOf(idle)).get('/api/session')).status).toBe(401)
  })

  it('ASVS-7.4.2 suspending somebody, and his leaving, ends every session he has, and nothing brings it back', async () => {
    const company = await openedCompany(world, server, 'tsubame')
    const address = 'ken@tsubame.example'
    const call = (method: 'POST', path: string, body?: object) =>
      prove(world, company.browser, company.address, { method, path, ...(body && { body }) })
    const made = await call('POST', '/api/people', ken(company.departmentId, { address }))
    const { person, signInId } = made.body as { person: { id: string }; signInId: string }
    const who = { id: signInId, address, password: 'hoshi-no-niwa-3' }
    const sessions = [await firstSignIn(world, server, who), await signedInOver(world, other, who)]
    const open = async () =>
      Promise.all(sessions.map(async (one) => (await holding(secretOf(one)).get('/api/session')).status))
    expect(await open()).toEqual([200, 200])
    expect((await call('POST', `/api/people/${person.id}/suspension`)).status).toBe(204)
    expect(await open()).toEqual([401, 401])
    expect((await company.browser.delete(`/api/people/${person.id}/suspension`)).status).toBe(204)
    expect(await open()).toEqual([401, 401])
    sessions.push(await signedInOver(world, server, who))
    expect(await open()).toEqual([401, 401, 200])
    expect((await call('POST', `/api/people/${person.id}/leaving`)).status).toBe(204)
    expect(await open()).toEqual([401, 401, 401])
  })

  it('OWASP-CS-Session-5 every answer of a session may be stored nowhere', async () => {
    const browser = await signedIn()
    const body = await wholeDescription<{ paths: Record<string, object> }>(world, server)
    const paths = Object.keys(body.paths).map((path) =>
      path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'),
    )
    expect(paths.length).toBeGreaterThan(30)
    for (const path of paths)
      expect([path, (await browser.get(path)).headers.get('cache-control')]).toEqual([path, 'no-store'])
  })

  it('OWASP-CS-Session-6 signing out clears every page the browser keeps of this site, and leaves what marks the device', async () => {
    const out = await (await signedIn()).post('/api/sign-out')
    expect(out.headers.get('clear-site-data')).toBe('"cache"')
    expect(out.headers.getSetCookie().map((line) => line.split('=')[0])).toEqual(['__Host-session'])
  })
})

/** Every row of every table, as text. */
async function everyRow(): Promise<string> {
  const tables = await world.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const dumps = await Promise.all(
    tables.rows.map(({ name: table }) => world.pool.query(`select t::text as row from ${table} t`)),
  )
  return dumps.flatMap(({ rows }) => rows.map(({ row }) => String(row))).join('\n')
}
