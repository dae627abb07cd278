import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '#platform/author.ts'
import { openDoor } from '#platform/http/open-door.ts'
import type { Route } from '#platform/http/route.ts'
import { openCompany, signedInAs, type TestCompany } from '../../test/support/company.ts'
import { hanako, ken } from '../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../test/support/world.ts'
import { columns } from './imports/file/columns.ts'
import { organisationRoutes } from './routes.ts'

let world: TestWorld
let ours: TestCompany
let theirs: TestCompany
let door: Awaited<ReturnType<typeof openDoor>>
const sessions = new Map<string, Session>()

beforeAll(async () => {
  world = await newWorld()
  ours = await openCompany(world)
  theirs = await openCompany(world, 'hibari')
  const authenticate = async (_world: unknown, cookie: string | undefined) => sessions.get(cookie ?? '')
  door = await openDoor({ world, authenticate, tell: () => undefined }, organisationRoutes)
  sessions.set('ours', ours.asking.session)
  sessions.set('theirs', theirs.asking.session)
})
afterAll(async () => {
  await door.close()
  await world.close()
})

async function call(who: string, method: Route['method'], url: string, body?: unknown) {
  const device = ours.asking.client.cookie('device') ?? ''
  const reply = await door.inject({
    ...{ method, url, remoteAddress: '203.0.113.7' },
    headers: {
      cookie: `__Host-session=${who}; __Host-device=${device}`,
      'user-agent': ours.asking.client.userAgent,
      ...(typeof body === 'string' && { 'content-type': 'text/csv' }),
    },
    ...(body !== undefined && { payload: body as object }),
  })
  const isJson = String(reply.headers['content-type']).includes('json')
  return {
    status: reply.statusCode,
    headers: reply.headers,
    text: reply.body,
    body: isJson ? reply.json() : {},
  }
}

async function department(code: string): Promise<string> {
  return (await call('ours', 'POST', '/api/departments', { code, name: '営業部' })).body.id
}

const administrators = organisationRoutes.filter(({ who }) => who.name === 'administrator')
const pathsOf = (id: string) =>
  administrators.map(({ method, path }) => [method, path.replace(':id', id)] as const)

describe('who may call', () => {
  it.each(administrators.map(({ method, path }) => [method, path] as const))(
    'S1-21 ASVS-8.2.1 ASVS-8.3.1 %s %s is forbidden to ticketing managers and travellers, whatever they send, and closed without a session',
    async (method, path) => {
      for (const kind of ['ticketing-manager', 'traveller'] as const) {
        sessions.set(kind, { ...ours.asking.session, kind })
        const url = path.replace(':id', world.random.id())
        const answer = await call(kind, method, url, method === 'PUT' || method === 'POST' ? {} : undefined)
        expect([answer.status, answer.body.refusal]).toEqual([403, 'forbidden'])
      }
      expect((await call('nobody', method, path.replace(':id', world.random.id()))).status).toBe(401)
    },
  )

  it('S1-21 nothing was changed by all that', async () => {
    expect((await call('ours', 'GET', '/api/people')).body.people).toHaveLength(1)
    expect((await call('ours', 'GET', '/api/departments')).body.departments).toEqual([])
    expect((await call('ours', 'GET', '/api/company/settings')).body).toEqual({
      holdBackPasswordMails: false,
    })
  })

  it('every route says who may call it, and all are for administrators but those named here', () => {
    const others = organisationRoutes.filter((one) => !administrators.includes(one))
    expect(others.map(({ method, path, who }) => `${method} ${path}: ${who.name}`).toSorted()).toEqual([
      'GET /api/company/administrators: company person',
      'GET /api/delegations: company person',
      'GET /api/me: company person',
      'GET /api/self-registration/:id: anyone',
      // Of before; both only say that they are gone.
      'POST /api/corporate-sign-in/registration: anyone',
      'POST /api/corporate-sign-in: anyone',
      'POST /api/delegations/:id/ending: company person',
      'POST /api/delegations: company person',
      'POST /api/self-registration/:id/details: anyone',
      'POST /api/self-registration/:id/member: anyone',
      'POST /api/self-registration: anyone',
    ])
  })

  it('every route is described for those who write programs', async () => {
    const { paths } = (await call('ours', 'GET', '/api/openapi.json')).body
    for (const { method, path } of organisationRoutes)
      expect(paths[path.replace(':id', '{id}')][method.toLowerCase()].summary).toBeTruthy()
  })

  it('S1-31 S1-65 S1-66 no route resets, shows or unlocks a password, and none ever existed under another name', async () => {
    const paths = organisationRoutes.map(({ path }) => path)
    // The one of the company opens its self-registration and nobody's account.
    const ofCompany = '/api/company/self-registration/password'
    expect(paths.filter((path) => /reset|unlock|password(?!-mail)/.test(path))).toEqual([ofCompany])
    for (const path of ['password', 'password-reset', 'reset', 'unlock', 'lock'])
      for (const method of ['POST', 'PUT', 'DELETE'] as const)
        expect((await call('ours', method, `/api/people/${world.random.id()}/${path}`, {})).status).toBe(404)
  })
})

