import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { colleagueSession, linked, newColleague } from '../../../test/support/colleagues.ts'
import type { Asking } from '../../../test/support/company.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { collectOne } from '../evidence/collect.ts'
import { showRecord } from '../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../evidence/rules/kept-rules.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import type { DraftedDocument } from './contract.ts'
import { acknowledgeDocument, ownDocuments } from './own-documents.ts'
import { showDocuments, showReaders } from './show-documents.ts'
import { approveDocument, draftDocument } from './write-document.ts'

let world: TestWorld
let writer: Asking
let approver: Asking
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  await shipRegisters(world)
  const loaded = await loadRegisters(world, { by: 'operator', name: 'tests' }, demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
  writer = await staffSession(world, 'security-officer')
  approver = await staffSession(world, 'ciso')
})
afterAll(() => world.close())

const draft = (wish: Partial<DraftedDocument> = {}): DraftedDocument => ({
  ...{ kind: 'handbook', owner: 'kagari', bound: ['officer', 'employee'], withinDays: 14 },
  title: { ja: '個人情報保護ハンドブック', en: 'Handbook on personal data' },
  ...{ text: { ja: '第1章 …', en: 'Chapter 1 …' }, ...wish },
})
/** Writes a version and has it approved by somebody else. */
async function publish(id: string, wish: Partial<DraftedDocument> = {}): Promise<number> {
  const made = await draftDocument(writer, id, draft(wish))
  if (!made.ok) throw new Error(made.refusal)
  const { version, revision } = made.value
  expect(await approveDocument(approver, { id, version }, revision)).toMatchObject({ ok: true })
  return version
}
const shown = async (id: string, reader = approver) =>
  (await showDocuments(world, reader.session.accountId)).documents.find((one) => one.id === id)
const readersOf = async (id: string, of: 'missing' | 'acknowledged') =>
  (await showReaders(world, id, { of, after: '' })).readers
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}

