import { describe, expect, it } from 'vitest'
import type { Browser } from '../support/browser.ts'
import { wholeDescription } from '../support/description.ts'
import { codeTo, newManager } from '../support/gate.ts'
import { houseOfFile, other, server, world } from '../support/house-of-file.ts'
import { type Asked, ledTo, send, signIn, typeAt, upToCode, type View } from './steps.ts'

houseOfFile({ nodes: 2 })

interface Description {
  paths: Record<string, Record<string, { description: string }>>
}

/** Every call of the API that is for people who are signed in, from its own description. */
async function callsForSignedIn(): Promise<[method: string, path: string][]> {
  const body = await wholeDescription<Description>(world, server)
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { description }]) => !/^For anyone[.,]/.test(description))
      .map(([method]): [string, string] => [
        method.toUpperCase(),
        path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'),
      ]),
  )
}

const copyOf = (from: Browser, at = server, names = [...from.cookies.keys()]) => {
  const thief = at.browser()
  for (const name of names) thief.cookies.set(name, from.cookies.get(name) ?? '')
  return thief
}
const session = '__Host-session'

describe('with the password right and the code pending', () => {
  it('attack-16 NIST63B4-5.1-remember answers every call of the API for signed-in people with 401, at each server', async () => {
    const manager = await newManager(world)
    const { browser, path } = await upToCode(server.browser(), manager)
    expect([...browser.cookies.keys()]).toEqual(['__Host-device'])
    const calls = await callsForSignedIn()
    expect(calls.length).toBeGreaterThan(20)
    const id = path.split('/').at(-1) ?? ''
    for (const [method, to] of calls) {
      const made = [await browser.call(method, to)]
      // Neither the journey's id nor the device's secret passes for a session.
      for (const value of [id, browser.cookies.get('__Host-device') ?? '']) {
        const guess = copyOf(browser, other)
        guess.cookies.set(session, value)
        made.push(await guess.call(method, to))
      }
      expect([method, to, ...made.map(({ status }) => status)]).toEqual([method, to, 401, 401, 401])
    }
  })

  it('attack-16 asks a second tab of the same browser for a code too', async () => {
    const manager = await newManager(world)
    const { browser, path } = await upToCode(server.browser(), manager)
    const second = await upToCode(browser, manager)
    expect(second.path).not.toBe(path)
    for (const to of [path, second.path]) expect((await browser.get(to)).body).toMatchObject({ step: 'code' })
    const done = await browser.post<View>(`${second.path}/code`, {
      code: await codeTo(world, manager.address),
    })
    expect(done.body.step).toBe('done')
    // The first tab's sign-in is no further for that.
    const thief = copyOf(browser, server, ['__Host-device'])
    expect((await thief.get(path)).body).toMatchObject({ step: 'code' })
    expect((await thief.get('/api/my-navigation')).status).toBe(401)
  })

  it('attack-16 NIST63B4-3.2.7 gives a replay of captured cookies and requests nothing', async () => {
    const manager = await newManager(world)
    const { browser, path } = await upToCode(server.browser(), manager)
    const captured = copyOf(browser)
    const code = await codeTo(world, manager.address)
    // The password again begins a sign-in of its own, which asks for a code like any other.
    expect(await ledTo(captured, { id: manager.signInId, password: manager.password })).toBe('code')
    expect((await browser.post<View>(`${path}/code`, { code })).body.step).toBe('done')
    const replay = await captured.post<View>(`${path}/code`, { code })
    expect([replay.status, replay.headers.getSetCookie()]).toEqual([409, []])
    expect((await captured.get(path)).headers.getSetCookie()).toEqual([])
    expect((await captured.get('/api/my-navigation')).status).toBe(401)
    await browser.post('/api/sign-out')
    expect((await copyOf(browser).get('/api/my-navigation')).status).toBe(401)
  })
})

describe('the id of a session', () => {
  it('attack-22 OWASP-CS-Session-2 ASVS-7.2.4 is a new one at sign-in, whatever the browser was made to bring along', async () => {
    const [thief, manager] = [await newManager(world), await newManager(world)]
    const planted = await signIn(world, server.browser(), thief)
    const old = planted.cookies.get(session) ?? ''
    const victim = server.browser()
    victim.cookies.set(session, old)
    await signIn(world, victim, manager)
    expect(victim.cookies.get(session)).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(victim.cookies.get(session)).not.toBe(old)
    expect((await planted.get('/api/my-navigation')).status).toBe(401)
    const made = server.browser()
    made.cookies.set(session, 'A'.repeat(43))
    await signIn(world, made, manager)
    expect(made.cookies.get(session)).not.toBe('A'.repeat(43))
    const fixed = server.browser()
    fixed.cookies.set(session, 'A'.repeat(43))
    expect((await fixed.get('/api/my-navigation')).status).toBe(401)
  })

  it('attack-22 OWASP-CS-Session-2 OWASP-CS-AuthN-10 ASVS-7.2.4 changes with a step-up and with a new password; the one before is dead at once at every server', async () => {
    const manager = await newManager(world)
    const browser = await signIn(world, server.browser(), manager)
    const ids = [browser.cookies.get(session)]
    const change = { current: manager.password, next: 'tsubaki-no-mizu-41' }
    const asked = await send(browser, { method: 'POST', path: '/api/my-navigation/password', body: change })
    const { id } = (asked.body as unknown as Asked).detail.stepUp
    let stolen = copyOf(browser, other)
    await browser.post(`/api/step-ups/${id}/code`, { code: await codeTo(world, manager.address) })
    ids.push(browser.cookies.get(session))
    expect((await stolen.get('/api/my-navigation')).status).toBe(401)
    stolen = copyOf(browser, other)
    await send(browser, { method: 'POST', path: '/api/my-navigation/password', body: change, stepUp: id })
    ids.push(browser.cookies.get(session))
    expect((await stolen.get('/api/my-navigation')).status).toBe(401)
    expect(new Set(ids).size).toBe(3)
    expect((await browser.get('/api/my-navigation')).status).toBe(200)
  })

  it('attack-22 shares nothing between two people who use one browser one after the other', async () => {
    const [first, second] = [await newManager(world), await newManager(world)]
    const browser = await signIn(world, server.browser(), first)
    const before = browser.cookies.get(session)
    expect((await browser.post('/api/sign-out')).headers.getSetCookie().join()).toMatch(/__Host-session=;/)
    const asked = await typeAt(browser, { id: second.signInId, password: second.password })
    // The device the first one proved himself on is no known one of the second.
    expect(asked.body.step).toBe('code')
    await browser.post(`${asked.path}/code`, { code: await codeTo(world, second.address) })
    expect(browser.cookies.get(session)).not.toBe(before)
    const { body } = await browser.get<{ address: string }>('/api/my-navigation')
    expect(body.address).toBe(second.address)
    const list = await browser.get<{ sessions: unknown[] }>('/api/my-navigation/sessions')
    expect(list.body.sessions).toHaveLength(1)
    browser.cookies.set(session, before ?? '')
    expect((await browser.get('/api/my-navigation')).status).toBe(401)
  })
})
