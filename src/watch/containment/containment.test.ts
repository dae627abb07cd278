import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, signedInAs } from '../../../test/support/company.ts'
import { newManager } from '../../../test/support/gate.ts'
import { ken } from '../../../test/support/people.ts'
import { openToAll } from '../../../test/support/self-registration.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { firstSignIn, signedInOver, withProof } from '../../../test/support/signed-in.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { IncidentView } from '../incidents/contract.ts'
import { openIncident } from '../incidents/open-incident.ts'
import type { ContainmentWish, Touches } from './contract.ts'

let world: TestWorld
let nodes: [TestServer, TestServer]
let officer: Awaited<ReturnType<typeof signedInStaff>>
let incident: string
beforeAll(async () => {
  world = await newWorld({ house: true })
  nodes = [await newServer(world), await newServer(world)]
  officer = await signedInStaff(world, nodes[0], 'security-officer')
  const opened = await openIncident(await staffSession(world, 'ciso'), {
    title: '不審な接続',
    severity: 'high',
  })
  incident = opened.ok ? opened.value.id : ''
})
afterAll(async () => {
  for (const node of nodes) await node.close()
  await world.close()
})

const path = () => `/api/watch/incidents/${incident}`
const preview = (wish: ContainmentWish) => officer.post<Touches>('/api/watch/containment/preview', wish)
const confirm = (wish: ContainmentWish, confirmed: Touches, by = officer) =>
  withProof(world, by, by.address, (headers) =>
    by.post(`${path()}/containments`, { wish, confirmed }, headers),
  )
const room = async () => (await officer.get<IncidentView>(path())).body
const release = async () => {
  const last = (await room()).containments.at(-1)
  return withProof(world, officer, officer.address, (headers) =>
    officer.post(`${path()}/containments/${last?.id}/release`, undefined, headers),
  )
}
/** A ticketing manager whose administrator, signed in over HTTP, suspends and reopens him as he likes. */
async function suspect() {
  const { administrator } = await openCompany(world, 'kamome')
  const aoi = { id: administrator.signInId, address: 'aoi@kamome.example', password: 'Nagisa-4417' }
  const browser = await firstSignIn(world, nodes[0], aoi)
  const send = (method: string, path: string, body?: unknown) =>
    withProof(world, browser, aoi.address, (headers) => browser.call(method, path, body, headers))
  const sales = (await send('POST', '/api/departments', { code: 'S01', name: '営業部' })).body
  const manager = ken((sales as { id: string }).id)
  // What registering a ticketing manager answers with.
  const made = (await send('POST', '/api/people', manager)).body as {
    person: { id: string }
    signInId: string
  }
  const who = { id: made.signInId, address: manager.address, password: 'Nagisa-4417' }
  await firstSignIn(world, nodes[0], who)
  return {
    who,
    shown: () => browser.get(`/api/people/${made.person.id}`),
    suspension: (method: string) => send(method, `/api/people/${made.person.id}/suspension`),
  }
}
const credentials = (who: { signInId: string; password: string; address: string }) => ({
  ...{ id: who.signInId, password: who.password, address: who.address },
})