describe('a controlled document', () => {
  it('S2-21 is not approved by whoever wrote it, by an auditor, nor in words that were not read', async () => {
    const auditor = await staffSession(world, 'auditor')
    expect(await draftDocument(auditor, 'rules', draft())).toMatchObject({ refusal: 'forbidden' })
    expect(await draftDocument(writer, 'rules', draft({ owner: 'ghost' }))).toMatchObject({
      refusal: 'named-person-not-found',
    })
    const first = await draftDocument(writer, 'rules', draft({ kind: 'rule' }))
    expect(first).toMatchObject({ value: { version: 1, revision: 1 } })
    const one = { id: 'rules', version: 1 }
    expect(await approveDocument(writer, one, 1)).toMatchObject({ refusal: 'document-own-draft' })
    expect(await approveDocument(auditor, one, 1)).toMatchObject({ refusal: 'forbidden' })
    expect(await draftDocument(writer, 'rules', draft({ kind: 'rule', seen: 1 }))).toMatchObject({
      value: { revision: 2 },
    })
    expect(await approveDocument(approver, one, 1)).toMatchObject({ refusal: 'document-moved-on' })
    const around = sql`
      update assurance_document_version set approved_at = platform_now(), approved_by = written_by, in_force_on = '2026-05-11'
      where document_id = 'rules'`
    await expect(world.db.run(around)).rejects.toThrow('check constraint')
    expect(await approveDocument(approver, one, 2)).toMatchObject({ ok: true })
    expect(await approveDocument(approver, one, 2)).toMatchObject({ refusal: 'document-not-found' })
    const reworded = sql`update assurance_document_version set text_ja = 'x' where document_id = 'rules'`
    await expect(world.db.run(reworded)).rejects.toThrow('never changed')
  })

  it('S2-21 of two officers who write at once one is told of the other, and nothing is overwritten', async () => {
    const both = await Promise.all(
      [writer, approver].map((one, n) =>
        draftDocument(one, 'race', draft({ title: { ja: `案${n}`, en: `Draft ${n}` } })),
      ),
    )
    expect(both.map((one) => (one.ok ? 'kept' : one.refusal)).toSorted()).toEqual([
      'document-moved-on',
      'kept',
    ])
    expect((await shown('race'))?.versions).toHaveLength(1)
  })

  it('S2-04 S2-21 shows version, owner and approval date; those bound confirm it, each by name, and who has not is late past the day', async () => {
    const employee = await colleagueSession(world)
    const officer = await colleagueSession(world, { kind: '役員' })
    const partner = await colleagueSession(world, { kind: '業務委託' })
    const away = await newColleague(world, { away: '2026-05-01..2026-12-31' })
    await linked(world, await newColleague(world), approver.session.accountId)
    expect(await publish('handbook')).toBe(1)
    expect(await shown('handbook')).toMatchObject({
      ...{ kind: 'handbook', owner: { id: 'kagari', name: { ja: '篝 燈子' } } },
      versions: [
        {
          ...{ version: 1, inForceOn: '2026-05-11', isOwn: false },
          approvedAt: expect.stringMatching(/^2026-05-11T01/),
          approvedBy: { en: expect.stringMatching(/^ASAGI/) },
        },
      ],
    })
    const day = '2026-05-11'
    expect(await ownDocuments(world.db, partner.me.id, day)).toEqual([])
    expect(await acknowledgeDocument(partner, 'handbook', 1)).toMatchObject({ refusal: 'document-not-found' })
    expect(await acknowledgeDocument(writer, 'handbook', 1)).toMatchObject({ refusal: 'not-a-colleague' })
    expect(await acknowledgeDocument(employee, 'handbook', 2)).toMatchObject({ refusal: 'document-moved-on' })
    await Promise.all([1, 2].map(() => acknowledgeDocument(employee, 'handbook', 1)))
    expect(await world.facts('document-acknowledged')).toHaveLength(1)
    const waiting = (await ownDocuments(world.db, officer.me.id, day)).find(({ id }) => id === 'handbook')
    expect(waiting).toMatchObject({ version: 1, dueOn: '2026-05-25', isLate: false })
    expect(await readersOf('handbook', 'acknowledged')).toMatchObject([
      { employeeNumber: employee.me.number },
    ])
    expect(await find('documents-confirmed')).toMatchObject({ verdict: 'PASS' })
    await world.moveTo('2026-05-26T09:00:00+09:00')
    const missing = await readersOf('handbook', 'missing')
    expect(missing.find((one) => one.employeeNumber === officer.me.number)).toMatchObject({ isLate: true })
    expect(missing.find((one) => one.employeeNumber === away.number)).toMatchObject({
      ...{ isLate: false, isAway: true },
    })
    expect(await find('documents-confirmed')).toMatchObject({ verdict: 'FAIL' })
  })

  it('S2-04 a new version asks everybody again, and who joins later has his own days', async () => {
    writer = await staffSession(world, 'security-officer')
    approver = await staffSession(world, 'ciso')
    const reader = await colleagueSession(world)
    const late = await colleagueSession(world, { joinedOn: '2026-06-20' })
    await publish('guide')
    expect(await acknowledgeDocument(reader, 'guide', 1)).toMatchObject({ ok: true })
    expect(await publish('guide', { text: { ja: '改訂', en: 'revised' } })).toBe(2)
    const own = async (id: string, day: string) =>
      (await ownDocuments(world.db, id, day)).find((one) => one.id === 'guide')
    expect(await own(reader.me.id, '2026-05-26')).toEqual(
      expect.not.objectContaining({ at: expect.anything() }),
    )
    expect(await own(reader.me.id, '2026-05-26')).toMatchObject({ version: 2, dueOn: '2026-06-09' })
    expect(await own(late.me.id, '2026-06-20')).toMatchObject({ dueOn: '2026-07-04' })
  })

  it('S2-04 the handbook is proved to be under control by what is on record, and by nothing else', async () => {
    expect(await find('handbook-controlled')).toMatchObject({ verdict: 'PASS' })
    await world.db.run(sql`update assurance_document set kind = 'guideline' where kind = 'handbook'`)
    expect(await find('handbook-controlled')).toMatchObject({ verdict: 'FAIL' })
    await world.db.run(sql`update assurance_document set kind = 'handbook' where id = 'handbook'`)
  })
})