describe('an administrator', () => {
  it('S1-18 registers people and changes company settings', async () => {
    const departmentId = await department('S01')
    const answer = await call('ours', 'POST', '/api/people', hanako(departmentId))
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ notice: 'registered', person: { memberNumber: '123456789' } })
    expect((await call('ours', 'PUT', '/api/company/settings', { holdBackPasswordMails: true })).status).toBe(
      204,
    )
    expect((await call('ours', 'GET', '/api/company/settings')).body.holdBackPasswordMails).toBe(true)
    await call('ours', 'PUT', '/api/company/settings', { holdBackPasswordMails: false })
  })

  it('reads who he is', async () => {
    const { body } = await call('ours', 'GET', '/api/me')
    expect(body).toMatchObject({
      ...{
        session: { kind: 'administrator', startedAt: expect.stringMatching(/^2025-12-01T01:00/) },
        company: { id: ours.companyId, name: 'tsubame商事' },
      },
      ...{
        signInId: ours.administrator.signInId,
        person: { names: { kanji: { family: '椿' } }, departments: [] },
      },
    })
  })

  it.each([
    [
      'a name in the wrong script',
      {
        names: {
          kanji: { family: '山', given: '花' },
          kana: { family: '山', given: '花' },
          romaji: { family: 'Y', given: 'H' },
        },
      },
    ],
    ['a member number of eight digits', { memberNumber: '12345678' }],
    ['a member number of letters', { memberNumber: 'abcdefghi' }],
    ['no department', { departmentId: undefined }],
    ['a line break in a name', { names: { kanji: { family: '山田\u0000', given: '花\u202e子' } } }],
  ])('is told what is wrong with %s, and nothing changes', async (_what, wrong) => {
    const departmentId = (await call('ours', 'GET', '/api/departments')).body.departments[0].id
    const before = (await call('ours', 'GET', '/api/people')).body.people.length
    const answer = await call('ours', 'POST', '/api/people', { ...hanako(departmentId), ...wrong })
    expect([answer.status, answer.body.refusal]).toEqual([400, 'invalid-input'])
    expect(answer.body.detail.faults.length).toBeGreaterThan(0)
    expect((await call('ours', 'GET', '/api/people')).body.people.length).toBe(before)
  })

  it('S1-63 is refused another administrator', async () => {
    const answer = await call('ours', 'POST', '/api/people', {
      ...ken(world.random.id()),
      kind: 'administrator',
    })
    expect([answer.status, answer.body.refusal]).toEqual([422, 'administrator-by-operator'])
  })

  it('hands in a file, sees how far it is and fetches the faults', async () => {
    const file = `${columns.map(({ key }) => key).join(',')}\nx,y\n`
    const { status, body } = await call('ours', 'POST', '/api/people/imports', file)
    expect(status).toBe(202)
    await world.jobsDone()
    const url = `/api/people/imports/${body.id}`
    expect((await call('ours', 'GET', url)).body).toMatchObject({ state: 'refused', faults: 1 })
    const faults = await call('ours', 'GET', `${url}/faults.csv`)
    expect(faults.headers['content-disposition']).toContain('attachment')
    expect(faults.text).toContain('列の数')
    expect((await call('theirs', 'GET', url)).status).toBe(404)
    expect((await call('theirs', 'GET', `${url}/faults.csv`)).status).toBe(404)
    expect((await call('ours', 'GET', '/api/people/imports/template.csv')).text).toContain('会員番号')
  })
})

