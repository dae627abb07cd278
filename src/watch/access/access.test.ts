import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffKind } from '#platform/author.ts'
import { handlingClasses } from '#platform/handling/classes.ts'
import { deviceStates } from '#platform/handling/device-state.ts'
import { deviceRefusals } from '#platform/handling/guard.ts'
import { sql } from '#platform/sql.ts'
import type { Browser } from '../../../test/support/browser.ts'
import { openCompany } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { browserOf } from '../../../test/support/session-of.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { compliantDevice, registeredDevice, wellKept } from '../../../test/support/staff-device.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { StaffDevices } from '../contract.ts'
import { reasonAgainst } from './policy.ts'

let world: TestWorld
const servers: Record<'enforce' | 'observe', TestServer> = {} as never
beforeAll(async () => {
  world = await newWorld({ house: true })
  const { access } = world.profile
  for (const mode of ['enforce', 'observe'] as const)
    servers[mode] = await newServer({
      ...world,
      // The tests call from here: an office whose network alone opens nothing.
      profile: {
        ...world.profile,
        access: { ...access, mode, officeNetworks: ['127.0.0.0/8', '::1/128'] },
      },
    })
})
afterAll(async () => {
  for (const server of Object.values(servers)) await server.close()
  await world.close()
})

interface Description {
  paths: Record<string, { get?: { responses: Record<string, { description: string }> } }>
}

const somebody = async (kind: StaffKind, server = servers.enforce): Promise<Browser> =>
  browserOf(server, await staffSession(world, kind))
const [internal, confidential, customer] = [
  '/api/desk/notices',
  '/api/desk/companies',
  '/api/desk/first-addresses',
]
const answer = async (browser: Browser, path: string) => {
  const { status, body } = await browser.get<{ refusal?: string }>(path)
  return body.refusal ?? status
}
const answers = async (browser: Browser) => [
  await answer(browser, internal),
  await answer(browser, confidential),
  await answer(browser, customer),
]

