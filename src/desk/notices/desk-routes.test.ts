import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, withProof } from '../../../test/support/signed-in.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
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

const draft = {
  title: { ja: '題', en: 'Title' },
  body: { ja: '[手引き](manual)', en: 'Text <b>' },
  month: '2025-12',
  from: '2025-12-01T09:00:00+09:00',
  audience: { of: 'everybody' },
  related: [],
}
const nowhere = '00000000-0000-4000-8000-00000000ffff'
const deskCalls = [
  ['GET', '/api/desk/notices', undefined],
  ['GET', `/api/desk/notices/${nowhere}`, undefined],
  ['POST', '/api/desk/notices', draft],
  ['POST', `/api/desk/notices/${nowhere}/versions`, { version: 1, draft }],
  ['POST', `/api/desk/notices/${nowhere}/publication`, { version: 1 }],
  ['POST', `/api/desk/notices/${nowhere}/withdrawal`, { version: 1 }],
  ['POST', '/api/desk/notice-preview', { ja: 'x', en: 'x' }],
] as const

describe('notices at the desk', () => {
  it('are written, previewed, published and withdrawn by a desk agent, who stands in the record by name', async () => {
    const agent = await signedInStaff(world, server)
    const preview = await agent.post('/api/desk/notice-preview', { ja: '[x](portal)', en: draft.body.en })
    expect(preview.body).toMatchObject({ brokenLinks: ['portal'] })
    const { body, status } = await agent.post<{ id: string }>('/api/desk/notices', draft)
    expect(status).toBe(201)
    const path = `/api/desk/notices/${body.id}`
    expect((await server.browser().get(`/api/notices/${body.id}`)).status).toBe(404)
    expect(await agent.post(`${path}/publication`, { version: 1 })).toMatchObject({
      status: 403,
      body: { refusal: 'step-up-required' },
    })
    expect((await server.browser().get(`/api/notices/${body.id}`)).status).toBe(404)
    const publish = (headers: Record<string, string>) =>
      agent.post(`${path}/publication`, { version: 1 }, headers)
    expect((await withProof(world, agent, agent.address, publish)).status).toBe(204)
    expect((await server.browser().get(`/api/notices/${body.id}`)).status).toBe(200)
    const kept = await agent.get<{ versions: { madeBy: { ja: string } }[] }>(path)
    expect(kept.body.versions[0]?.madeBy.ja).toMatch(/^灯 あかり/)
    expect((await agent.post(`${path}/versions`, { version: 1, draft })).status).toBe(201)
    expect((await agent.post(`${path}/publication`, { version: 1 })).body).toMatchObject({
      refusal: 'notice-changed',
    })
    expect((await agent.post(`${path}/withdrawal`, { version: 2 })).status).toBe(204)
    expect((await server.browser().get(`/api/notices/${body.id}`)).status).toBe(404)
  })

  it('name the companies of their audience, and are for no company that is not there', async () => {
    const agent = await signedInStaff(world, server)
    const { companyId } = await openCompany(world, 'mukesaki')
    const audience = { of: 'people', kinds: ['traveller'], companies: [companyId] }
    const { body } = await agent.post<{ id: string }>('/api/desk/notices', { ...draft, audience })
    const path = `/api/desk/notices/${body.id}`
    expect((await agent.get(path)).body).toMatchObject({
      ...{ draft: { audience }, companies: [{ id: companyId, name: 'mukesaki商事' }] },
    })
    const unknown = { ...draft, audience: { ...audience, companies: [companyId, nowhere] } }
    for (const tried of [
      await agent.post('/api/desk/notices', unknown),
      await agent.post(`${path}/versions`, { version: 1, draft: unknown }),
    ])
      expect([tried.status, tried.body]).toMatchObject([422, { refusal: 'company-not-found' }])
  })

  it('open to nobody else: not to a company, not to other staff, not before the door', async () => {
    const { signInId: id } = (await openCompany(world)).administrator
    const who = { id, address: 'aoi@tsubame.example', password: 'Nagisa-4417' }
    const others = [
      await firstSignIn(world, server, who),
      await signedInStaff(world, server, 'member-office'),
      await signedInStaff(world, server, 'auditor'),
    ]
    for (const [method, path, body] of deskCalls) {
      for (const other of others) expect((await other.call(method, path, body)).status).toBe(403)
      expect((await server.browser().call(method, path, body)).status).toBe(401)
    }
  })

  it.each([
    ['a notice for nobody', { audience: { of: 'people', kinds: [], companies: [] } }],
    ['a public one for a company', { audience: { of: 'everybody', companies: [nowhere] } }],
    ['an end before its day', { until: '2025-11-30T09:00:00+09:00' }],
    ['a month that is none', { month: '2025-13' }],
    ['one language only', { title: { ja: '題' } }],
    ['a kind of staff', { audience: { of: 'people', kinds: ['auditor'], companies: [] } }],
  ])('do not take %s', async (_what, more) => {
    const agent = await signedInStaff(world, server)
    expect((await agent.post('/api/desk/notices', { ...draft, ...more })).status).toBe(400)
  })
})
