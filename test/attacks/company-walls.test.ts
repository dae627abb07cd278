import { beforeAll, describe, expect, it } from 'vitest'
import { newManager } from '../support/gate.ts'
import { houseOfFile, server, world } from '../support/house-of-file.ts'
import { hanako, ken, named } from '../support/people.ts'
import { openedCompany, prove, seenFrom, send, signIn, tokenTo } from './steps.ts'

let ours: Awaited<ReturnType<typeof openedCompany>>
let theirs: Awaited<ReturnType<typeof openedCompany>>
let hers: { id: string; before: unknown }
houseOfFile()
beforeAll(async () => {
  ours = await openedCompany(world, server, 'tsubame')
  theirs = await openedCompany(world, server, 'hibari')
  const body = ken(theirs.departmentId, { address: 'ken@hibari.example' })
  const made = await prove(world, theirs.browser, theirs.address, {
    method: 'POST',
    path: '/api/people',
    body,
  })
  const { id } = (made.body as { person: { id: string } }).person
  hers = { id, before: (await theirs.browser.get(`/api/people/${id}`)).body }
})

const nobody = '00000000-0000-4000-8000-000000000000'
/** Everything that can be done to one person, and to one department, as an attacker finds it in the API's description. */
const toPerson = (id: string) =>
  [
    ['GET', `/api/people/${id}`],
    ['PUT', `/api/people/${id}`, { names: named.mori }],
    ['PUT', `/api/people/${id}/address`, { address: 'thief@evil.example' }],
    ['POST', `/api/people/${id}/suspension`],
    ['DELETE', `/api/people/${id}/suspension`],
    ['POST', `/api/people/${id}/leaving`],
    ['POST', `/api/people/${id}/password-mail`],
  ] as const

describe('a company’s administrator and another company', () => {
  it('attack-25 ASVS-8.2.2 ASVS-8.4.1 finds nobody behind the id of another company’s person, as behind an id of nobody, and changes nothing', async () => {
    const [foreign, unknown] = [toPerson(hers.id), toPerson(nobody)]
    for (const [n, [method, path, body]] of foreign.entries()) {
      const answer = await ours.browser.call(method, path, body)
      expect([method, path, answer.status]).toEqual([method, path, 404])
      const [, nowhere = '', same] = unknown[n] ?? []
      expect(seenFrom(answer)).toBe(seenFrom(await ours.browser.call(method, nowhere, same)))
    }
    expect((await theirs.browser.get(`/api/people/${hers.id}`)).body).toEqual(hers.before)
    expect(await world.mailTo('thief@evil.example')).toEqual([])
  })

  it('attack-25 ASVS-8.2.2 ASVS-8.4.1 can use no department of another company, in whatever field it stands', async () => {
    const foreign = theirs.departmentId
    const bodies = [
      hanako(foreign),
      ken(foreign, { address: 'a@tsubame.example' }),
      ken(ours.departmentId, {
        address: 'b@tsubame.example',
        managedDepartmentIds: [ours.departmentId, foreign],
      }),
    ]
    for (const body of bodies) {
      const made = await prove(world, ours.browser, ours.address, {
        method: 'POST',
        path: '/api/people',
        body,
      })
      expect(made.body).toMatchObject({ refusal: 'department-not-found' })
    }
    for (const [method, body] of [
      ['PUT', { code: 'X99', name: 'われわれの部' }],
      ['DELETE', undefined],
    ] as const)
      expect((await ours.browser.call(method, `/api/departments/${foreign}`, body)).status).toBe(404)
    const list = await ours.browser.get<{ people: unknown[] }>(`/api/people?department=${foreign}`)
    expect(list.body.people).toEqual([])
  })

  it('attack-25 cannot end another person’s session, nor pass another person’s step-up', async () => {
    const { body } = await theirs.browser.get<{ sessions: { id: string }[] }>('/api/my-navigation/sessions')
    const id = body.sessions[0]?.id ?? ''
    expect((await ours.browser.delete(`/api/my-navigation/sessions/${id}`)).status).toBe(404)
    expect((await theirs.browser.get('/api/my-navigation')).status).toBe(200)
    const asked = await send(theirs.browser, {
      method: 'POST',
      path: '/api/my-navigation/address',
      body: { address: 'new@hibari.example' },
    })
    const { stepUp } = (asked.body as unknown as { detail: { stepUp: { id: string } } }).detail
    expect((await ours.browser.post(`/api/step-ups/${stepUp.id}/code`, { code: '000000' })).status).toBe(404)
    expect((await ours.browser.post(`/api/step-ups/${stepUp.id}/resend`)).status).toBe(404)
  })

  it('attack-25 ASVS-8.2.3 is shown of its own people what the work needs and no more: no hash, no version, no foreign company', async () => {
    const listed = await ours.browser.get<{ people: object[] }>('/api/people')
    const file = await prove(world, ours.browser, ours.address, {
      method: 'GET',
      path: '/api/people/export.csv',
    })
    expect(file.status).toBe(200)
    const all = JSON.stringify([listed.body, file.body, (await ours.browser.get('/api/me')).body])
    expect(all).not.toMatch(/hash|argon2|security|version|hibari|accountId|companyId/i)
    expect(JSON.stringify(listed.body)).not.toContain('@')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
  })
})

