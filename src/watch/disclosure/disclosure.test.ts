import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import type { Asking } from '../../../test/support/company.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { openIncident } from '../incidents/open-incident.ts'
import { readIncident } from '../incidents/read-incident.ts'
import type { DisclosureText, PublicDisclosures } from './contract.ts'
import { approveDisclosure, publishDisclosure } from './publish-disclosure.ts'
import { publicDisclosures, showDisclosures } from './show-disclosures.ts'
import { changeDisclosure, draftDisclosure } from './write-disclosure.ts'

let world: TestWorld
let server: TestServer
let writer: Asking
let second: Asking
let ciso: Asking
let auditor: Asking
beforeAll(async () => {
  world = await newWorld({ house: true, at: '2026-03-10T12:00:00+09:00' })
  server = await newServer(world)
  writer = await staffSession(world, 'security-officer')
  second = await staffSession(world, 'security-officer')
  ciso = await staffSession(world, 'ciso')
  auditor = await staffSession(world, 'auditor')
})
afterAll(async () => {
  await server.close()
  await world.close()
})

let incident: string
beforeEach(async () => {
  const opened = await openIncident(writer, { title: '不審なログイン', severity: 'high' })
  if (!opened.ok) throw new Error(opened.refusal)
  incident = opened.value.id
})

const text = (word: string): DisclosureText => ({
  title: { ja: `${word}のお知らせ`, en: `About ${word}` },
  body: { ja: `${word}について`, en: `On ${word}` },
})
const confirmedAt = '2026-03-10T09:00:00+09:00'

async function drafted(word = '不正アクセス') {
  const made = await draftDisclosure(writer, incident, { confirmedAt, text: text(word) })
  if (!made.ok) throw new Error(made.refusal)
  return made.value
}
const inPublic = async (id: string) =>
  (await publicDisclosures(world.db)).disclosures.find((one) => one.id === id)
const shown = async () => {
  const [one] = (await showDisclosures(world.db, incident, second.session)).disclosures
  if (!one) throw new Error('There is no disclosure.')
  return one
}