describe('containment', () => {
  it('says what it will touch before anything is done, and ends sessions on every node once that is confirmed', async () => {
    const kaori = await newManager(world)
    const [here, there] = [
      await signedInOver(world, nodes[0], credentials(kaori)),
      await signedInOver(world, nodes[1], credentials(kaori)),
    ]
    const wish = { do: 'end-sessions', scope: { of: 'person', id: kaori.signInId } } as const
    const { body: touches } = await preview(wish)
    expect(touches).toEqual({ accounts: 1, companies: 1, sessions: 2, joinings: 0 })
    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).not.toContain(401)
    expect(await officer.post(`${path()}/containments`, { wish })).toMatchObject({ status: 400 })
    expect(await confirm(wish, touches)).toMatchObject({ status: 204 })
    expect([(await here.get('/api/me')).status, (await there.get('/api/me')).status]).toEqual([401, 401])
    const { entries, containments, times } = await room()
    expect(containments.at(-1)).toMatchObject({ wish, touched: touches })
    expect(entries.at(-1)).toMatchObject({ kind: 'contained-something', data: { touched: touches } })
    expect(times.containBegin).toBeGreaterThanOrEqual(times.acknowledge ?? Number.NaN)
    expect(await preview(wish)).toMatchObject({ status: 404, body: { refusal: 'containment-finds-nobody' } })
  })

  it('is not done when it would touch far more than what was confirmed', async () => {
    for (let n = 0; n < 12; n++)
      await signedInAs(world, { ...(await newManager(world, { password: null })), kind: 'administrator' })
    const since = new Date((await world.clock.now()).getTime() - 3_600_000).toISOString()
    const wish = { do: 'end-sessions', scope: { of: 'network', network: '203.0.113.0/24', since } } as const
    const few = { accounts: 1, companies: 1, sessions: 1, joinings: 0 }
    expect(await confirm(wish, few)).toMatchObject({
      body: { refusal: 'containment-touches-more', detail: { touches: { accounts: 13 } } },
    })
    const { body: touches } = await preview(wish)
    expect(await confirm(wish, touches)).toMatchObject({ status: 204 })
  })

  it('holds an account until it is released', async () => {
    const kaori = await newManager(world)
    const wish = { do: 'hold-account', id: kaori.signInId } as const
    const { body } = await preview(wish)
    expect(body).toMatchObject({ accounts: 1, sessions: 0 })
    await confirm(wish, body)
    await expect(signedInOver(world, nodes[1], credentials(kaori))).rejects.toThrow(/did not end/)
    expect(await release()).toMatchObject({ status: 204 })
    await signedInOver(world, nodes[1], credentials(kaori))
    expect(await release()).toMatchObject({ status: 409, body: { refusal: 'containment-over' } })
    expect((await room()).entries.at(-1)).toMatchObject({ kind: 'released-something' })
  })

  it('holds an account that its administrator has suspended: reopened by him it still lets nobody in', async () => {
    const sent = await suspect()
    const wish = { do: 'hold-account', id: sent.who.id } as const
    expect(await sent.suspension('POST')).toMatchObject({ status: 204 })
    const { body } = await preview(wish)
    expect(await confirm(wish, body)).toMatchObject({ status: 204 })
    expect((await room()).containments.at(-1)).toMatchObject({ wish, touched: { accounts: 1 } })
    expect(await sent.suspension('DELETE')).toMatchObject({ status: 204 })
    await expect(signedInOver(world, nodes[1], sent.who)).rejects.toThrow(/did not end/)
    expect((await sent.shown()).body).toMatchObject({ heldByOffice: true, heldCase: expect.any(String) })
    expect(await release()).toMatchObject({ status: 204 })
    expect((await sent.shown()).body).not.toHaveProperty('heldCase')
    await signedInOver(world, nodes[1], sent.who)
  })

  it('holds the self-registration of a company, chosen by its name', async () => {
    const { companyId } = await openToAll(world, 'hayabusa')
    const found = await officer.get<{ companies: unknown[] }>('/api/watch/companies?words=HAYABUSA')
    expect(found.body.companies).toEqual([{ id: companyId, name: 'hayabusa商事' }])
    const wish = { do: 'hold-self-registration', companyId } as const
    const { body } = await preview(wish)
    expect(await confirm(wish, body)).toMatchObject({ status: 204 })
    expect(await preview(wish)).toMatchObject({ status: 409 })
    expect((await room()).containments.at(-1)).toMatchObject({ company: 'hayabusa商事' })
    expect(await release()).toMatchObject({ status: 204 })
    expect(await preview(wish)).toMatchObject({ status: 200 })
  })

  it('raises a network for a month at most', async () => {
    const until = (days: number) => new Date(Date.parse('2025-12-01') + days * 86_400_000).toISOString()
    const raise = (days: number) =>
      ({ do: 'raise-network', network: '198.18.77.0/24', until: until(days) }) as const
    for (const days of [-1, 40]) expect(await preview(raise(days))).toMatchObject({ status: 422 })
    const { body } = await preview(raise(2))
    expect(await confirm(raise(2), body)).toMatchObject({ status: 204 })
    expect((await world.facts('network-raised')).at(-1)).toMatchObject({
      data: { network: '198.18.77.0/24' },
    })
    expect(await release()).toMatchObject({ status: 204 })
  })

  it('is for those who act for the office: an auditor and the desk are refused before anything is counted', async () => {
    const wish = { do: 'hold-account', id: 'NOBODY001' } as const
    for (const kind of ['auditor', 'desk-agent'] as const) {
      const stranger = await signedInStaff(world, nodes[0], kind)
      expect(await stranger.post('/api/watch/containment/preview', wish)).toMatchObject({ status: 403 })
      const confirmed = { accounts: 1, companies: 1, sessions: 0, joinings: 0 }
      expect(await confirm(wish, confirmed, stranger)).toMatchObject({ status: 403 })
    }
  })
})
