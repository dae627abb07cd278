import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Office, openOffice } from '../../../../test/support/office.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import type { EntryPage, EntryWhole } from './contract.ts'

type Staff = Awaited<ReturnType<typeof signedInStaff>>

let world: Office['world']
let server: Office['server']
let officer: Office['officer']
let close: Office['close']
let ciso: Staff
beforeAll(async () => {
  ;({ world, server, officer, close } = await openOffice())
  ciso = await signedInStaff(world, server, 'ciso')
})
afterAll(() => close())

const path = '/api/assurance/registers/laws'
const law = (nameJa: string, more: object = {}) => ({
  ...{ nameJa, nameEn: `${nameJa} (en)`, owner: 'sumida', everyDays: 365 },
  ...{ kind: 'law', issuer: '個人情報の役所', ...more },
})
const enter = async (nameJa: string) => (await officer.post<{ id: string }>(path, law(nameJa))).body.id
const whole = async (id: string, who = officer) => (await who.get<EntryWhole>(`${path}/${id}`)).body
const list = async (query = '', who = officer) => (await who.get<EntryPage>(`${path}${query}`)).body
const check = (id: string, more: object = {}) =>
  officer.post(`${path}/${id}/checks`, { onDay: '2025-11-30', byWhom: '墨田 直', isGood: true, ...more })
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}

describe('a register of the security office', () => {
  it('two officers who edit one entry: the second is shown the newer one beside his own, and overwrites nothing', async () => {
    const id = await enter('灯台の法律')
    const wishes = [law('灯台の法律', { issuer: '海の役所' }), law('灯台の法律', { reference: '第7号' })]
    const [one, other] = await Promise.all([
      officer.put(`${path}/${id}`, { seen: 1, form: wishes[0] }),
      ciso.put(`${path}/${id}`, { seen: 1, form: wishes[1] }),
    ])
    const statuses = [one.status, other.status].toSorted()
    expect(statuses).toEqual([200, 409])
    const [won, lost] = one.status === 200 ? [wishes[0], other] : [wishes[1], one]
    expect(lost.body).toMatchObject({
      refusal: 'entry-moved-on',
      detail: { entry: { version: 2, form: won, changedBy: expect.stringMatching(/^灯 あかり/) } },
    })
    expect((await whole(id)).entry).toMatchObject({ version: 2, form: won })
    expect((await officer.post(`${path}/${id}/retirement`, { seen: 1 })).status).toBe(409)
  })

  it('tells by its facts who wrote what when, before and after', async () => {
    const id = await enter('風の指針')
    await ciso.put(`${path}/${id}`, { seen: 1, form: law('風の指針', { kind: 'guideline', everyDays: 180 }) })
    await check(id, { words: '改正はありません。' })
    const { history, checks } = await whole(id)
    expect(history.map(({ what }) => what)).toEqual(['checked', 'changed', 'entered'])
    expect(history[1]).toMatchObject({
      version: 2,
      by: expect.stringMatching(/^灯 あかり/),
      fields: [
        { name: 'everyDays', before: '365', after: '180' },
        { name: 'kind', before: 'law', after: 'guideline' },
      ],
    })
    expect(checks).toMatchObject([{ onDay: '2025-11-30', byWhom: '墨田 直', words: '改正はありません。' }])
    const facts = await world.facts('register-entry-changed')
    expect(facts.at(-1)?.data).toEqual({ register: 'law', entry: id, version: 2 })
  })

  it('refuses a name twice, an owner nobody knows, a check ahead of its day, and what is not there', async () => {
    const id = await enter('霧の法律')
    const refusal = async (sent: Promise<{ status: number; body: unknown }>) => {
      const { status, body } = await sent
      return [status, (body as { refusal: string }).refusal]
    }
    expect(await refusal(officer.post(path, law('霧の法律')))).toEqual([409, 'entry-named-twice'])
    const other = await enter('霞の法律')
    expect(await refusal(officer.put(`${path}/${other}`, { seen: 1, form: law('霧の法律') }))).toEqual([
      409,
      'entry-named-twice',
    ])
    expect(await refusal(officer.post(path, law('x', { owner: 'nobody' })))).toEqual([422, 'owner-not-found'])
    expect(await refusal(check(id, { onDay: '2025-12-02' }))).toEqual([422, 'entry-checked-ahead'])
    expect(await refusal(check('00000000-0000-4000-8000-00000000000f'))).toEqual([
      404,
      'register-entry-not-found',
    ])
    expect((await officer.post(path, law('y', { surplus: 1 }))).status).toBe(400)
  })

  it('is read by an auditor, who changes nothing', async () => {
    const id = await enter('雨の法律')
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await list('', auditor)).entries.length).toBeGreaterThan(0)
    expect((await whole(id, auditor)).entry.version).toBe(1)
    for (const sent of [
      auditor.post(path, law('z')),
      auditor.put(`${path}/${id}`, { seen: 1, form: law('z') }),
      auditor.post(`${path}/${id}/checks`, { onDay: '2025-11-30', byWhom: 'x', isGood: true }),
      auditor.post(`${path}/${id}/retirement`, { seen: 1 }),
    ])
      expect((await sent).status).toBe(403)
    expect((await whole(id)).entry.version).toBe(1)
  })

  it('is listed a page at a time, by an index of its own', async () => {
    await world.db.run(sql`
      with made as (insert into assurance_entry (id, register, name_ja, name_en, owner, every_days, version, changed_at, changed_by)
        select gen_random_uuid(), 'law', 'page ' || lpad(n::text, 3, '0'), 'page', 'sumida', 365, 1, platform_now(), 'tests'
        from generate_series(1, 120) n returning id)
      insert into assurance_law (entry_id, kind, issuer) select id, 'law', 'x' from made`)
    const names: string[] = []
    let next: string | undefined
    do {
      const page = await list(next ? `?after=${next}` : '')
      names.push(...page.entries.map(({ form }) => form.nameJa))
      next = page.next
    } while (next)
    expect(names.filter((name) => name.startsWith('page '))).toHaveLength(120)
    expect(new Set(names).size).toBe(names.length)
    await world.db.run(sql`
      update assurance_entry set retired_at = platform_now() where name_ja like 'page %'`)
  })
})