describe('attack-25', () => {
  it("attack-25 somebody of another company is as unknown as nobody on every route, and the list and export show only one's own", async () => {
    const departmentId = (await call('ours', 'GET', '/api/departments')).body.departments[0].id
    const { body } = await call('ours', 'POST', '/api/people', ken(departmentId))
    const added = await call('theirs', 'POST', '/api/departments', { code: 'T01', name: '営業部' })
    const theirOwn: string = added.body.id
    const bodies: Record<string, unknown> = {
      '/api/people/:id': { names: ken('').names },
      '/api/people/:id/address': { address: 'thief@hibari.example' },
      '/api/departments/:id': { code: 'X01', name: 'x' },
      '/api/people/:id/first-address/confirmation': { firstAddressId: world.random.id() },
      '/api/people/:id/first-address/refusal': { firstAddressId: world.random.id() },
      '/api/applications/:id/agreement': { departmentId: theirOwn },
    }
    const withId = administrators.filter(({ path }) => path.includes(':id'))
    for (const { method, path } of withId) {
      const id = path.includes('departments') ? departmentId : body.person.id
      const sent = method === 'GET' || method === 'DELETE' ? undefined : bodies[path]
      const real = await call('theirs', method, path.replace(':id', id), sent)
      const none = await call('theirs', method, path.replace(':id', world.random.id()), sent)
      expect([method, path, real.status]).toEqual([method, path, 404])
      expect({ ...real.body, errorId: '' }).toEqual({ ...none.body, errorId: '' })
    }
    expect((await call('theirs', 'GET', '/api/people')).text).not.toContain('佐藤')
    expect((await call('theirs', 'GET', '/api/people/export.csv')).text).not.toContain('佐藤')
    expect((await call('ours', 'GET', `/api/people/${body.person.id}`)).body.address).toBe(
      'ken@tsubame.example',
    )
  })

  it.each([
    ['role', 'administrator'],
    ['companyId', 'another'],
    ['status', 'active'],
    ['otpExempt', true],
  ])('attack-25 a change that brings %s along changes nothing and is noted', async (field, value) => {
    const { body } = await call('ours', 'GET', '/api/people?kind=ticketing-manager')
    const [manager] = body.people
    const url = `/api/people/${manager.id}`
    const sent = { names: hanako('').names, [field]: value }
    const answer = await call('ours', 'PUT', url, sent)
    expect([answer.status, answer.body.refusal]).toEqual([400, 'invalid-input'])
    expect((await call('ours', 'GET', url)).body.names).toEqual(manager.names)
    const [fact] = (await world.facts('fields-refused')).slice(-1)
    expect(fact).toMatchObject({
      data: { fields: [field] },
      author: { accountId: ours.administrator.accountId },
    })
    const settings = await call('ours', 'PUT', '/api/company/settings', {
      holdBackPasswordMails: true,
      [field]: value,
    })
    expect(settings.status).toBe(400)
  })

  it('attack-25 an administrator whose kind is only claimed by his session is stopped in the act itself', async () => {
    const { body } = await call('ours', 'GET', '/api/people?kind=ticketing-manager')
    const { companyId } = ours
    const who = { companyId, accountId: ours.administrator.accountId, kind: 'ticketing-manager' } as const
    sessions.set('claimed', (await signedInAs(world, who)).session)
    for (const [method, url] of pathsOf(body.people[0].id))
      expect((await call('claimed', method, url)).status).toBe(403)
  })
})
