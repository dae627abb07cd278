import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { colleagueSession, newColleague } from '../../../test/support/colleagues.ts'
import type { Asking } from '../../../test/support/company.ts'
import { staffSession } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { planFinding } from '../audits/plan-finding.ts'
import { recordAudit } from '../audits/record-audit.ts'
import { showAudits } from '../audits/show-audits.ts'
import { demoRegisters } from '../demo/seed-demo-registers.ts'
import { acknowledgeDocument } from '../documents/own-documents.ts'
import { approveDocument, draftDocument } from '../documents/write-document.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { planCycle } from '../programmes/plan-cycle.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'
import { answerLesson } from '../training/do-lesson.ts'
import { enrol } from '../training/enrol.ts'
import { shippedLessons } from '../training/ship-lessons.ts'

let world: TestWorld
let officer: Asking
beforeAll(async () => {
  world = await newWorld({ profile: 'demo', at: '2026-05-11T08:00:00+09:00' })
  await shipRegisters(world)
  const loaded = await loadRegisters(world, { by: 'operator', name: 'tests' }, demoRegisters())
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.detail))
  officer = await staffSession(world, 'security-officer')
})
afterAll(() => world.close())

const system = { by: 'system', name: 'tests' } as const
const lesson = 'targeted-mail'
const asked = (ids: string[], dueOn: string) =>
  world.act(system, (act) => enrol(act, world, ids, { lesson, reason: 'office', cause: dueOn, dueOn }))
const remind = () => world.runJob('assurance.remind')
const passed = async (own: Asking) => {
  const content = shippedLessons().find(({ id }) => id === lesson)?.content
  const answers = content?.questions.map(({ right }) => right) ?? []
  expect(await answerLesson(own, lesson, { version: 1, answers })).toMatchObject({
    value: { isPassed: true },
  })
}
async function publish(id: string, bound: ('officer' | 'contractor')[]): Promise<void> {
  const made = await draftDocument(officer, id, {
    ...{ kind: 'rule', owner: 'kagari', bound, withinDays: 7 },
    title: { ja: '社外での取扱い', en: 'Handling outside' },
    text: { ja: '第1条', en: 'First' },
  })
  if (!made.ok) throw new Error(made.refusal)
  const { version, revision } = made.value
  const approver = await staffSession(world, 'ciso')
  expect(await approveDocument(approver, { id, version }, revision)).toMatchObject({ ok: true })
}

