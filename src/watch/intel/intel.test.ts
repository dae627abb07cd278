import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Manager, newGate, newManager, signIn } from '../../../test/support/gate.ts'
import { somebodyWaits } from '../../../test/support/locks.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff } from '../../../test/support/staff.ts'
import { bundle, indicator, report } from '../../../test/support/stix.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Inbox } from './inbox/contract.ts'
import { type BundleFile, importBundle } from './inbox/import-bundle.ts'
import type { Indicators } from './indicators/contract.ts'
import { exportSightings } from './indicators/export-sightings.ts'
import { takeIn } from './indicators/take-in.ts'
import { readBundle } from './stix/read-bundle.ts'

const tests = { by: 'operator', name: 'tests' } as const
const here = '198.51.100.0/24'
let world: TestWorld
let server: TestServer
let officer: Awaited<ReturnType<typeof signedInStaff>>
let auditor: typeof officer
beforeAll(async () => {
  world = await newWorld({ house: true })
  server = await newServer(world)
  officer = await signedInStaff(world, server, 'security-officer')
  auditor = await signedInStaff(world, server, 'auditor')
})
afterAll(async () => {
  await server.close()
  await world.close()
})
beforeEach(async () => {
  await world.db.run(sql`delete from watch_intel_item`)
  await world.db.run(sql`delete from risk_indicator`)
})

const take = async (objects: object[], wish: Partial<BundleFile> = {}) => {
  const known = {
    name: 'bundle.json',
    source: '航空の情報共有',
    effect: 'watch',
    score: 60,
    halfLifeDays: 30,
  } as const
  const outcome = await importBundle(world, tests, { ...known, text: bundle(...objects), ...wish })
  return outcome.ok ? outcome.value : outcome.refusal
}
const inbox = async (query = '') => (await officer.get<Inbox>(`/api/watch/intel${query}`)).body
const indicators = async (query = '') =>
  (await officer.get<Indicators>(`/api/watch/indicators${query}`)).body.indicators
const first = async () => {
  const [item] = (await inbox()).items
  if (!item) throw new Error('Nothing has arrived.')
  return item
}
const decided = async (body: object) => officer.post(`/api/watch/intel/${(await first()).id}/decisions`, body)
const weigh = { choice: 'act', why: '接続元として確認した', actions: [{ kind: 'indicators' }] }

/** Somebody who has signed in on this device before, so that he is usually asked for nothing. */
async function regular(): Promise<{ next: () => Promise<string> }> {
  const person: Manager = await newManager(world)
  const gate = newGate(world, { ip: '198.51.100.20' })
  await signIn(world, gate, person)
  return {
    async next() {
      await gate.begin('administrator')
      const outcome = await gate.password(person.signInId, person.password)
      return outcome.ok ? outcome.value.step : outcome.refusal
    },
  }
}

