import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { castOfTheChange } from '../../../test/support/cast-of-the-change.ts'
import { codeTo, newGate } from '../../../test/support/gate.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { moveDates } from '../dates/move-dates.ts'
import { askRehearsal } from './ask-rehearsal.ts'
import { keepRehearsal } from './keep-rehearsal.ts'
import { rehearse } from './rehearse.ts'

const operator = { by: 'operator', name: 'tests' } as const
let world: TestWorld
let cast: Awaited<ReturnType<typeof castOfTheChange>>
beforeAll(async () => {
  world = await newWorld({ at: '2026-02-01T10:00:00+09:00' })
  cast = await castOfTheChange(world)
})
afterAll(() => world.close())

const inWords = ({
  findings,
}: {
  findings: { reason: string; severity: string; repairer: string; people: number }[]
}) => findings.map((one) => `${one.people} ${one.reason} ${one.severity} ${one.repairer}`).toSorted()
const on = (day: string, companyId?: string) =>
  world.snapshot((snapshot) => rehearse(snapshot, { on: day, companyId }))

const everyDay = [
  '1 no-address cannot administrator',
  '1 no-password cannot administrator',
  '1 no-password stopped self',
  '2 shared-address should self',
]

describe('a rehearsal', () => {
  it('says for a day inside the grace who is stopped, who should act, and who can repair it', async () => {
    const tally = (await on('2026-03-31', cast.companyId)).byCompany.get(cast.companyId)
    expect(tally && inWords(tally)).toEqual(
      [
        ...everyDay,
        '1 no-address stopped administrator',
        '1 no-address stopped desk',
        '1 old-password should self',
      ].toSorted(),
    )
    expect(tally).toMatchObject({ accounts: 8, cannot: 1, stopped: 3, should: 3 })
  })

  it('says for 1 April that an old password stops its owner once', async () => {
    const tally = (await on('2026-04-01', cast.companyId)).byCompany.get(cast.companyId)
    expect(tally && inWords(tally)).toContain('1 old-password stopped self')
    expect(tally).toMatchObject({ accounts: 8, cannot: 1, stopped: 4, should: 2 })
  })

  it('says for the day before the change that an address only should be entered', async () => {
    const tally = (await on('2025-11-19', cast.companyId)).byCompany.get(cast.companyId)
    expect(tally && inWords(tally)).toContain('1 no-address should administrator')
  })

  it('knows of travellers what the programme knows, and sends them there', async () => {
    const { all, byCompany } = await on('2026-04-01')
    const ofTravellers = Object.values(cast.travellers).flatMap(({ accounts }) => {
      const tally = byCompany.get(accounts[0]?.companyId ?? '')
      return tally ? [inWords(tally)] : []
    })
    expect(ofTravellers).toEqual([
      [],
      ['1 temporary-card cannot member-office'],
      ['1 not-registered cannot member-office'],
      ['1 no-address cannot member-office'],
      ['1 no-password stopped self'],
    ])
    expect(all).toMatchObject({ accounts: 13, cannot: 4, stopped: 5, should: 2 })
  })

  it('counts nobody who is suspended, and none of the operator’s own people', async () => {
    await world.db.run(sql`
      update identity_account set status = 'suspended' where id = ${cast.managers['no-address'].accountId}`)
    expect((await on('2026-04-01')).all.accounts).toBe(12)
    await world.db.run(sql`
      update identity_account set status = 'active' where id = ${cast.managers['no-address'].accountId}`)
  })

  it('follows the dates the operator has moved', async () => {
    const before = await on('2026-04-15', cast.companyId)
    const move = (oldPasswordsUntil: string) =>
      moveDates(world, operator, { dates: { oldPasswordsUntil }, reason: 'tests', confirmed: true })
    await move('2026-04-30')
    const after = await on('2026-04-15', cast.companyId)
    await move('2026-03-31')
    expect([before.all.stopped, after.all.stopped]).toEqual([4, 3])
  })

  it('sees one moment only, whatever is written while it reads', async () => {
    const { lone, all } = await world.snapshot(async (snapshot) => {
      await snapshot.row(sql`select 1 from identity_account limit 1`)
      await world.db.run(
        sql`update identity_account set address = null where id = ${cast.managers.fine.accountId}`,
      )
      const read = await rehearse(snapshot, { on: '2026-04-01', companyId: cast.companyId })
      return { lone: read.all.stopped, all: read.all.accounts }
    })
    expect([lone, all]).toEqual([4, 8])
    await expect(world.snapshot((snapshot) => snapshot.run(sql`delete from identity_code`))).rejects.toThrow(
      'read-only',
    )
    await world.db.run(sql`
      update identity_account set address = 'fine@tsubame.example' where id = ${cast.managers.fine.accountId}`)
  })
})