describe('the mail about what is still to be done', () => {
  it('S2-21 S2-23 is one mail in the language of the reader, names each thing with its day, and has no link', async () => {
    const mio = await colleagueSession(world, { kind: '役員' })
    await world.db.run(sql`update identity_account set language = 'en' where id = ${mio.session.accountId}`)
    const ren = await newColleague(world, { kind: '役員' })
    const lea = await newColleague(world, { kind: '役員', language: 'en' })
    await publish('outside', ['officer'])
    await asked([mio.me.id, ren.id], '2026-05-08')
    await remind()
    const [letter, none] = await world.mailTo(mio.me.address)
    expect(none).toBeUndefined()
    expect(letter?.subject).toBe('[Kazahana Biz] Some things are still to be done')
    expect(letter?.text).toMatch(
      /- Lesson: "[^"]+" \(was due Fri 8 May 2026\)\n- Document to confirm: "Handling outside" \(by Mon 18 May 2026\)/,
    )
    expect(letter?.text).not.toMatch(/https?:/)
    const [japanese] = await world.mailTo(ren.address)
    expect(japanese?.text).toContain('期限 2026年5月8日(金)・過ぎています')
    expect(japanese?.text).toContain('文書の確認：「社外での取扱い」 (期限 2026年5月18日(月))')
    expect((await world.mailTo(lea.address))[0]?.text).toContain('Document to confirm')
  })

  it('comes once in seven days however often the job runs, also at once, and never again when all is done', async () => {
    const mio = await colleagueSession(world)
    await asked([mio.me.id], '2026-05-12')
    await Promise.all([remind(), remind()])
    expect(await world.mailTo(mio.me.address)).toHaveLength(1)
    await world.moveTo('2026-05-17T08:30:00+09:00')
    await remind()
    expect(await world.mailTo(mio.me.address)).toHaveLength(1)
    await world.moveTo('2026-05-18T08:30:00+09:00')
    await remind()
    expect(await world.mailTo(mio.me.address)).toHaveLength(2)
    const again = { ...mio, session: (await staffSession(world, 'employee')).session }
    await world.db.run(
      sql`update assurance_colleague set staff_account_id = ${again.session.accountId} where id = ${mio.me.id}`,
    )
    await passed(again)
    await world.moveTo('2026-05-25T08:30:00+09:00')
    await remind()
    expect(await world.mailTo(mio.me.address)).toHaveLength(2)
  })

  it('goes to nobody on leave, about nothing that is far away or confirmed', async () => {
    await world.moveTo('2026-06-01T08:30:00+09:00')
    officer = await staffSession(world, 'security-officer')
    const away = await newColleague(world, { away: '2026-05-25..2026-06-30' })
    const far = await newColleague(world)
    const reader = await colleagueSession(world, { kind: '業務委託' })
    await publish('for-contractors', ['contractor'])
    expect(await acknowledgeDocument(reader, 'for-contractors', 1)).toMatchObject({ ok: true })
    await asked([away.id], '2026-06-02')
    await asked([far.id], '2026-06-16')
    await remind()
    for (const { address } of [away, far, reader.me]) expect(await world.mailTo(address)).toEqual([])
    await world.moveTo('2026-06-02T08:30:00+09:00')
    await remind()
    expect(await world.mailTo(far.address)).toHaveLength(1)
  })

  it('S2-47 names a round that has run for a week to whoever is missing, and tells nobody of a drill', async () => {
    const sora = await newColleague(world)
    const planned = { startsOn: '2026-07-01', endsOn: '2026-07-31' }
    const plan = (programme: string, ja: string) =>
      planCycle(officer, { ...planned, programme, title: { ja, en: ja } })
    officer = await staffSession(world, 'security-officer')
    expect(await plan('training', '夏の研修')).toMatchObject({ ok: true })
    expect(await plan('mail-drill', '夏の訓練')).toMatchObject({ ok: true })
    await world.moveTo('2026-07-01T10:00:00+09:00')
    await world.runJob('assurance.cycles')
    await remind()
    expect(await world.mailTo(sora.address)).toEqual([])
    await world.moveTo('2026-07-08T08:30:00+09:00')
    await remind()
    const [letter] = await world.mailTo(sora.address)
    expect(letter?.text).toContain('- 参加：「夏の研修」 (期限 2026年7月31日(金))')
    expect(letter?.text).not.toContain('訓練')
  })

  it('S2-56 tells whoever answers for a finding where it stands and by when, and nothing of what was found', async () => {
    officer = await staffSession(world, 'security-officer')
    await recordAudit(officer, {
      ...{ auditor: '灯台監査法人', heldOn: '2026-07-07', scope: 'x', opinion: 'x' },
      findings: [{ severity: 'minor', words: '鍵が机に置かれている', control: 'audit' }],
    })
    const [found] = (await showAudits(world)).audits[0]?.findings ?? []
    const wish = { action: '鍵箱を置く', owner: 'mihari', dueOn: '2026-07-20', version: 0 }
    expect(await planFinding(officer, found?.id ?? '', wish)).toMatchObject({ ok: true })
    await remind()
    const owner = await world.db.row<{ address: string }>(
      sql`select address from assurance_person where id = 'mihari'`,
    )
    const letters = await world.mailTo(owner?.address ?? '')
    const text = letters.map((one) => one.text).join()
    expect(text).toContain('- 監査の指摘への対応：1 (2026-07-07) (期限 2026年7月20日(月))')
    expect(text).not.toContain('鍵')
  })
})
