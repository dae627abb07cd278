import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StaffKind } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { type Office, openOffice } from '../../../../test/support/office.ts'
import {
  type StaffBrowser,
  signedInStaff,
  staffProof,
  withStaffProof,
} from '../../../../test/support/staff.ts'
import { demoPeople } from '../../demo/seed-demo-registers.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import { takePopulation } from '../../population/file/load-population.ts'
import type { Leavings } from './contract.ts'

const tests = { by: 'operator', name: 'tests' } as const
let world: Office['world']
let server: Office['server']
let officer: Office['officer']
let close: Office['close']
beforeAll(async () => {
  ;({ world, server, officer, close } = await openOffice())
})
afterAll(() => close())

const path = '/api/assurance/leavings'
const leaving =
  (employeeNumber: string, lastDay: string, who: StaffBrowser) => (proof: Record<string, string>) =>
    who.post<{ refusal: string }>(path, { employeeNumber, lastDay }, proof)
const leave = (employeeNumber: string, lastDay: string, who: StaffBrowser = officer) =>
  withStaffProof(world, who, leaving(employeeNumber, lastDay, who))
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
/** Somebody of the group, signed in by an account of the staff that is his. */
async function working(
  employeeNumber: string,
  kind: StaffKind = 'desk-agent',
): Promise<StaffBrowser & { accountId: string }> {
  const browser = await signedInStaff(world, server, kind)
  const account = await world.db.row<{ id: string }>(sql`
    select id from identity_account where address = ${browser.address}`)
  if (!account) throw new Error('He has no account.')
  await world.db.run(sql`
    update assurance_colleague set staff_account_id = ${account.id} where employee_number = ${employeeNumber}`)
  return { ...browser, accountId: account.id }
}
const seats = () =>
  world.db.rows<{ until: string | null }>(sql`
    select until_on::text as until from assurance_holder where person_id = 'fujinami' and seat_id = 'vice-president'`)

describe('whoever leaves', () => {
  it('keeps his access to the last minute of his last day; then account, sessions, devices and seats end, and the lag is on record', async () => {
    const minato = await working('OF-002')
    await world.db.run(sql`
      insert into identity_staff_device (company_id, id, account_id, name, public_key, agent_key, registered_at)
      select company_id, gen_random_uuid(), id, 'PC', '\x01', '\x02', platform_now() from identity_account
      where id = ${minato.accountId}`)
    expect((await leave('OF-002', '2025-12-01')).status).toBe(204)
    await world.runJob('assurance.access')
    expect((await minato.get('/api/desk/me')).status).toBe(200)
    expect(await find('leaver-lag')).toMatchObject({ verdict: 'PASS', rows: [] })

    await world.moveTo('2025-12-02T00:06:00+09:00')
    await world.runJob('assurance.access')
    expect((await minato.get('/api/desk/me')).status).toBe(401)
    const account = await world.db.row(sql`
      select a.status, d.withdrawn_why from identity_account a join identity_staff_device d on d.account_id = a.id
      where a.id = ${minato.accountId}`)
    expect(account).toEqual({ status: 'closed', withdrawn_why: 'account-closed' })
    expect(await seats()).toEqual([{ until: '2025-12-02' }])
    officer = await signedInStaff(world, server, 'security-officer')
    expect((await officer.get<Leavings>(path)).body.leavings).toMatchObject([
      { employeeNumber: 'OF-002', lag: expect.closeTo(6, -1), seats: 1 },
    ])
    expect(await find('leaver-lag')).toMatchObject({ verdict: 'PASS', value: expect.closeTo(6, -1) })
    expect((await world.facts('leaver-access-ended')).at(-1)?.data).toMatchObject({ seats: 1 })
  })

  it('and whose leaving is noted late loses his access in that very act; the evidence shows how late', async () => {
    const kaoru = await working('K-0104')
    expect((await leave('K-0104', '2025-11-30')).status).toBe(204)
    expect((await kaoru.get('/api/desk/me')).status).toBe(401)
    expect(await find('leaver-lag')).toMatchObject({
      ...{ verdict: 'FAIL', value: expect.closeTo(24 * 60 + 6, -1) },
    })
  })

  it('by the file of the personnel department loses it, too, without anybody at the office', async () => {
    const nagisa = await working('K-0105')
    const file = demoPeople()
      .toString()
      .replace(/^(K-0105,.*),,$/m, '$1,2025-12-01,')
    expect(await takePopulation(world, tests, Buffer.from(file))).toMatchObject({ ok: true })
    await world.runJob('assurance.access')
    expect((await nagisa.get('/api/desk/me')).status).toBe(401)
  })

  it('is somebody, does not leave before he came, and no auditor lets anybody leave', async () => {
    expect((await leave('X-1', '2025-12-01')).body.refusal).toBe('leaver-not-found')
    expect((await leave('K-0103', '2001-01-01')).body.refusal).toBe('leaves-before-joining')
    const auditor = await signedInStaff(world, server, 'auditor')
    expect((await leave('K-0103', '2025-12-01', auditor)).status).toBe(403)
    expect((await auditor.get<Leavings>(path)).body.leavings).toHaveLength(3)
  })
})

