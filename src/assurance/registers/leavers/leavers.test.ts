import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Office, openOffice } from '../../../../test/support/office.ts'
import { signedInStaff } from '../../../../test/support/staff.ts'
import { demoPeople } from '../../demo/seed-demo-registers.ts'
import { collectOne } from '../../evidence/collect.ts'
import { showRecord } from '../../evidence/reading/show-record.ts'
import { isComputed, rulesInForce } from '../../evidence/rules/kept-rules.ts'
import { takePopulation } from '../../population/file/load-population.ts'
import type { Leavings } from './contract.ts'

type Staff = Awaited<ReturnType<typeof signedInStaff>>

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
const leave = (employeeNumber: string, lastDay: string, who = officer) =>
  who.post<{ refusal: string }>(path, { employeeNumber, lastDay })
const find = async (id: string) => {
  const rule = (await rulesInForce(world.db)).find((one) => one.id === id)
  if (!rule || !isComputed(rule)) throw new Error(`There is no rule ${id}.`)
  return showRecord(world.db, (await collectOne(world, rule)).place)
}
/** Somebody of the group, signed in by an account of the staff that is his. */
async function working(employeeNumber: string): Promise<Staff & { accountId: string }> {
  const browser = await signedInStaff(world, server, 'desk-agent')
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
