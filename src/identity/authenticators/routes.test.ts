import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newAuthenticator } from '../../../test/support/authenticator.ts'
import { type Manager, newManager } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { authenticatorRoutes } from './routes.ts'
import { authenticatorStepUpRoutes } from './step-up/routes.ts'

const who = (manager: Manager) => ({ ...manager, id: manager.signInId })
const someId = '00000000-0000-7000-8000-000000000000'
const answer = newAuthenticator('http://localhost').answer({ challenge: 'AAAA' })
const bodies: Record<string, unknown> = {
  '/api/my-navigation/passkeys': {
    ceremony: someId,
    name: 'a',
    answer: newAuthenticator('http://localhost').make({ challenge: 'AAAA', user: { id: 'AAAA' } }),
  },
  '/api/my-navigation/authenticator-apps': { ceremony: someId, name: 'a', code: '123456' },
  '/api/my-navigation/authenticators/:id/name': { name: 'b' },
  '/api/step-ups/:id/passkey': { ceremony: someId, answer },
  '/api/step-ups/:id/app-code': { code: '123456' },
  '/api/step-ups/:id/recovery-code': { code: 'ABCD' },
}

describe('where the profile switches them off', () => {
  let world: TestWorld
  let server: TestServer
  beforeAll(async () => {
    world = await newWorld({ house: true })
    server = await newServer(world)
  })
  afterAll(async () => {
    await server.close()
    await world.close()
  })

  it('says so to the screens, and every endpoint of them refuses', async () => {
    const browser = await signedInOver(world, server, who(await newManager(world)))
    const facts = await browser.get<{ extras: unknown }>('/api/gate')
    expect(facts.body.extras).toEqual({ passkeys: false, totp: false })
    const routes = [...authenticatorRoutes, ...authenticatorStepUpRoutes]
    expect(routes.length).toBeGreaterThan(12)
    for (const { method, path } of routes) {
      const refused = await browser.call(method, path.replace(':id', someId), bodies[path])
      expect(refused.status, `${method} ${path}`).toBe(404)
    }
    expect(await world.facts('authenticator-added')).toEqual([])
  })
})

describe('where the profile switches them on', () => {
  let world: TestWorld
  let server: TestServer
  beforeAll(async () => {
    world = await newWorld({ house: true, profile: 'demo', at: '2026-11-02T10:00:00+09:00' })
    server = await newServer(world)
  })
  afterAll(async () => {
    await server.close()
    await world.close()
  })

  it('a passkey is added, listed and proves over HTTP; recovery codes are in one answer and no other', async () => {
    const manager = await newManager(world)
    const browser = await signedInOver(world, server, who(manager))
    const ask = (headers: Record<string, string>) =>
      browser.post('/api/my-navigation/passkeys/options', undefined, headers)
    const question = await withProof(world, browser, manager.address, ask)
    const { ceremony, options } = question.body as { ceremony: string; options: Record<string, unknown> }
    const authenticator = newAuthenticator(server.url)
    const made = { ceremony, name: ' 会社の PC ', answer: authenticator.make(options) }
    const added = await browser.post<{ id: string; recoveryCodes: string[] }>(
      '/api/my-navigation/passkeys',
      made,
    )
    expect(added.status).toBe(201)
    expect(added.body.recoveryCodes).toHaveLength(10)
    const listed = await browser.get('/api/my-navigation/authenticators')
    expect(listed.body).toMatchObject({ authenticators: [{ id: added.body.id, name: '会社の PC' }] })
    expect(JSON.stringify(listed.body)).not.toContain(added.body.recoveryCodes[0])
    await removeOver(browser, authenticator, added.body.id)
  })

  async function removeOver(
    browser: Awaited<ReturnType<typeof signedInOver>>,
    authenticator: ReturnType<typeof newAuthenticator>,
    id: string,
  ) {
    const path = `/api/my-navigation/authenticators/${id}`
    const asked = await browser.delete<{ detail: { stepUp: { id: string } } }>(path)
    expect(asked.status).toBe(403)
    const stepUp = asked.body.detail.stepUp.id
    const before = new Map(browser.cookies)
    const question = await browser.post<{ ceremony: string; options: Record<string, unknown> }>(
      `/api/step-ups/${stepUp}/passkey/options`,
    )
    const { ceremony, options } = question.body
    const entry = { ceremony, answer: authenticator.answer(options) }
    const proved = await browser.post(`/api/step-ups/${stepUp}/passkey`, entry)
    expect(proved.status).toBe(204)
    // attack-22: the trust of the session has risen, so its cookie is a new one.
    expect(browser.cookies.get('__Host-session')).not.toBe(before.get('__Host-session'))
    expect((await browser.delete(path, { 'step-up': stepUp })).status).toBe(204)
  }

  it.each(['', 'a'.repeat(41), 'a\nb', 'a\u202eb'])('refuses «%s» as a name', async (name) => {
    const browser = await signedInOver(world, server, who(await newManager(world)))
    const path = `/api/my-navigation/authenticators/${someId}/name`
    expect((await browser.put(path, { name })).status).toBe(400)
  })
})