describe('intelligence that arrives', () => {
  it('decides the very next sign-in where its sender is trusted with that, and a hit is a sighting', async () => {
    const person = await regular()
    expect(await person.next()).toBe('done')
    await take([indicator(`[ipv4-addr:value = '${here}']`)], { effect: 'weigh' })
    expect(await person.next()).toBe('code')
    const [one] = await indicators()
    const judged = (await world.facts('sign-in-judged')).at(-1)
    expect(JSON.stringify(judged?.reserved)).toContain(one?.id)
    expect(JSON.stringify(judged?.data)).not.toContain(one?.id)
    await world.runJob('watch.sightings')
    expect((await indicators('?seen=yes'))[0]).toMatchObject({ sightings: 1, state: 'weighs', strength: 84 })
    expect((await indicators())[0]?.lastSeenAt).toBeDefined()
    expect(await exportSightings(world, '航空の情報共有')).toMatchObject({
      type: 'bundle',
      objects: [{ type: 'sighting', count: 1 }],
    })
  })

  it('of others is only looked for until it is decided, and what was met shows before that', async () => {
    const person = await regular()
    await take([indicator(`[ipv4-addr:value = '${here}']`)])
    expect(await person.next()).toBe('done')
    await world.runJob('watch.sightings')
    expect(await first()).toMatchObject({ state: 'waiting', effect: 'watch', usable: 1, sightings: 1 })
    expect((await decided(weigh)).status).toBe(204)
    expect(await person.next()).toBe('code')
    await decided({ choice: 'watch', why: '社内の回線だった' })
    expect(await person.next()).toBe('done')
    await decided(weigh)
    await decided({ choice: 'reject', why: '誤報と確認した' })
    expect(await person.next()).toBe('done')
    expect((await indicators())[0]).toMatchObject({ state: 'off' })
  })

  it('is withdrawn by its sender, and by nobody else', async () => {
    const person = await regular()
    const one = indicator(`[ipv4-addr:value = '${here}']`)
    const withdrawn = { ...one, modified: '2025-11-29T00:00:00.000Z', revoked: true }
    await take([one], { effect: 'weigh' })
    expect(await take([withdrawn], { source: 'somebody else' })).toMatchObject({ revoked: 0, added: 0 })
    expect(await person.next()).toBe('code')
    expect(await take([withdrawn])).toMatchObject({ revoked: 1, added: 0 })
    expect(await person.next()).toBe('done')
    expect(await indicators()).toMatchObject([{ state: 'revoked' }])
  })

  it('is not looked for once it was rejected, though a newer version of it arrives at the same moment', async () => {
    const one = indicator(`[ipv4-addr:value = '${here}']`)
    await take([one], { effect: 'weigh' })
    await decided(weigh)
    const newer = readBundle(bundle({ ...one, modified: '2025-11-29T00:00:00.000Z' }))
    if (!newer.ok) throw new Error(newer.faults.join())
    let goOn = () => {}
    const waiting = new Promise<void>((going) => {
      goOn = going
    })
    const sender = { source: '航空の情報共有', effect: 'weigh', score: 60, halfLifeDays: 30 } as const
    const arriving = world.act(tests, async (act) => {
      const taken = await takeIn(act, world, { ...newer.value, ...sender, title: 'bundle.json' })
      await waiting
      return taken
    })
    const rejecting = decided({ choice: 'reject', why: '誤報と確認した' })
    await somebodyWaits(world)
    goOn()
    expect(await arriving).toMatchObject({ changed: 1 })
    expect((await rejecting).status).toBe(204)
    expect(await world.db.rows(sql`select 1 from risk_indicator`)).toEqual([])
  })

  it('comes twice and is taken once; a newer version stays with the decision about the one before', async () => {
    const person = await regular()
    const one = indicator("[ipv4-addr:value = '203.0.113.9']")
    expect(await take([one])).toMatchObject({ added: 1 })
    expect(await take([one])).toEqual({
      ...{ added: 0, changed: 0, revoked: 0, unusable: 0, leftOut: 0, item: undefined },
    })
    await decided(weigh)
    const moved = { pattern: `[ipv4-addr:value = '${here}']`, modified: '2025-11-29T00:00:00.000Z' }
    expect(await take([{ ...one, ...moved }, one])).toMatchObject({ changed: 1, added: 0 })
    expect((await inbox()).items).toHaveLength(1)
    expect(await person.next()).toBe('code')
  })

  it('that cannot be used is kept and shown with the reason, and what does not sign in is no sign-in’s business', async () => {
    await take([
      indicator("[file:hashes.MD5 = 'ab']"),
      indicator('alert tcp any', { pattern_type: 'snort' }),
      indicator("[domain-name:value = 'warui.example']"),
      indicator("[ipv4-addr:value = '10.0.0.0/8']"),
      indicator("[ipv4-addr:value = '203.0.113.1']", { valid_until: '2025-11-30T00:00:00Z' }),
    ])
    const shown = (await indicators()).map(({ state, unusable }) => unusable ?? state)
    expect(shown.toSorted()).toEqual(
      ['pattern-object', 'pattern-language', 'not-at-sign-in', 'network-too-wide', 'ended'].toSorted(),
    )
    expect(await indicators('?words=warui')).toHaveLength(1)
    expect(await world.db.rows(sql`select 1 from risk_indicator`)).toEqual([])
  })

  it.each([
    ['a NUL in its name', indicator(undefined, { name: 'x\u0000' })],
    ['half a letter in its pattern', indicator("[url:value = '\ud800']")],
    ['no end that a calendar knows', indicator(undefined, { valid_from: '9999-12-30T00:00:00Z' })],
    ['a beginning before all years', indicator(undefined, { valid_from: '0000-01-01T00:00:00Z' })],
    ['a version before all years', indicator(undefined, { modified: '0000-01-01T00:00:00Z' })],
    ['a NUL in a report', report('名前', 'x\u0000')],
  ])('is left out and counted where it cannot be kept, and takes nothing with it: %s', async (_, one) => {
    expect(await take([one, indicator()])).toMatchObject({ added: 1, leftOut: 1 })
    expect((await world.facts('intel-arrived')).at(-1)?.data).toMatchObject({ added: 1, leftOut: 1 })
    expect(await take([one])).toMatchObject({ added: 0, leftOut: 1 })
    expect((await world.facts('intel-arrived')).at(-1)?.data).toMatchObject({ added: 0, leftOut: 1 })
  })

  it('is kept from the first to the last year, and cut where it is long, even in the middle of a letter', async () => {
    const ends = { valid_from: '0001-01-01T00:00:00Z', valid_until: '9999-12-31T23:59:59Z' }
    const long = { name: `${'x'.repeat(299)}😀`, pattern: `${'y'.repeat(19_999)}😀` }
    expect(await take([indicator(undefined, ends), indicator(undefined, long)])).toMatchObject({
      ...{ added: 2, leftOut: 0 },
    })
    expect(await indicators()).toHaveLength(2)
  })

  it('is refused whole when one object of the file is broken', async () => {
    const broken = indicator(undefined, { valid_from: 'yesterday' })
    expect(await take([indicator(), broken])).toBe('bundle-broken')
    const endless = indicator()
    const id = endless.id.replace('--', `--${'x'.repeat(9000)}--`)
    expect(await take([{ ...endless, id }])).toBe('bundle-broken')
    expect((await inbox()).items).toEqual([])
    expect(await indicators()).toEqual([])
  })
})

