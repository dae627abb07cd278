import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { signedInStaff, staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { ManualDraft, Manuals } from './contract.ts'
import { listManuals } from './list-manuals.ts'
import { publishDraft } from './publish-manual.ts'
import { shipped } from './shipped.ts'
import { writeDraft } from './write-draft.ts'

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

const draft = (ja: string, seen?: string): ManualDraft => ({
  ...shipped,
  title: { ja, en: `${ja} in English` },
  ...(seen && { seen }),
})

it('S2-43 the next version is drafted by an officer, approved by the CISO and in force from the day he says', async () => {
  const officer = await signedInStaff(world, server, 'security-officer')
  const ciso = await signedInStaff(world, server, 'ciso')
  const auditor = await signedInStaff(world, server, 'auditor')
  const seen = async () => (await auditor.get<Manuals>('/api/watch/manuals')).body
  const path = '/api/watch/manuals/draft'
  expect(await seen()).toMatchObject({ inForce: { version: 0 }, versions: [] })
  expect((await auditor.put(path, draft('盗み書き'))).status).toBe(403)
  const { body } = await officer.put<{ revision: string }>(path, draft('改訂'))
  expect(await seen()).toMatchObject({
    inForce: { version: 0 },
    draft: { title: { ja: '改訂' }, writtenBy: expect.stringContaining('灯') },
  })
  expect((await officer.post(`${path}/approval`, body)).status).toBe(403)
  expect(
    (await ciso.post(`${path}/approval`, { ...body, effectiveAt: '2020-01-01T00:00:00+09:00' })).status,
  ).toBe(422)
  const effectiveAt = '2025-12-08T09:00:00+09:00'
  expect(await ciso.post(`${path}/approval`, { ...body, effectiveAt })).toMatchObject({
    ...{ status: 201, body: { version: 1 } },
  })
  const later = await seen()
  expect(later).not.toHaveProperty('draft')
  expect(later).toMatchObject({
    inForce: { version: 0 },
    versions: [{ version: 1, effectiveAt: '2025-12-08T00:00:00.000Z', isInForce: false }],
  })
  expect(later.versions[0]?.writtenBy).not.toBe(later.versions[0]?.approvedBy)
  // A week later everybody has signed out.
  await world.moveTo(effectiveAt)
  expect(await listManuals(world, 'en')).toMatchObject({
    inForce: { version: 1 },
    versions: [{ isInForce: true, writtenBy: expect.stringMatching(/^TOMOSHI/) }],
  })
})

it('nobody writes over what he has not read, and nothing is approved that was not', async () => {
  const [one, other, ciso] = [
    await staffSession(world, 'security-officer'),
    await staffSession(world, 'security-officer'),
    await staffSession(world, 'ciso'),
  ]
  const moved = { ok: false, refusal: 'manual-moved-on' }
  const both = await Promise.all([writeDraft(one, draft('甲')), writeDraft(other, draft('乙'))])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual(moved)
  const first = both.flatMap((written) => (written.ok ? [written.value.revision] : []))[0] ?? ''
  const second = await writeDraft(one, draft('丙', first))
  expect(await writeDraft(other, draft('丁', first))).toEqual(moved)
  expect(await publishDraft(ciso, { revision: first })).toEqual(moved)
  expect(await publishDraft(one, { revision: first })).toEqual({ ok: false, refusal: 'forbidden' })
  expect(second.ok && (await publishDraft(ciso, second.value)).ok).toBe(true)
  // The CISO may write, too; then it is not his to approve before somebody else has taken it on, nor the database's to keep.
  const own = await writeDraft(ciso, draft('己'))
  const revision = own.ok ? own.value.revision : ''
  expect(await publishDraft(ciso, { revision })).toEqual({ ok: false, refusal: 'own-draft' })
  await expect(
    world.db.run(sql`
      insert into watch_manual select 99, effective_at, title_ja, title_en, text_ja, text_en, tasks, published_by,
        published_by, published_at from watch_manual limit 1`),
  ).rejects.toMatchObject({ constraint: 'watch_manual_by_two' })
  const taken = await writeDraft(other, draft('己', revision))
  expect(taken.ok && (await publishDraft(ciso, taken.value)).ok).toBe(true)
  // It went in force: whoever still has it before him begins anew.
  expect(await writeDraft(other, draft('戊', second.ok ? second.value.revision : ''))).toEqual(moved)
})