describe('the last day of somebody of the security office', () => {
  let mihari: StaffBrowser
  let ciso: StaffBrowser
  const statusOf = async (who: StaffBrowser) =>
    (
      await world.db.row<{ status: string }>(
        sql`select status from identity_account where address = ${who.address}`,
      )
    )?.status
  const lastDayOf = (number: string) =>
    world.db.row(
      sql`select (left_on - 1)::text as day from assurance_colleague where employee_number = ${number}`,
    )
  const hand = async (who: StaffBrowser, lastDays: Record<string, string>) => {
    const lines = demoPeople().toString().trim().split('\n')
    const [head = '', ...people] = lines
    const changed = people.flatMap((line) => {
      const day = lastDays[line.split(',')[0] ?? '']
      return day === undefined ? [] : [line.replace(/,[^,]*,([^,]*)$/, `,${day},$1`)]
    })
    const file = [head, ...changed].join('\n')
    const send = (proof: Record<string, string> = {}) =>
      who.post<{ refusal: string; detail: { faults: { line: number; reason: { en: string } }[] } }>(
        '/api/assurance/population/files',
        file,
        { 'content-type': 'text/csv', ...proof },
      )
    const first = await send()
    return first.body?.refusal === 'step-up-required' ? send(await staffProof(world, who, send)) : first
  }
  beforeAll(async () => {
    await world.moveTo('2025-12-03T10:00:00+09:00')
    officer = await working('K-0201', 'security-officer')
    mihari = await working('K-0202', 'security-officer')
    ciso = await working('OF-001', 'ciso')
    await working('K-0203', 'auditor')
  })

  it('is noted with a proof for exactly this number and day', async () => {
    await working('K-0204')
    const asked = leaving('K-0204', '2025-12-05', officer)
    expect(await asked({})).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    const proof = await staffProof(world, officer, asked)
    for (const [number, day] of [
      ['K-0204', '2025-12-04'],
      ['K-0203', '2025-12-05'],
    ] as const)
      expect((await leaving(number, day, officer)(proof)).body.refusal).toBe('step-up-required')
    expect((await asked(proof)).status).toBe(204)
  })

  it.each([
    ['the CISO', 'OF-001', 2],
    ['another officer', 'K-0202', 3],
    ['an auditor', 'K-0203', 3],
  ])('is in no officer’s hand at once: not of %s', async (_who, number, line) => {
    expect(await leave(number, '2025-12-02')).toMatchObject({
      status: 403,
      body: { refusal: 'leaving-of-office' },
    })
    expect(await hand(officer, { 'K-0101': '2025-12-31', [number]: '2025-12-02' })).toMatchObject({
      status: 422,
      body: {
        refusal: 'population-broken',
        detail: {
          faults: [{ line, column: 'last_day', reason: { en: expect.stringMatching('too soon') } }],
        },
      },
    })
    expect([await lastDayOf('K-0101'), await lastDayOf(number)]).toEqual([{ day: null }, { day: null }])
    expect((await mihari.get('/api/desk/me')).status).toBe(200)
  })

  it('is nobody’s own, neither ahead nor by the file, not even the CISO’s', async () => {
    expect((await leave('K-0201', '2026-03-31')).body.refusal).toBe('leaving-own')
    expect((await leave('OF-001', '2025-12-02', ciso)).body.refusal).toBe('leaving-own')
    expect((await hand(ciso, { 'OF-001': '2026-03-31' })).body.detail.faults).toMatchObject([
      { reason: { en: expect.stringMatching('your own') } },
    ])
    expect((await hand(ciso, { 'OF-001': '' })).status).toBe(200)
  })

  it('is taken ahead, stands on the list, and is put right by a colleague before it takes effect', async () => {
    const ahead = async () => (await mihari.get<Leavings>(path)).body.ahead
    expect((await leave('OF-001', '2025-12-03')).status).toBe(204)
    expect(await ahead()).toContainEqual({ employeeNumber: 'OF-001', lastDay: '2025-12-03' })
    expect((await leave('OF-001', '2026-03-31', mihari)).status).toBe(204)
    expect(await ahead()).toContainEqual({ employeeNumber: 'OF-001', lastDay: '2026-03-31' })
    await world.moveTo('2025-12-03T18:30:00+09:00')
    officer = await working('K-0101', 'security-officer')
    expect((await leave('OF-001', '2025-12-03')).body.refusal).toBe('leaving-of-office')
    expect((await hand(officer, { 'OF-001': '2025-12-03' })).status).toBe(422)
    await world.moveTo('2025-12-04T00:06:00+09:00')
    await world.runJob('assurance.access')
    expect(await statusOf(ciso)).toBe('active')
  })

  it('is over at once when the CISO says so', async () => {
    const head = await working('K-0102', 'ciso')
    expect((await leave('K-0202', '2025-12-02', head)).status).toBe(204)
    expect(await statusOf(mihari)).toBe('closed')
    expect((await hand(head, { 'K-0203': '2025-12-02' })).status).toBe(200)
    // What was noted and carried out is no fault in a later file.
    await world.runJob('assurance.access')
    officer = await signedInStaff(world, server, 'security-officer')
    expect((await hand(officer, { 'K-0203': '2025-12-02' })).status).toBe(200)
  })
})