describe('S2-34 what was received', () => {
  it('is decided by the security office alone: an auditor reads, and nobody else finds it', async () => {
    await take([indicator()])
    const { id } = await first()
    const decision = { choice: 'reject', why: '理由' }
    expect((await auditor.get<Inbox>('/api/watch/intel')).body.items).toHaveLength(1)
    expect((await auditor.post(`/api/watch/intel/${id}/decisions`, decision)).status).toBe(403)
    const desk = await signedInStaff(world, server, 'desk-agent')
    for (const path of ['/api/watch/intel', '/api/watch/indicators'])
      expect((await desk.get(path)).status).toBe((await desk.get('/api/watch/alerts')).status)
    const ciso = await signedInStaff(world, server, 'ciso')
    expect((await ciso.post(`/api/watch/intel/${id}/decisions`, decision)).status).toBe(204)
  })

  it('is not acted on without saying how, nor by indicators it does not have', async () => {
    await take([indicator("[file:hashes.MD5 = 'ab']")])
    expect((await decided({ choice: 'act', why: '理由', actions: [] })).status).toBe(400)
    expect((await decided({ choice: 'reject' })).status).toBe(400)
    expect((await decided(weigh)).body).toMatchObject({ refusal: 'intel-without-indicators' })
  })

  it('waits for a decision and an action, and is listed when it has waited longer than a week', async () => {
    await take([report('旅行業を狙う攻撃', '予約の画面を装う。'), indicator()])
    expect(await first()).toMatchObject({
      title: '旅行業を狙う攻撃',
      words: '予約の画面を装う。',
      tlp: 'amber',
    })
    await officer.post('/api/watch/intel', {
      ...{ title: '電話での注意喚起', words: '内容', source: '交通の情報共有', tlp: 'green' },
    })
    expect(await inbox()).toMatchObject({ waiting: 2, late: 0, limitDays: 7 })
    expect((await inbox('?state=late')).items).toEqual([])
    await world.advance({ days: 8 })
    const after = await signedInStaff(world, server, 'security-officer')
    const late = (await after.get<Inbox>('/api/watch/intel?state=late')).body
    expect(late).toMatchObject({ waiting: 2, late: 2 })
    expect(late.items.map(({ isLate }) => isLate)).toEqual([true, true])
    const [note, reported] = late.items
    await after.post(`/api/watch/intel/${note?.id}/decisions`, {
      choice: 'act',
      why: '窓口に周知する',
      actions: [
        { kind: 'task', words: '窓口に周知', owner: '灯 あかり', dueOn: '2025-12-10' },
        { kind: 'rule-change', words: '受付の確認手順を一つ増やした。' },
      ],
    })
    await after.post(`/api/watch/intel/${reported?.id}/decisions`, {
      choice: 'reject',
      why: '対象の製品がない',
    })
    const { items, waiting } = (await after.get<Inbox>('/api/watch/intel')).body
    expect(waiting).toBe(0)
    expect(items[0]).toMatchObject({ state: 'act', decisions: [{ choice: 'act', why: '窓口に周知する' }] })
    expect(items[0]?.actions.map(({ kind, done }) => [kind, done !== undefined])).toEqual([
      ['task', false],
      ['rule-change', true],
    ])
    const changes = (await after.get<{ changes: { why?: string }[] }>('/api/watch/rule-changes')).body.changes
    expect(changes[0]?.why).toBe('受付の確認手順を一つ増やした。')
    const task = items[0]?.actions[0]
    expect((await after.post(`/api/watch/intel/actions/${task?.id}/completion`)).status).toBe(204)
    expect((await after.post(`/api/watch/intel/actions/${task?.id}/completion`)).status).toBe(404)
    expect(
      (await after.get<Inbox>('/api/watch/intel?state=act')).body.items[0]?.actions[0]?.done?.by,
    ).toContain('灯')
  })
})