describe('what came of the import', () => {
  it('O12 S1-41 names whom it left out, and who had the abolished mobile address alone', async () => {
    const { companyId, managers } = cast
    const importId = world.random.id()
    const bytes = Buffer.alloc(32)
    await world.db.run(sql`
      insert into cutover_import (id, state, is_dry_run, fingerprint, leave_out, created_at, moved_at, ended_at)
      values (${importId}, 'applied', false, ${bytes}, '{}', platform_now(), platform_now(), platform_now())`)
    await world.db.run(sql`
      insert into cutover_left_out (company_id, id, reason, role, import_id) values
        (${companyId}, '987654321', 'digits-only-id', 'administrator', ${importId}),
        (${companyId}, 'KAZE00008', 'role-without-department', 'ticketing-manager', ${importId}),
        (${companyId}, 'E9', 'duplicate-holder', 'traveller', ${importId})`)
    await world.db.run(sql`
      insert into cutover_person (company_id, id, account_id, import_id, line, only_mobile, address_version,
        login_notice, details)
      values (${companyId}, 'KAZE00009', ${managers['no-address'].accountId}, ${importId}, ${bytes}, true, 1, true, ${bytes})`)
    const tally = (await on('2026-04-01', companyId)).byCompany.get(companyId)
    expect(tally && inWords(tally)).toEqual(
      expect.arrayContaining([
        '1 digits-only-id cannot desk',
        '1 no-department cannot administrator',
        '1 duplicate-holder cannot administrator',
        '1 mobile-only stopped administrator',
      ]),
    )
    expect(tally).toMatchObject({ accounts: 11, cannot: 4 })
    await world.db.run(sql`delete from cutover_left_out`)
    await world.db.run(sql`delete from cutover_person`)
  })
})

describe('what a rehearsal said comes true on the day', () => {
  const day = '2026-04-01'
  const stepOf = async (id: string, password: string) => {
    const gate = newGate(world)
    await gate.begin(/^\d+$/.test(id) ? 'member' : 'administrator')
    const outcome = await gate.password(id, password || 'never-set-1')
    return { gate, said: outcome.ok ? outcome.value.step : outcome.refusal }
  }

  it('S1-34 S1-78 for administrators and ticketing managers', async () => {
    await world.moveTo(`${day}T00:00:00+09:00`)
    const { managers } = cast
    const said = async (who: keyof typeof managers) =>
      (await stepOf(managers[who].signInId, managers[who].password)).said
    // Those who cannot.
    expect(await said('neither address nor password')).toBe('not-recognised')
    // Those who are stopped once.
    expect(await said('no-address')).toBe('address')
    expect(await said('no-address of an administrator')).toBe('address')
    expect(await said('no-password')).toBe('not-recognised')
    const old = managers['old-password']
    const { gate } = await stepOf(old.signInId, old.password)
    expect(await gate.code(await codeTo(world, old.address))).toMatchObject({
      value: { step: 'new-password' },
    })
    // Those who should, and those for whom nothing is to be done.
    for (const who of ['shared-address', 'fine'] as const) expect(await said(who)).toBe('code')
  })

  it('S1-87 S1-70 for travellers', async () => {
    await world.moveTo(`${day}T00:00:00+09:00`)
    const { travellers } = cast
    const said = async (who: keyof typeof travellers) =>
      (await stepOf(travellers[who].number, travellers[who].password)).said
    expect(await said('temporary-card')).toBe('temporary-card')
    expect(await said('not-registered')).toBe('not-recognised')
    expect(await said('no-address')).toBe('no-address')
    expect(await said('no-password')).toBe('not-recognised')
    expect(await said('fine')).toBe('code')
  })
})

describe('a rehearsal that is kept', () => {
  it('leaves its counts over all and by company, and a fact; the next takes the place of its companies', async () => {
    const first = await askRehearsal(world, operator, '2026-04-01')
    if (!first.ok) throw new Error(first.refusal)
    expect(await askRehearsal(world, operator, '2026-04-01')).toEqual({
      ok: false,
      refusal: 'rehearsal-running',
    })
    const { all } = await keepRehearsal(world, first.value)
    const rows = () =>
      world.db.rows<{ state: string; totals: object; companies: number }>(sql`
        select r.state, r.totals, (
          select count(*) from cutover_rehearsal_company c where c.rehearsal_id = r.id) as companies
        from cutover_rehearsal r order by asked_at`)
    expect(await rows()).toEqual([{ state: 'done', totals: all, companies: 6 }])
    const second = await askRehearsal(world, operator, '2026-05-01')
    if (!second.ok) throw new Error(second.refusal)
    await keepRehearsal(world, second.value)
    expect((await rows()).map(({ state, companies }) => [state, companies])).toEqual([
      ['done', 0],
      ['done', 6],
    ])
    const facts = await world.facts('rehearsal-ended')
    expect(facts.map(({ data }) => data.accounts)).toEqual([13, 13])
  })
})
