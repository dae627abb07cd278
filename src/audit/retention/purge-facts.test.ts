import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { companies, keyOf, newCopy } from '../../../test/support/audit-log.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { sealFacts } from '../chain/seal-facts.ts'
import { proveRecord } from '../tree/prove.ts'
import { verifyCopy, verifyDatabase } from '../verification/verify.ts'
import { liftHold, listHolds, placeHold } from './holds.ts'
import { purgeFacts } from './purge-facts.ts'

const counsel = { by: 'operator', name: 'command line' } as const
const [aoba = '', wakaba = ''] = companies

let base: TestWorld
let world: TestWorld
beforeAll(async () => {
  base = await newWorld()
  const classes = [{ name: 'lamps', facts: ['lamp-lit'], keepYears: 2 }]
  world = { ...base, profile: { ...base.profile, facts: { keepYears: 7, classes } } }
  await world.moveTo('2026-01-10T09:00:00+09:00')
  await leave('door-opened', aoba)
  await leave('door-opened', wakaba)
  await leave('lamp-lit', aoba)
  await sealFacts(world)
  await world.moveTo('2030-01-10T09:00:00+09:00')
  await leave('door-opened', aoba)
  await leave('lamp-lit', aoba)
  await sealFacts(world)
})
afterAll(() => base.close())

const leave = (name: string, companyId: string) =>
  world.act({ by: 'system', name: 'lamp keeper' }, (act) =>
    act.note(name, { companyId, subject: world.random.id(), data: { where: 'hall' } }),
  )
const left = async () =>
  (await world.facts())
    .filter(({ name }) => /^(door|lamp)/.test(name))
    .map(({ name, at }) => `${name} ${at.getUTCFullYear()}`)
/** What the search still finds though its fact is gone. */
const stray = () =>
  world.db.rows(sql`
    select seq from (select seq from audit_found union all select seq from audit_involved) found
    where not exists (select 1 from platform_fact f where f.seq = found.seq)`)
const whole = async (purged: number) => {
  expect(await stray()).toEqual([])
  await sealFacts(world)
  expect(await verifyDatabase(world, { key: keyOf(world) })).toMatchObject({ flaw: undefined, purged })
  expect(verifyCopy(await newCopy(world), { key: keyOf(world) })).toMatchObject({ flaw: undefined, purged })
}

it('JP-Log-1 JP-Log-2 JP-APPI-22 a fact goes when the time of its class is over, and the log is whole without it', async () => {
  expect(await purgeFacts(world)).toBe(1)
  expect(await left()).toEqual(['door-opened 2026', 'door-opened 2026', 'door-opened 2030', 'lamp-lit 2030'])
  await whole(1)
  expect(await purgeFacts(world)).toBe(0)
})

it('JP-Log-3 a hold keeps what its company has left, until it is lifted', async () => {
  await world.moveTo('2033-02-01T09:00:00+09:00')
  const hold = await placeHold(world, counsel, { companyId: aoba, reason: 'a claim is before the court' })
  expect(await listHolds(world.db)).toMatchObject([{ id: hold, companyId: aoba, accountId: null }])
  expect(await purgeFacts(world)).toBe(1)
  expect(await left()).toEqual(['door-opened 2026', 'door-opened 2030', 'lamp-lit 2030'])
  await whole(2)

  expect(await liftHold(world, counsel, { id: hold, reason: 'the claim is settled' })).toMatchObject({
    ok: true,
  })
  expect(await liftHold(world, counsel, { id: hold, reason: 'again' })).toMatchObject({
    refusal: 'hold-not-found',
  })
  expect(await purgeFacts(world)).toBe(2)
  expect(await left()).toEqual(['door-opened 2030'])
  await whole(4)
  const noted = (await world.facts()).map(({ name }) => name).filter((name) => /hold|purged/.test(name))
  expect(noted).toEqual([
    'facts-purged',
    'audit-hold-placed',
    'facts-purged',
    'audit-hold-lifted',
    'facts-purged',
    'facts-purged',
  ])
})

it('of a fact that went the log still proves that there was one', async () => {
  const record = await world.db.row<{ seq: number }>(sql`select seq from audit_record where position = 0`)
  expect(await proveRecord(world.db, record?.seq ?? 0)).toMatchObject({
    ok: true,
    value: { position: 0, entry: undefined },
  })
})

it('a fact that somebody took away without such a statement is named', async () => {
  await base.pool.query('alter table platform_fact disable trigger platform_fact_stays')
  const { rows } = await base.pool.query(
    "delete from platform_fact where name = 'door-opened' returning seq, (select position from audit_record r where r.seq = platform_fact.seq)",
  )
  await base.pool.query('alter table platform_fact enable trigger platform_fact_stays')
  expect((await verifyDatabase(world, { key: keyOf(world) })).flaw).toEqual({
    position: Number(rows[0]?.position),
    why: 'gone',
  })
})

it('a record that was tampered with does not go, nor what would have gone with it', async () => {
  await world.moveTo('2041-02-01T09:00:00+09:00')
  await sealFacts(world)
  const before = (await world.facts()).length
  await base.pool.query('alter table platform_fact disable trigger platform_fact_stays')
  await base.pool.query(`update platform_fact set author_id = 'nobody' where name = 'audit-hold-placed'`)
  await base.pool.query('alter table platform_fact enable trigger platform_fact_stays')
  await expect(purgeFacts(world)).rejects.toThrow(/^Record \d+ of the audit log was changed/)
  expect(await world.facts()).toHaveLength(before)
})

it('facts are changed and taken away by nobody else', async () => {
  for (const tried of [
    'update platform_fact set seq = default',
    'delete from platform_fact',
    'truncate platform_fact',
  ])
    await expect(base.pool.query(tried)).rejects.toThrow('facts are never changed')
})