describe('S2-19 the register of laws and guidelines', () => {
  it('lists each with its owner and its last review, and shows red what is not reviewed in time', async () => {
    await world.db.run(sql`update assurance_entry set retired_at = platform_now()`)
    expect(await find('laws-in-order')).toMatchObject({ verdict: 'UNKNOWN', reason: 'nothing-to-measure' })
    const [kept, bad] = [await enter('空の法律'), await enter('海の法律')]
    expect(await list()).toMatchObject({
      counts: { unchecked: 2, current: 0 },
      entries: [{ ownerName: { ja: '墨田 直' } }, { form: { owner: 'sumida', kind: 'law' } }],
    })
    expect(await find('laws-in-order')).toMatchObject({ verdict: 'FAIL', value: 2 })
    await check(kept)
    await check(bad, { isGood: false })
    expect(await list('?only=open')).toMatchObject({
      counts: { failed: 1, current: 1 },
      entries: [{ id: bad, state: 'failed' }],
    })
    expect(await find('laws-in-order')).toMatchObject({ verdict: 'FAIL', value: 1 })
    await check(bad, { onDay: '2025-12-01' })
    expect((await whole(kept)).entry).toMatchObject({ state: 'current', dueOn: '2026-11-30' })
    expect(await find('laws-in-order')).toMatchObject({ verdict: 'PASS', value: 0 })
    await world.moveTo('2026-11-30T23:00:00+09:00')
    expect(await find('laws-in-order')).toMatchObject({ verdict: 'PASS' })
    await world.moveTo('2026-12-01T00:10:00+09:00')
    expect(await find('laws-in-order')).toMatchObject({
      verdict: 'FAIL',
      value: 1,
      rows: [
        { entry: '海の法律', open: 0 },
        { entry: '空の法律', state: 'overdue', open: 1 },
      ],
    })
  })
})
