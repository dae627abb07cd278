import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerMember } from '#membership/public.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { wholeDescription } from '../../../test/support/description.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Registered } from '../contract.ts'
import { columns } from '../imports/file/columns.ts'

const member = { id: '123456789', password: 'Asagiri-5093', address: 'hanako@member.example' }
const aoi = 'aoi@tsubame.example'
const kenAt = 'ken@tsubame.example'

let world: TestWorld
let server: TestServer
let company: TestCompany
let desk: Browser
let counter: Browser
let personId: string

beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  const { id: number, address, password } = member
  const passwordHash = await world.hashing.hash(password)
  await world.act({ by: 'system', name: 'tests' }, (act) =>
    registerMember(act, world, { number, address, status: 'full', language: 'ja', passwordHash }),
  )
  company = await openCompany(world)
  const id = company.administrator.signInId
  desk = await firstSignIn(world, server, { id, address: aoi, password: 'Nagisa-4417' })
  const added = await send('POST', '/api/departments', { code: 'S01', name: '営業部' })
  const sales = (added.body as { id: string }).id
  personId = (await register(hanako(sales))).person.id
  const { signInId = '' } = await register(ken(sales))
  counter = await firstSignIn(world, server, { id: signInId, address: kenAt, password: 'Nagisa-4417' })
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const send = (method: string, path: string, body?: unknown) =>
  withProof(world, desk, aoi, (headers) => desk.call(method, path, body, headers))
const register = async (wish: unknown) => (await send('POST', '/api/people', wish)).body as Registered

interface Description {
  paths: Record<string, Record<string, { requestBody?: unknown; responses?: unknown }>>
}
const wordsWithPassword = (part: unknown) => [
  ...new Set(
    [...JSON.stringify(part ?? {}).matchAll(/"(\w*(?:password|secret|pin)\w*|current|next)":/gi)].map(
      ([, name]) => name,
    ),
  ),
]

describe("a member's password", () => {
  it('S1-25 is taken by no route but sign-in and the reset with his own code, and shown by none', async () => {
    const { paths } = await wholeDescription<Description>(world, server)
    const routes = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { requestBody, responses }]) => ({
        at: `${method.toUpperCase()} ${path}`,
        taken: wordsWithPassword(requestBody),
        shown: wordsWithPassword(responses),
      })),
    )
    expect(routes.length).toBeGreaterThan(30)
    const taking = routes.filter(({ taken }) =>
      taken.some(
        (name) => !/^(holdBackPasswordMails|oldPasswordsUntil|evenOverlapping|opinion)$/.test(name ?? ''),
      ),
    )
    expect(taking.map(({ at }) => at).toSorted()).toEqual([
      // One's own, of an administrator or ticketing manager.
      'POST /api/my-navigation/password',
      'POST /api/recovery/{id}/new-password',
      // The company's, of the self-registration; then his own, proved as at a sign-in.
      'POST /api/self-registration',
      'POST /api/self-registration/{id}/member',
      // The first password of an administrator or ticketing manager.
      'POST /api/set-password',
      'POST /api/sign-in',
      // A sign-in's forced change, of an administrator or ticketing manager.
      'POST /api/sign-in/{id}/new-password',
      // The company's, of the self-registration.
      'PUT /api/company/self-registration/password',
    ])
    // Whether one is set, when, by which rule, and what became of a mail: never one itself.
    const shown = new Set(routes.flatMap((route) => route.shown))
    expect([...shown].toSorted()).toEqual([
      // Of the list of sessions: whether it is this one.
      'current',
      'hasPassword',
      'holdBackPasswordMails',
      // Of the list: its next page.
      'next',
      // That one's own is from before the cut-over, and until when it is accepted.
      'oldPassword',
      'oldPasswordsUntil',
      // Of an outside audit: what it found.
      'opinion',
      'passwordMail',
      'passwordPolicy',
      'passwordSetAt',
      // Of an authenticator app, to its owner alone while he adds it; of no password.
      'secret',
      // Of a body that meets: who keeps its minutes.
      'secretariat',
    ])
  })

  it('S1-25 cannot be set or reset by an administrator, whatever he sends', async () => {
    const person = `/api/people/${personId}`
    const password = 'Kawasemi-58'
    for (const [method, path, body, status] of [
      ['PUT', person, { names: named.hanako, password }, 400],
      ['PUT', person, { names: named.hanako, memberPassword: password }, 400],
      ['POST', '/api/people', { ...hanako(personId, { memberNumber: '7654321' }), password }, 400],
      ['POST', `${person}/password-mail`, undefined, 422],
      ['POST', `${person}/password`, { password }, 404],
      ['PUT', `${person}/password`, { password }, 404],
      ['POST', `${person}/password-reset`, { password }, 404],
    ] as const)
      expect([method, path, (await send(method, path, body)).status]).toEqual([method, path, status])
    const headings = columns.map(({ key }) => key).join(',')
    const line = '社員,S01,雪村,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,7654322,,'
    const started = await send('POST', '/api/people/imports', `${headings},password\n${line},${password}\n`)
    const { id } = started.body as { id: string }
    await world.jobsDone()
    expect((await desk.get(`/api/people/imports/${id}`)).body).toMatchObject({ state: 'refused' })
    await signedInOver(world, server, member)
  })

  it('S1-25 nor by a ticketing manager, who has no screen of people at all', async () => {
    const password = 'Kawasemi-58'
    for (const [method, path] of [
      ['GET', `/api/people/${personId}`],
      ['PUT', `/api/people/${personId}`],
      ['POST', `/api/people/${personId}/password-mail`],
    ] as const)
      expect((await counter.call(method, path, method === 'GET' ? undefined : { password })).status).toBe(403)
    const own = { current: member.password, next: password }
    expect((await counter.post('/api/my-navigation/password', own)).body).toMatchObject({
      refusal: 'wrong-password',
    })
    await signedInOver(world, server, member)
  })

  it('S1-25 stands on no page and in no file that either can open', async () => {
    const { rows } = await world.pool.query('select password_hash from membership_member')
    const secrets = [member.password, rows[0].password_hash]
    const page = await desk.get<{ hasPassword?: boolean }>(`/api/people/${personId}`)
    expect(page.body).not.toHaveProperty('hasPassword')
    const paths = [
      '/people',
      `/people/${personId}`,
      '/people/export.csv',
      '/people/imports/template.csv',
      '/me',
    ]
    for (const path of paths) {
      const told = JSON.stringify((await desk.get(`/api${path}`)).body)
      for (const secret of secrets) expect(told).not.toContain(secret)
      if (path.endsWith('.csv')) expect(told).not.toMatch(/パスワード|password/i)
    }
    for (const path of ['/api/me', '/api/my-navigation'])
      expect(JSON.stringify((await counter.get(path)).body)).not.toContain(member.password)
  })

  it('S1-25 S1-67 whoever in the company begins a reset of his gets nothing: the code goes to the member alone', async () => {
    const ours = async () => (await world.mailTo(aoi)).length + (await world.mailTo(kenAt)).length
    const [before, his] = [await ours(), (await world.mailTo(member.address)).length]
    const begun = await desk.post<{ id: string }>('/api/recovery', { door: 'member', language: 'ja' })
    await desk.post(`/api/recovery/${begun.body.id}/identify`, { id: member.id })
    expect((await world.mailTo(member.address)).length).toBe(his + 1)
    expect(await ours()).toBe(before)
  })
})
