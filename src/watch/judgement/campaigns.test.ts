import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Manager, newGate, newManager, upToCode } from '../../../test/support/gate.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { listAlerts } from '../alerts/list-alerts.ts'
import { shipRules } from '../rules/ship-rules.ts'
import type { Campaigns } from './contract.ts'

const path = '/api/watch/judgement/campaigns'
let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
let victims: Manager[]
beforeAll(async () => {
  world = await newWorld()
  server = await newServer(world)
  await shipRules(world)
  officer = await signedInStaff(world, server, 'security-officer')
  victims = await Promise.all(Array.from({ length: 8 }, () => newManager(world)))
  await spray(1)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const shown = async () => (await officer.get<Campaigns>(path)).body
let hosts = 0
const stranger = () => newGate(world, { ip: `203.0.${++hosts}.9` })

async function spray(count: number) {
  for (let n = 0; n < count; n++) {
    const gate = stranger()
    await gate.begin('administrator')
    await gate.password(victims[n % 8]?.signInId ?? '', `haru-no-kumo-${Math.floor(n / 8)}`)
  }
}

/** Lets the work be done until it shows: the house may be at it already, and then the test's own turn is passed over. */
const worked = <T>(look: () => Promise<T>) =>
  expect.poll(async () => {
    await world.runJob('risk.campaigns')
    await world.runJob('watch.detect')
    return look()
  })

const alertsCalled = async (title: string) =>
  (await listAlerts(world.db, { states: ['open'] })).alerts.filter((alert) => alert.title.en === title)

describe('a campaign against the whole gate', () => {
  it('is none while nothing was seen', async () => expect((await shown()).campaigns).toEqual([]))

  it('is shown to the security office: since when, against whom, from where, and what is asked meanwhile', async () => {
    await world.advance({ days: 4 })
    await world.runJob('risk.campaigns')
    officer = await signedInStaff(world, server, 'security-officer')
    await spray(24)
    await worked(async () => (await shown()).campaigns[0]?.accounts ?? 0).toBeGreaterThanOrEqual(8)
    const { campaigns, asks } = await shown()
    expect(campaigns).toHaveLength(1)
    expect(campaigns[0]).toMatchObject({ shownBy: { en: expect.any(String) } })
    expect(campaigns[0]?.endedAt).toBeUndefined()
    expect(campaigns[0]?.companies.length).toBeGreaterThanOrEqual(8)
    expect(campaigns[0]?.networks.length).toBeGreaterThan(5)
    expect(asks.en).toContain('nobody is locked out')
    expect(asks.ja).toMatch(/ロックもありません/)
  })

  it('names the operator where its own people were touched', async () => {
    await signedInStaff(world, server, 'auditor')
    const names = async () => (await shown()).campaigns[0]?.companies.map(({ name }) => name)
    await worked(names).toContain(world.profile.operator.name.ja)
  })

  it('S1-46 is shown to nobody else', async () => {
    for (const other of [await signedInStaff(world, server, 'desk-agent'), server.browser()])
      expect([401, 403, 404]).toContain((await other.get(path)).status)
    expect((await (await signedInStaff(world, server, 'auditor')).get(path)).status).toBe(200)
  })

  it('raises one alert when it begins, and one for each account whose right password was used by a stranger', async () => {
    await worked(() => alertsCalled('A campaign against the whole gate')).toHaveLength(1)
    const [victim] = victims
    if (!victim) throw new Error('There is nobody.')
    const rights = async () =>
      (await alertsCalled('A right password was used in a campaign')).filter(
        ({ accountId }) => accountId === victim.accountId,
      )
    expect(await rights()).toEqual([])
    await upToCode(world, stranger(), victim)
    await worked(rights).toMatchObject([{ severity: 'medium' }])
  })

  it('says in the explanation of a decision that a campaign went on', async () => {
    const { body } = await officer.get<{ decisions: { signals: { says: { en: string } }[] }[] }>(
      '/api/watch/judgement/decisions?which=asked',
    )
    expect(body.decisions[0]?.signals.map(({ says }) => says.en)).toContain('a campaign')
  })

  it('is shown as over once it has ended by itself', async () => {
    await world.advance({ days: 20 })
    officer = await signedInStaff(world, server, 'security-officer')
    await worked(async () => (await shown()).campaigns[0]?.endedAt).toBeDefined()
  })
})
