import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handlingClasses } from '#platform/handling/classes.ts'
import type { Browser } from '../../../test/support/browser.ts'
import type { Asking } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { browserOf } from '../../../test/support/session-of.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { compliantDevice } from '../../../test/support/staff-device.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { allRoutes } from '../../rooms.ts'
import type { Handling } from './contract.ts'
import { guardStaff } from './guard.ts'
import { shipped } from './shipped.ts'

let world: TestWorld
let server: TestServer
let agent: Asking
let browser: Browser
let ciso: Browser
beforeAll(async () => {
  const made = await newWorld({ house: true })
  const access = { ...made.profile.access, mode: 'enforce' as const, officeNetworks: ['192.0.2.0/24'] }
  world = { ...made, profile: { ...made.profile, access } }
  server = await newServer(world)
  agent = await staffSession(world)
  browser = await browserOf(server, agent)
  ciso = await browserOf(server, await staffSession(world, 'ciso'))
  for (const one of [browser, ciso]) await compliantDevice(world, one)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const files = allRoutes(undefined).filter(({ givesFile }) => givesFile)
const staffFiles = () => files.filter(({ who }) => who.passes(agent.session)).map(({ path }) => path)

/** What the guard says of a file fetched from an address, on a device that meets the rules. */
async function fetchedFrom(ip: string, path: string): Promise<string> {
  const route = files.find((one) => one.path === path)
  if (!route) throw new Error(`${path} gives no file.`)
  const asked = { world, route, client: { ...agent.client, ip, network: ip } }
  const session = { ...agent.session, staffDevice: 'compliant' } as const
  return guardStaff({ ...asked, session }).then(
    () => 'given',
    (fault: { refusal: string }) => fault.refusal,
  )
}

describe('files outside the office', () => {
  it('S2-40 are refused by class on every route that gives one, from outside alone, and each refusal is a fact', async () => {
    expect(new Set(files.map(({ holds }) => holds)).size).toBeGreaterThan(1)
    for (const { path, who, holds = 'customer' } of files) {
      const isOwn = who.name === 'signed in' || who.name === 'any staff'
      const outside = isOwn || shipped[holds].download === 'anywhere' ? 'given' : 'not-outside-office'
      expect([path, await fetchedFrom('203.0.113.7', path)]).toEqual([path, outside])
      expect([path, await fetchedFrom('192.0.2.9', path)]).toEqual([path, 'given'])
    }
    const refused = files.filter(({ holds = 'customer' }) => shipped[holds].download === 'office')
    expect(refused.length).toBeGreaterThan(3)
    const noted = (await world.facts('access-refused')).map(({ data, personal }) => [
      data.route,
      data.reason,
      personal,
    ])
    const told = refused.map(({ method, path }) => [
      `${method} ${path}`,
      'not-outside-office',
      { network: '203.0.113.7' },
    ])
    expect(noted).toEqual(told)
  })

  it('S2-05 S2-39 the rules of each class are published by the CISO alone, hold at once, and every version stays', async () => {
    const before = await browser.get<Handling>('/api/handling')
    expect(before.body.versions.map(({ version }) => version)).toEqual([0])
    for (const one of handlingClasses)
      for (const text of Object.values(before.body.versions[0]?.classes[one].outside ?? {}))
        expect(text.length).toBeGreaterThan(10)
    const classes = { ...shipped, internal: { ...shipped.internal, download: 'office' } }
    const wish = { classes, why: '在宅勤務の見直し' }
    const officer = await browserOf(server, await staffSession(world, 'security-officer'))
    await compliantDevice(world, officer)
    expect((await officer.post('/api/watch/handling', wish)).status).toBe(403)
    expect((await ciso.post('/api/watch/handling', wish)).body).toEqual({ version: 1 })
    const after = await browser.get<Handling>('/api/handling')
    expect(after.body.versions.map(({ version, why }) => [version, why])).toEqual([
      [1, '在宅勤務の見直し'],
      [0, undefined],
    ])
    expect(after.body.versions[1]?.classes).toEqual(shipped)
    expect(after.body.versions[0]?.classes.internal.download).toBe('office')
  })

  it('S2-40 what the desk may fetch follows the rules in force, over HTTP', async () => {
    expect(staffFiles()).toHaveLength(2)
    for (const path of staffFiles())
      expect([path, (await browser.get(path)).body]).toMatchObject([path, { refusal: 'not-outside-office' }])
    await ciso.post('/api/watch/handling', { classes: shipped, why: '戻す' })
    for (const path of staffFiles())
      expect([path, (await browser.get(path)).body]).not.toMatchObject([
        path,
        { refusal: 'not-outside-office' },
      ])
  })
})
