import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { codeTo, newManager, newTraveller } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

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

interface View {
  id: string
  step: string
}

type Typed = { id: string; password: string }

async function enter(typed: Typed, door: 'member' | 'administrator' = 'administrator') {
  const browser = server.browser()
  const asked = await browser.post<View>('/api/sign-in', { door, language: 'ja', ...typed })
  return { browser, path: `/api/sign-in/${asked.body.id}`, asked }
}

const typedBy = ({ signInId, password }: { signInId: string; password: string }) => ({
  id: signInId,
  password,
})

describe('signing in over HTTP', () => {
  it('leads an administrator from the entry over the code to a session that ends with signing out', async () => {
    const manager = await newManager(world)
    const { browser, path, asked } = await enter(typedBy(manager))
    expect(asked).toMatchObject({ status: 200, body: { step: 'code', resendsLeft: 3 } })
    expect(browser.cookies.has('__Host-session')).toBe(false)
    expect((await browser.get('/api/session')).status).toBe(401)
    const done = await browser.post(`${path}/code`, { code: await codeTo(world, manager.address) })
    expect(done).toMatchObject({ status: 200, body: { step: 'done', home: '/portal' } })
    expect(await browser.get(path)).toMatchObject({ status: 200, body: { step: 'done', home: '/portal' } })
    const list = await browser.get<{ sessions: unknown[] }>('/api/my-navigation/sessions')
    expect(list.body.sessions).toHaveLength(1)
    const held = await browser.get('/api/session')
    expect(held).toMatchObject({ status: 200, body: { kind: 'administrator', language: 'ja' } })
    expect(Object.keys(held.body).sort()).toEqual(['home', 'id', 'kind', 'language'])
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    expect((await browser.post('/api/sign-out')).status).toBe(204)
    expect(browser.cookies.has('__Host-session')).toBe(false)
    expect((await server.browser({ cookie }).get('/api/session')).status).toBe(401)
  })

  it('S1-46 shows nothing but the steps: no field, header or cookie tells why a code was asked', async () => {
    const manager = await newManager(world)
    const { asked } = await enter(typedBy(manager))
    expect(Object.keys(asked.body).sort()).toEqual([
      'door',
      'expiresAt',
      'id',
      'maskedAddress',
      'resendsLeft',
      'step',
    ])
    const headers = [...asked.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    expect(headers + JSON.stringify(asked.body)).not.toMatch(
      /score|risk|signal|reason|device-new|network-new/i,
    )
  })

  it('S1-47 takes no destination with the resend, neither a field nor another path', async () => {
    const manager = await newManager(world)
    const { browser, path } = await enter(typedBy(manager))
    const evil = { address: 'thief@evil.example', to: 'thief@evil.example' }
    await browser.post(`${path}/resend`, evil)
    expect(await browser.post(`${path}/code`, { code: '000000', ...evil })).toMatchObject({ status: 400 })
    expect(await world.mailTo('thief@evil.example')).toEqual([])
    await codeTo(world, manager.address)
  })

  it('answers unknown, wrong, spent, suspended and unregistered with the same status, body, headers and cookies', async () => {
    const [known, locked, suspended] = [
      await newManager(world),
      await newManager(world),
      await newManager(world),
    ]
    const stranger = await newTraveller(world, { companies: 0 })
    await world.db.run(
      sql`update identity_account set status = 'suspended' where id = ${suspended.accountId}`,
    )
    for (let n = 0; n < 6; n++) await enter({ id: locked.signInId, password: 'not-this-one-7' })
    const answers = []
    for (const [door, id, password] of [
      ['administrator', 'QQ7QQ7QQ7', 'not-this-one-7'],
      ['administrator', '123456789', 'not-this-one-7'],
      ['administrator', known.signInId, 'not-this-one-7'],
      ['administrator', locked.signInId, locked.password],
      ['administrator', suspended.signInId, suspended.password],
      ['member', '7654321', 'not-this-one-7'],
      ['member', known.signInId, known.password],
      ['member', stranger.number, stranger.password],
    ] as const) {
      const { browser, asked } = await enter({ id, password }, door)
      const { status, headers, body } = asked
      const names = [...headers.keys()].filter((name) => name !== 'date').sort()
      answers.push(
        JSON.stringify({ status, names, ...body, errorId: '', cookies: [...browser.cookies.keys()] }),
      )
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('not-recognised')
  })

  it('attack-01 answers 16 posts of one right code with one session', async () => {
    const manager = await newManager(world)
    const { browser, path } = await enter(typedBy(manager))
    const code = await codeTo(world, manager.address)
    const all = await Promise.all(Array.from({ length: 16 }, () => browser.post(`${path}/code`, { code })))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    const open = await world.db.rows(
      sql`select id from identity_session where account_id = ${manager.accountId}`,
    )
    expect(open).toHaveLength(1)
  })

  it('does not find journeys without their device cookie, nor ids that are none', async () => {
    const { browser, path } = await enter(typedBy(await newManager(world)))
    browser.cookies.clear()
    expect(await browser.get(path)).toMatchObject({ status: 404, body: { refusal: 'journey-not-found' } })
    expect((await browser.get('/api/sign-in/1')).status).toBe(400)
  })
})
