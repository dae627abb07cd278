import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type StaffKind, staffKinds } from '#platform/author.ts'
import { securityOffice, type Who } from '#platform/http/who.ts'
import { codeTo } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { allRoutes } from '../../rooms.ts'

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

const homes: [StaffKind, string][] = [
  ['desk-agent', '/desk'],
  ['member-office', '/desk'],
  ['security-officer', '/security'],
  ['ciso', '/security'],
  ['auditor', '/security'],
  ['employee', '/my-security'],
]

describe('behind the door of staff', () => {
  it.each(homes)(
    'a sign-in as %s leads to %s, a reload of its last step too, and so does the open session',
    async (kind, home) => {
      const { signInId: id, password, address } = await newStaff(world, kind)
      const browser = server.browser()
      const wish = { door: 'staff', language: 'ja', id, password }
      const asked = await browser.post<{ id: string }>('/api/sign-in', wish)
      const path = `/api/sign-in/${asked.body.id}`
      const done = await browser.post(`${path}/code`, { code: await codeTo(world, address) })
      expect(done.body).toMatchObject({ step: 'done', home })
      expect((await browser.get(path)).body).toMatchObject({ step: 'done', home })
      expect((await browser.get('/api/session')).body).toMatchObject({ kind, home })
    },
  )

  it('S1-21 what is the security office’s opens to its three kinds and nobody else', async () => {
    const { session } = await staffSession(world)
    const who: Who = securityOffice
    const passing = [...staffKinds, 'administrator' as const, 'traveller' as const].filter((kind) =>
      who.passes({ ...session, kind }),
    )
    expect(passing).toEqual(['security-officer', 'ciso', 'auditor'])
    expect(who.passes(undefined)).toBe(false)
  })

  it('S1-21 an employee passes no route of an office: only what each of the staff may do with what is his own', async () => {
    const { session } = await staffSession(world, 'employee')
    const open = allRoutes(undefined).filter(({ who }) => who.passes(session))
    const names = new Set(open.map(({ who }) => who.name))
    expect(names).toEqual(new Set(['signed in', 'with a password of ours', 'any staff']))
  })

  it('the security office’s page is served, at whatever depth', async () => {
    for (const path of ['/security', '/security/audit', '/my-security', '/my-security/documents/x'])
      expect((await fetch(server.url + path)).status).toBe(200)
  })
})