describe('access of the staff', () => {
  it('S2-41 opens nothing but one’s own without a company device, even in the office, and notes each refusal', async () => {
    const agent = await somebody('desk-agent')
    expect(await answers(agent)).toEqual(Array(3).fill('device-not-registered'))
    for (const own of [
      '/api/session',
      '/api/desk/me',
      '/api/desk/waiting',
      '/api/my-navigation',
      '/api/handling',
    ])
      expect([own, await answer(agent, own)]).toEqual([own, 200])
    const noted = (await world.facts('access-refused')).slice(-3).map(({ data }) => data)
    expect(noted).toEqual(
      [internal, confidential, customer].map((path, n) => ({
        reason: 'device-not-registered',
        holds: ['internal', 'confidential', 'customer'][n],
        route: `GET ${path}`,
        device: 'none',
      })),
    )
  })

  it('S2-41 decides each call by the state of the device and the class of the data, step by step', async () => {
    const agent = await somebody('desk-agent')
    const device = await registeredDevice(world, agent)
    expect(await device.prove(agent)).toBe(204)
    expect(await answers(agent)).toEqual(Array(3).fill('device-waiting'))
    const officer = await somebody('security-officer')
    await compliantDevice(world, officer)
    const listed = await officer.get<StaffDevices>('/api/watch/staff-devices')
    expect(listed.body.devices.find(({ id }) => id === device.id)).toMatchObject({
      ...{ name: 'KZ-0731', state: 'waiting', isOwn: false, owner: { ja: expect.stringContaining('灯') } },
      fingerprint: expect.stringMatching(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/),
    })
    expect(listed.body.devices.find(({ isOwn }) => isOwn)).toMatchObject({
      ...{ state: 'compliant', system: wellKept.system, patchedOn: wellKept.patchedOn },
    })
    expect((await officer.post(`/api/watch/staff-devices/${device.id}/approval`)).status).toBe(204)
    expect(await answers(agent)).toEqual([200, 'device-unreported', 'device-unreported'])
    await world.advance({ seconds: 1 })
    expect(await device.report(agent, { ...wellKept, diskEncrypted: false })).toBe(204)
    expect(await answers(agent)).toEqual([200, 'device-lacking', 'device-lacking'])
    await world.advance({ seconds: 1 })
    expect(await device.report(agent, { ...wellKept, screenLockMinutes: 0 })).toBe(204)
    expect(await answers(agent)).toEqual([200, 'device-lacking', 'device-lacking'])
    await world.advance({ seconds: 1 })
    expect(await device.report(agent, { ...wellKept, patchedOn: '2025-10-01' })).toBe(204)
    expect(await answers(agent)).toEqual([200, 'device-overdue', 'device-overdue'])
    await world.advance({ seconds: 1 })
    expect(await device.report(agent)).toBe(204)
    expect(await answers(agent)).toEqual([200, 200, 200])
  })

  it('S2-41 shuts a device out from the very next request once it is withdrawn', async () => {
    const agent = await somebody('desk-agent')
    const device = await compliantDevice(world, agent)
    expect(await answers(agent)).toEqual([200, 200, 200])
    const officer = await somebody('security-officer')
    await compliantDevice(world, officer)
    const path = `/api/watch/staff-devices/${device.id}/withdrawal`
    expect((await officer.post(path, { why: '紛失' })).status).toBe(204)
    expect(await answers(agent)).toEqual(Array(3).fill('device-withdrawn'))
    const own = await agent.get('/api/staff-devices/own')
    expect(own.body).toMatchObject({ devices: [{ state: 'withdrawn', withdrawnWhy: '紛失' }] })
    expect(await device.report(agent)).toBe(422)
    const [fact] = await world.facts('staff-device-withdrawn')
    expect(fact?.data).toEqual({ device: device.id, why: '紛失' })
  })

  it('S2-41 is approved by another of the security office, never by oneself, an auditor or the desk', async () => {
    const officer = await somebody('security-officer')
    await compliantDevice(world, officer)
    const own = await registeredDevice(world, officer)
    const approval = (id: string) => `/api/watch/staff-devices/${id}/approval`
    expect((await officer.post(approval(own.id))).body).toMatchObject({ refusal: 'own-device' })
    for (const kind of ['auditor', 'desk-agent', 'member-office'] as const) {
      const other = await somebody(kind)
      await compliantDevice(world, other)
      expect([kind, (await other.post(approval(own.id))).status]).toEqual([kind, 403])
    }
    const ciso = await somebody('ciso')
    await compliantDevice(world, ciso)
    expect((await ciso.post(approval(own.id))).status).toBe(204)
    expect((await ciso.post(approval(own.id))).body).toMatchObject({ refusal: 'device-decided' })
  })

  it('S2-41 holds for the session in which the key was used, and for minutes only', async () => {
    const agent = await somebody('desk-agent')
    const device = await compliantDevice(world, agent)
    const thief = await somebody('desk-agent')
    expect(await device.prove(thief)).toBe(422)
    const foreign = await registeredDevice(world, thief)
    expect(await foreign.prove(agent)).toBe(422)
    expect(await answers(thief)).toEqual(Array(3).fill('device-not-registered'))
    await world.advance({ minutes: 16 })
    expect(await answers(agent)).toEqual(Array(3).fill('device-not-registered'))
    expect(await device.prove(agent)).toBe(204)
    expect(await answers(agent)).toEqual([200, 200, 200])
  })

  it('S2-41 believes the device’s own agent alone, and no report twice', async () => {
    const agent = await somebody('desk-agent')
    const device = await registeredDevice(world, agent)
    const { privateKey: key } = generateKeyPairSync('ed25519')
    expect(await device.report(agent, wellKept, { key })).toBe(422)
    const at = await world.clock.now()
    expect(await device.report(agent, wellKept, { at: new Date(at.getTime() - 3_600_000) })).toBe(422)
    expect(await device.report(agent, { ...wellKept, owner: 'x' })).toBe(422)
    expect(await device.report(agent, wellKept, { at })).toBe(204)
    expect(await device.report(agent, wellKept, { at })).toBe(422)
    expect((await agent.post('/api/staff-devices/reports', { report: 'a.b.c' })).status).toBe(422)
  })

  it('S2-41 leaves the device its key when somebody signs out', async () => {
    const leaving = async (browser: Browser) =>
      (await browser.post('/api/sign-out')).headers.get('clear-site-data')
    expect(await leaving(await somebody('desk-agent'))).toBe('"cache"')
    const administrator = await browserOf(servers.enforce, (await openCompany(world, 'hibari')).asking)
    expect(await leaving(administrator)).toBe('"cache"')
  })

  it('S2-41 asks nothing of the people of a company', async () => {
    const administrator = await browserOf(servers.enforce, (await openCompany(world)).asking)
    expect(await answer(administrator, '/api/people')).toBe(200)
  })

  it('S2-41 observed only, stops nobody and notes once what it would have stopped', async () => {
    const agent = await somebody('desk-agent', servers.observe)
    expect(await answers(agent)).toEqual([200, 200, 200])
    expect(await answers(agent)).toEqual([200, 200, 200])
    const noted = await world.facts('access-would-be-refused')
    expect(noted.map(({ data }) => data.route)).toEqual(
      [internal, confidential, customer].map((path) => `GET ${path}`),
    )
  })

  it('S2-41 what another server has told of a session is not told again, however many calls come at once', async () => {
    const asking = await staffSession(world, 'desk-agent')
    const agent = await browserOf(servers.observe, asking)
    const before = (await world.facts('access-would-be-refused')).length
    await world.db.run(sql`
      insert into watch_access_observed (session_id, call, reason, told_at)
      values (${asking.session.id}, ${`GET ${customer}`}, 'device-not-registered', platform_now())`)
    await Promise.all([answers(agent), answers(agent), answers(agent)])
    const noted = (await world.facts('access-would-be-refused')).slice(before)
    expect(noted.map(({ data }) => data.route).toSorted()).toEqual(
      [internal, confidential].map((path) => `GET ${path}`).toSorted(),
    )
    await world.advance({ days: 31 })
    await world.runJob('watch.tidy')
    expect(await world.db.rows(sql`select 1 from watch_access_observed`)).toEqual([])
  })

  it('S2-41 the description of the API names all that a device may be refused for, class by class, and nothing more', async () => {
    for (const holds of handlingClasses) {
      const found = [undefined, ...deviceStates].flatMap((state) => reasonAgainst(state, holds) ?? [])
      expect([holds, [...new Set(found)].toSorted()]).toEqual([holds, deviceRefusals[holds].toSorted()])
    }
    const agent = await somebody('desk-agent')
    const { body } = await agent.get<Description>('/api/openapi.json')
    const described = (path: string) => body.paths[path]?.get?.responses['403']?.description.split(', ') ?? []
    expect(described(internal)).toEqual(expect.arrayContaining(['forbidden', 'device-not-registered']))
    expect(described(internal)).not.toContain('device-lacking')
    expect(described(customer)).toEqual(expect.arrayContaining(['device-lacking', 'device-overdue']))
    expect(described('/api/people')).not.toContain('device-lacking')
  })
})