describe('fields that would raise oneself', () => {
  const extras = [
    { role: 'administrator' },
    { kind: 'administrator' },
    { companyId: nobody },
    { status: 'active' },
    { otpExempt: true },
    { security_version: 9 },
  ]

  it('attack-25 ASVS-8.2.3 ASVS-8.3.1 refuses them at every endpoint of one’s own, changes nothing, and puts the attempt on record by the fields’ names', async () => {
    const manager = await newManager(world, { kind: 'ticketing-manager' })
    const browser = await signIn(world, server.browser(), manager)
    const before = (await browser.get('/api/my-navigation')).body
    const own = [
      ['PUT', '/api/my-navigation/language', { language: 'en' }],
      ['PUT', '/api/my-navigation/login-notice', { receive: false }],
      ['POST', '/api/my-navigation/password', { current: manager.password, next: 'tsubaki-no-mizu-41' }],
      ['POST', '/api/my-navigation/address', { address: 'new@tsubame.example' }],
      ['POST', '/api/my-navigation/address/confirmation', { code: '000000' }],
    ] as const
    for (const [method, path, body] of own)
      for (const extra of extras) {
        const answer = await browser.call(method, path, { ...body, ...extra })
        expect([path, extra, answer.status]).toEqual([path, extra, 400])
      }
    expect((await browser.get('/api/my-navigation')).body).toEqual(before)
    const noted = (await world.facts('fields-refused')).filter(
      ({ author }) => author.accountId === manager.accountId,
    )
    expect(noted).toHaveLength(own.length * extras.length)
    expect(noted.slice(0, extras.length).map(({ data }) => data.fields)).toEqual(
      extras.map((extra) => Object.keys(extra)),
    )
    expect(JSON.stringify(noted)).not.toContain(nobody)
    // Not even a NUL in the name of a field keeps the attempt off the record, here or at the people's list.
    const nul = { language: 'en', 'role\u0000': 'administrator' }
    expect((await browser.put('/api/my-navigation/language', nul)).status).toBe(400)
    const at = ours.browser.post('/api/people', { ...hanako(ours.departmentId), 'role\u0000': 'x' })
    expect((await at).status).toBe(400)
    expect((await world.facts('fields-refused')).slice(-2).map(({ data }) => data.fields)).toEqual([
      ['role\ufffd'],
      ['role\ufffd'],
    ])
    expect((await browser.call('PATCH', '/api/me', { role: 'administrator' })).status).toBe(404)
    expect((await browser.call('PATCH', '/api/my-navigation', { role: 'administrator' })).status).toBe(404)
    expect((await browser.get('/api/people')).status).toBe(403)
  })

  it('attack-25 refuses them where an administrator registers and changes people, himself among them, and puts it on record', async () => {
    const body = hanako(ours.departmentId, { memberNumber: '987654321' })
    const change = { names: named.mori }
    const count = async () =>
      (await world.facts('fields-refused')).filter(({ author }) => author.accountId === ours.accountId).length
    const before = await count()
    for (const extra of extras.filter((one) => !('kind' in one))) {
      expect((await ours.browser.post('/api/people', { ...body, ...extra })).status).toBe(400)
      expect((await ours.browser.put(`/api/people/${ours.personId}`, { ...change, ...extra })).status).toBe(
        400,
      )
      expect(
        (await ours.browser.put('/api/company/settings', { holdBackPasswordMails: true, ...extra })).status,
      ).toBe(400)
    }
    expect(await count()).toBe(before + 15)
    const made = await ours.browser.post('/api/people', { ...body, kind: 'administrator' })
    expect([made.status, made.body.refusal]).toEqual([422, 'administrator-by-operator'])
    expect((await ours.browser.get('/api/company/settings')).body).toEqual({ holdBackPasswordMails: false })
  })

  it('attack-25 keeps out of the gate what would name another account or skip a step', async () => {
    const manager = await newManager(world)
    const browser = server.browser()
    for (const extra of [...extras, { accountId: manager.accountId }, { step: 'done' }]) {
      const typed = { id: manager.signInId, password: manager.password }
      const body = { door: 'administrator', language: 'ja', ...typed, ...extra }
      const begun = await browser.post('/api/sign-in', body)
      expect([extra, begun.status]).toEqual([extra, 400])
    }
    const token = await tokenTo(world, 'ken@hibari.example')
    const raised = await browser.post('/api/set-password', {
      token,
      password: 'hoshi-no-niwa-3',
      kind: 'administrator',
    })
    expect(raised.status).toBe(400)
  })
})
