import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csaf } from '../../../../test/support/csaf.ts'
import { newServer, type TestServer } from '../../../../test/support/server.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { importAdvisory } from '../advisories/import-advisory.ts'
import type { Inbox } from '../inbox/contract.ts'
import type { PublicServers } from './contract.ts'

const tests = { by: 'operator', name: 'tests' } as const
let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  officer = await signedInStaff(world, server, 'security-officer')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const wish = (host: string, products: object[] = []) => ({
  ...{ name: '予約の入口', host, owner: '灯 あかり', everyDays: 365, products },
})
const list = async (who = officer) => (await who.get<PublicServers>('/api/watch/servers')).body.servers
const at = async (host: string) => {
  const found = (await list()).find((one) => one.host === host)
  if (!found) throw new Error(`${host} is not listed.`)
  return found
}
const check = async (host: string, more: object) => {
  const usual = {
    onDay: '2025-11-01',
    byWhom: '外部の診断会社',
    isComprehensive: true,
    hasPenetrationTest: true,
  }
  return officer.post(`/api/watch/servers/${(await at(host)).id}/checks`, { ...usual, ...more })
}

describe('S2-38 a public server', () => {
  it('without a comprehensive check that includes a penetration test is flagged, and stands before the others', async () => {
    await officer.post('/api/watch/servers', wish('a.kazahana.example'))
    await officer.post('/api/watch/servers', wish('b.kazahana.example'))
    expect(await at('a.kazahana.example')).toMatchObject({ state: 'unchecked', checks: [] })
    await check('a.kazahana.example', { hasPenetrationTest: false })
    expect(await at('a.kazahana.example')).toMatchObject({ state: 'unchecked' })
    await check('a.kazahana.example', { isComprehensive: false })
    expect(await at('a.kazahana.example')).toMatchObject({ state: 'unchecked' })
    expect((await check('a.kazahana.example', { found: '軽微な指摘が2件' })).status).toBe(204)
    expect(await at('a.kazahana.example')).toMatchObject({ state: 'checked', dueOn: '2026-11-01' })
    expect((await at('a.kazahana.example')).checks).toHaveLength(3)
    expect((await list()).map(({ host }) => host)).toEqual(['b.kazahana.example', 'a.kazahana.example'])
  })

  it('is not checked tomorrow, not listed twice, and leaves the list when it is retired', async () => {
    expect((await check('a.kazahana.example', { onDay: '2025-12-02' })).body).toMatchObject({
      refusal: 'check-in-the-future',
    })
    expect((await officer.post('/api/watch/servers', wish('A.Kazahana.example'))).body).toMatchObject({
      refusal: 'server-taken',
    })
    const { id } = await at('b.kazahana.example')
    expect((await officer.post(`/api/watch/servers/${id}/retirement`)).status).toBe(204)
    expect((await officer.post(`/api/watch/servers/${id}/retirement`)).status).toBe(404)
    expect((await list()).map(({ host }) => host)).toEqual(['a.kazahana.example'])
  })

  it('shows the advisories about what runs on it, each once, which wait in the inbox for a decision', async () => {
    const product = { vendor: '風車ソフト', product: 'Kazaguruma Gateway', version: '2.1' }
    await officer.post('/api/watch/servers', wish('c.kazahana.example', [product]))
    await officer.post('/api/watch/servers', wish('d.kazahana.example', [{ ...product, version: '3.0' }]))
    expect(await importAdvisory(world, tests, csaf())).toMatchObject({ value: 'added' })
    expect(await importAdvisory(world, tests, csaf())).toMatchObject({ value: 'same' })
    expect(await importAdvisory(world, tests, csaf('1.1.0', '2025-11-25'))).toMatchObject({
      value: 'changed',
    })
    expect(await importAdvisory(world, tests, csaf())).toMatchObject({ value: 'same' })
    expect((await at('c.kazahana.example')).advisories).toMatchObject([
      { title: '認証の回避', score: 9.3, product: '風車ソフト Kazaguruma Gateway 2.1' },
    ])
    // Of a span nobody can say by machine whether 3.0 is in it: it is shown in the maker's own words.
    expect((await at('d.kazahana.example')).advisories).toMatchObject([{ span: '<2.0' }])
    expect((await at('a.kazahana.example')).advisories).toEqual([])
    const { items } = (await officer.get<Inbox>('/api/watch/intel')).body
    expect(items).toMatchObject([
      { kind: 'advisory', state: 'waiting', words: '細工した要求で認証を回避できます。' },
      { kind: 'advisory' },
    ])
    expect(await importAdvisory(world, tests, csaf().replace('P1"', 'P7"'))).toMatchObject({
      refusal: 'advisory-broken',
    })
    expect((await officer.get<Inbox>('/api/watch/intel')).body.items).toHaveLength(2)
  })

  it('is looked after by the security office; an auditor reads', async () => {
    const auditor = await signedInStaff(world, server, 'auditor')
    expect(await list(auditor)).toHaveLength(3)
    expect((await auditor.post('/api/watch/servers', wish('e.kazahana.example'))).status).toBe(403)
  })

  it('is overdue when its time is over', async () => {
    await world.moveTo('2026-11-01T12:00:00+09:00')
    const then = await signedInStaff(world, server, 'ciso')
    const standing = async () => (await list(then)).find(({ host }) => host === 'a.kazahana.example')
    expect(await standing()).toMatchObject({ state: 'checked' })
    await world.moveTo('2026-11-02T00:00:00+09:00')
    const later = await signedInStaff(world, server, 'ciso')
    expect((await list(later)).find(({ host }) => host === 'a.kazahana.example')).toMatchObject({
      state: 'overdue',
      dueOn: '2026-11-01',
    })
  })
})