describe('S2-29 a disclosure', () => {
  it('is drafted, approved by two people and published, with every time kept', async () => {
    const { id, version } = await drafted()
    expect(await inPublic(id)).toBeUndefined()
    expect(await publishDisclosure(writer, { id, version })).toMatchObject({ refusal: 'approvals-missing' })
    expect(await approveDisclosure(second, { id, version })).toMatchObject({ ok: true })
    expect(await publishDisclosure(writer, { id, version })).toMatchObject({ refusal: 'approvals-missing' })
    expect(await approveDisclosure(ciso, { id, version })).toMatchObject({ ok: true })
    expect(await inPublic(id)).toBeUndefined()
    expect(await publishDisclosure(writer, { id, version })).toMatchObject({ ok: true })
    expect(await inPublic(id)).toMatchObject(text('不正アクセス'))

    const view = await shown()
    expect(view).toMatchObject({
      ...{ confirmedAt: '2026-03-10T00:00:00.000Z', targetAt: '2026-03-13T00:00:00.000Z' },
      ...{ isOwn: false, isApprovedByReader: true, publications: [{ version: 1, isLate: false }] },
    })
    expect(view.approvals.map(({ by }) => by)).toEqual([
      expect.stringContaining('灯'),
      expect.stringContaining('灯'),
    ])
    const times = [view.draftedAt, ...view.approvals.map(({ at }) => at), view.publications[0]?.at]
    expect(times.toSorted()).toEqual(times)
    const { entries = [] } = (await readIncident(world, writer.session, incident)) ?? {}
    expect(entries.filter(({ kind }) => kind === 'disclosure')).toHaveLength(4)
    for (const fact of ['disclosure-drafted', 'disclosure-approved', 'disclosure-published'])
      expect((await world.facts(fact)).at(-1)?.data).toMatchObject({ disclosure: id })
  })

  it('is approved by nobody who wrote the last change, and twice by nobody', async () => {
    const { id, version } = await drafted()
    expect(await approveDisclosure(writer, { id, version })).toMatchObject({ refusal: 'own-wording' })
    await approveDisclosure(second, { id, version })
    expect(await approveDisclosure(second, { id, version })).toMatchObject({ refusal: 'approved-already' })
    expect(await publishDisclosure(second, { id, version })).toMatchObject({ refusal: 'approvals-missing' })
    const own = sql`
      insert into watch_disclosure_approval (disclosure_id, version, approved_by, approved_at)
      values (${id}, ${version}, ${writer.session.accountId}, platform_now())`
    await expect(world.db.run(own)).rejects.toThrow('nobody approves what he wrote')
    const early = sql`
      insert into watch_disclosure_publication (disclosure_id, version, published_at, published_by)
      values (${id}, ${version}, platform_now(), ${writer.session.accountId})`
    await expect(world.db.run(early)).rejects.toThrow('needs two approvals')
  })

  it('must be approved anew after a change, and then its first writer may approve it', async () => {
    const { id } = await drafted()
    await approveDisclosure(second, { id, version: 1 })
    await approveDisclosure(ciso, { id, version: 1 })
    expect(await changeDisclosure(second, { id, seen: 1 }, text('経過'))).toMatchObject({ ok: true })
    expect(await publishDisclosure(ciso, { id, version: 1 })).toMatchObject({
      refusal: 'disclosure-moved-on',
    })
    expect(await publishDisclosure(ciso, { id, version: 2 })).toMatchObject({ refusal: 'approvals-missing' })
    expect(await approveDisclosure(second, { id, version: 2 })).toMatchObject({ refusal: 'own-wording' })
    await approveDisclosure(writer, { id, version: 2 })
    await approveDisclosure(ciso, { id, version: 2 })
    expect(await publishDisclosure(ciso, { id, version: 2 })).toMatchObject({ ok: true })
    expect(await inPublic(id)).toMatchObject(text('経過'))
  })

  it('stays as it was for the public while it is worded anew, and says when it was amended', async () => {
    const { id, version } = await drafted()
    for (const one of [second, ciso]) await approveDisclosure(one, { id, version })
    await publishDisclosure(writer, { id, version })
    await changeDisclosure(writer, { id, seen: 1 }, text('続報'))
    expect(await inPublic(id)).toMatchObject(text('不正アクセス'))
    expect(await inPublic(id)).not.toHaveProperty('amendedAt')
    for (const one of [second, ciso]) await approveDisclosure(one, { id, version: 2 })
    await publishDisclosure(writer, { id, version: 2 })
    expect(await inPublic(id)).toMatchObject({ ...text('続報'), amendedAt: expect.any(String) })
  })

  it('O3 is late when it goes out more than 72 hours after it was confirmed', async () => {
    const { id, version } = await drafted()
    for (const one of [second, ciso]) await approveDisclosure(one, { id, version })
    await world.moveTo('2026-03-13T09:00:01+09:00')
    await publishDisclosure(writer, { id, version })
    expect((await shown()).publications).toMatchObject([{ isLate: true }])
    await world.moveTo('2026-03-10T13:00:00+09:00')
  })

  it('goes on with one of two who change it at once, and never out in a wording two did not approve', async () => {
    const { id } = await drafted()
    for (const one of [second, ciso]) await approveDisclosure(one, { id, version: 1 })
    const [changed, published] = await Promise.all([
      changeDisclosure(second, { id, seen: 1 }, text('別案')),
      publishDisclosure(ciso, { id, version: 1 }),
      changeDisclosure(ciso, { id, seen: 1 }, text('別案の別案')),
    ])
    expect((await shown()).version).toBe(2)
    expect(published.ok || published.refusal === 'disclosure-moved-on').toBe(true)
    if (changed.ok) expect(changed.value.version).toBe(2)
    const found = await inPublic(id)
    expect(found === undefined).toBe(!published.ok)
    if (found) expect(found).toMatchObject(text('不正アクセス'))
  })

  it('is written, approved and published by the security office alone', async () => {
    const { id, version } = await drafted()
    const forbidden = { ok: false, refusal: 'forbidden' }
    expect(await approveDisclosure(auditor, { id, version })).toEqual(forbidden)
    expect(await publishDisclosure(auditor, { id, version })).toEqual(forbidden)
    expect(await changeDisclosure(auditor, { id, seen: 1 }, text('x'))).toEqual(forbidden)
  })
})

it('S2-29 everybody reads over HTTP what was published, without signing in, and nothing else', async () => {
  const path = `/api/watch/incidents/${incident}/disclosures`
  const [first, another, third, reader] = await Promise.all([
    signedInStaff(world, server, 'security-officer'),
    signedInStaff(world, server, 'security-officer'),
    signedInStaff(world, server, 'ciso'),
    signedInStaff(world, server, 'auditor'),
  ])
  const wish = { confirmedAt, text: text('公開') }
  const made = await first.post<{ id: string; version: number }>(path, wish)
  expect(made.status).toBe(201)
  const { id, version } = made.body
  const of = `/api/watch/disclosures/${id}`
  const seen = async () =>
    (await server.browser().get<PublicDisclosures>('/api/disclosures')).body.disclosures.some(
      (one) => one.id === id,
    )
  expect((await reader.get(path)).status).toBe(200)
  expect((await reader.post(`${of}/approvals`, { version })).status).toBe(403)
  expect((await first.post(`${of}/approvals`, { version })).body).toMatchObject({ refusal: 'own-wording' })
  for (const one of [another, third])
    expect((await one.post(`${of}/approvals`, { version })).status).toBe(204)
  expect(await seen()).toBe(false)
  expect((await first.post(`${of}/publications`, { version })).status).toBe(204)
  expect(await seen()).toBe(true)
  expect((await server.browser().get(path)).status).toBe(401)
})
