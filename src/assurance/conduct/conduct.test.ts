import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Violations, ViolationWords } from '#assurance/contract.ts'
import { sql } from '#platform/sql.ts'
import { newServer, type TestServer } from '../../../test/support/server.ts'
import { newStaff, signedInStaff } from '../../../test/support/staff.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { seedDemoRegisters } from '../demo/seed-demo-registers.ts'
import { shipRegisters } from '../shipped/ship-registers.ts'

type Staff = Awaited<ReturnType<typeof signedInStaff>>

let world: TestWorld
let server: TestServer
let officer: Staff
let other: Staff
let ciso: Staff
let auditor: Staff
let people: { number: string; name: string }[]
beforeAll(async () => {
  world = await newWorld({ house: true, profile: 'demo', at: '2026-05-11T10:00:00+09:00' })
  server = await newServer(world)
  await shipRegisters(world)
  await seedDemoRegisters(world)
  officer = await signedInStaff(world, server, 'security-officer')
  other = await signedInStaff(world, server, 'security-officer')
  ciso = await signedInStaff(world, server, 'ciso')
  auditor = await signedInStaff(world, server, 'auditor')
  people = await world.db.rows(sql`
    select employee_number as number, name_ja as name from assurance_colleague
    where kind = 'employee' and left_on is null order by 1`)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

const path = '/api/assurance/violations'
const listed = async (who: Staff) => (await who.get<Violations>(path)).body.violations
const open = (more: object = {}) =>
  officer.post<{ id: string }>(path, {
    ...{ employeeNumber: people[0]?.number, onDay: '2026-05-08', rule: '情報取扱規程 第12条' },
    ...{ words: '顧客一覧を私用のクラウドに置いた。', ...more },
  })
const csv = async (year = 2026) => ciso.get<string>(`/api/assurance/appraisal-exports/${year}`)
const resultOf = (text: unknown, number: string | undefined) =>
  String(text)
    .split('\r\n')
    .find((line) => line.startsWith(`${number},`))

describe('a violation', () => {
  it('S2-50 opens a case only the entitled see: who opened it, the CISO and whom the CISO names; of others none learns that it is there', async () => {
    expect((await open({ employeeNumber: 'GHOST' })).status).toBe(422)
    expect((await open({ onDay: '2027-01-01' })).status).toBe(422)
    const made = await open()
    expect(made.status).toBe(201)
    expect(await listed(officer)).toMatchObject([
      { id: made.body.id, employeeNumber: people[0]?.number, rule: '情報取扱規程 第12条' },
    ])
    expect(await listed(ciso)).toHaveLength(1)
    expect(await listed(other)).toEqual([])
    const reading = `${path}/${made.body.id}/readings`
    expect((await other.post(reading)).status).toBe(404)
    expect((await officer.post<ViolationWords>(reading)).body.words).toContain('私用のクラウド')
    for (const call of [auditor.get(path), auditor.post(reading)]) expect((await call).status).toBe(403)
    expect((await server.browser().get(path)).status).toBe(401)
  })

  it('S2-50 is read by whom the CISO names, and by nobody an officer names', async () => {
    const [only] = await listed(ciso)
    const readers = `${path}/${only?.id}/readers`
    const reader = await newStaff(world, 'security-officer')
    const number = people[1]?.number
    expect((await ciso.post(readers, { employeeNumber: number })).status).toBe(422)
    await world.db.run(sql`
      update assurance_colleague set staff_account_id = ${reader.accountId} where employee_number = ${number}`)
    expect((await officer.post(readers, { employeeNumber: number })).status).toBe(403)
    expect((await ciso.post(readers, { employeeNumber: number })).status).toBe(204)
    const shared = await world.db.rows(sql`
      select account_id from assurance_violation_reader where violation_id = ${only?.id}`)
    expect(shared).toEqual([{ account_id: reader.accountId }])
  })

  it('S2-50 leads to measures up to discipline, decided by the CISO once; facts and rows tell neither who nor what', async () => {
    const [only] = await listed(ciso)
    const decide = (who: Staff, measure = 'discipline') =>
      who.post(`${path}/${only?.id}/decision`, { measure, words: '出勤停止とした。' })
    expect((await decide(officer)).status).toBe(403)
    expect((await decide(ciso, 'prison')).status).toBe(400)
    const both = await Promise.all([decide(ciso), decide(ciso)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409])
    expect((await listed(ciso))[0]).toMatchObject({ measure: 'discipline' })
    const facts = (await world.facts()).filter(({ name }) => name.startsWith('violation-'))
    expect(facts.map(({ name }) => name)).toContain('violation-decided')
    expect(JSON.stringify(facts)).not.toMatch(
      new RegExp(`クラウド|出勤停止|discipline|${people[0]?.name}|${people[0]?.number}`),
    )
    const rows = await world.db.rows(sql`select sealed::text from assurance_violation`)
    expect(JSON.stringify(rows)).not.toMatch(/クラウド|出勤停止/)
  })

  it('S2-50 is neither read nor decided by whom it is about, be he the CISO; another CISO decides it', async () => {
    const number = people[2]?.number
    const accused = await world.db.row<{ id: string }>(sql`
      select id from identity_account where address = ${ciso.address}`)
    await world.db.run(sql`
      update assurance_colleague set staff_account_id = ${accused?.id} where employee_number = ${number}`)
    const { id } = (await open({ employeeNumber: number })).body
    const seen = async (who: Staff) => (await listed(who)).some((one) => one.id === id)
    const decide = (who: Staff) =>
      who.post(`${path}/${id}/decision`, { measure: 'none', words: '問題はない。' })
    expect([await seen(ciso), await seen(officer)]).toEqual([false, true])
    expect((await ciso.post(`${path}/${id}/readings`)).status).toBe(404)
    expect((await ciso.post(`${path}/${id}/readers`, { employeeNumber: people[1]?.number })).status).toBe(404)
    expect((await decide(ciso)).status).toBe(404)
    const deputy = await signedInStaff(world, server, 'ciso')
    expect((await decide(deputy)).status).toBe(204)
    await world.db.run(sql`
      update assurance_colleague set staff_account_id = null where employee_number = ${number}`)
    await world.db.run(sql`delete from assurance_violation where id = ${id}`)
  })

  it('S2-50 is forgotten five years after the decision', async () => {
    const kept = () => world.db.rows(sql`select 1 from assurance_violation`)
    const at = (await world.clock.now()).toISOString()
    await world.moveTo('2031-05-01T10:00:00+09:00')
    await world.runJob('assurance.tidy')
    expect(await kept()).toHaveLength(1)
    await world.moveTo('2031-05-20T10:00:00+09:00')
    const copy = await world.db.rows(sql`select * from assurance_violation`)
    await world.runJob('assurance.tidy')
    expect(await kept()).toEqual([])
    expect(copy).toHaveLength(1)
    await world.moveTo(at)
  })
})

describe('the appraisal', () => {
  it('S2-51 contains one agreed item, and nothing is exported before it is agreed', async () => {
    await world.db.run(sql`alter table assurance_appraisal_item disable trigger all`)
    await world.db.run(sql`delete from assurance_appraisal_item`)
    await world.db.run(sql`alter table assurance_appraisal_item enable trigger all`)
    expect(await csv()).toMatchObject({ status: 409, body: { refusal: 'appraisal-item-not-agreed' } })
    const item = {
      title: { ja: '情報セキュリティの規程の遵守と研修', en: 'Rules kept and training done' },
      ...{ agreedWith: '人事部', agreedOn: '2026-04-01' },
    }
    expect((await ciso.post('/api/assurance/appraisal-items', item)).body).toEqual({ version: 1 })
    for (const other of [auditor, officer])
      expect((await other.get('/api/assurance/appraisal-exports/2026')).status).toBe(403)
    expect((await csv(2040)).status).toBe(422)
  })

  it('S2-51 gets number, year, item and whether it is met, and no more: no name, no reason, nothing of drills', async () => {
    const [met, measured, untrained, drilled] = people.slice(2)
    await world.db.run(sql`delete from assurance_enrolment`)
    const enrol = (number: string | undefined, reason: string) =>
      world.db.run(sql`
        insert into assurance_enrolment (id, colleague_id, lesson_id, reason, cause, enrolled_at, due_on)
        select gen_random_uuid(), id, 'any', ${reason}, 'test', platform_now(), '2026-05-01' from assurance_colleague
        where employee_number = ${number}`)
    await enrol(untrained?.number, 'programme')
    await enrol(drilled?.number, 'drill')
    const made = await open({ employeeNumber: measured?.number })
    await ciso.post(`${path}/${made.body.id}/decision`, { measure: 'warning', words: '警告した。' })
    const file = await csv()
    expect(file.status).toBe(200)
    const [head] = String(file.body).split('\r\n')
    expect(head).toBe('employee_number,fiscal_year,item_version,result')
    expect(resultOf(file.body, met?.number)).toBe(`${met?.number},2026,1,met`)
    expect(resultOf(file.body, measured?.number)).toBe(`${measured?.number},2026,1,not-met`)
    expect(resultOf(file.body, untrained?.number)).toBe(`${untrained?.number},2026,1,not-met`)
    expect(resultOf(file.body, drilled?.number)).toBe(`${drilled?.number},2026,1,met`)
    expect(String(file.body)).not.toMatch(/[^\x20-\x7e\r\n]/)
    const contractors = await world.db.rows<{ number: string }>(sql`
      select employee_number as number from assurance_colleague where kind = 'contractor'`)
    for (const { number } of contractors) expect(resultOf(file.body, number)).toBeUndefined()
    expect((await world.facts('appraisal-exported')).at(-1)?.data).toMatchObject({ fiscalYear: 2026 })
  })
})
