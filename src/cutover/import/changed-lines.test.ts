import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { correctAddress } from '#identity/public.ts'
import { sql } from '#platform/sql.ts'
import { type Lines, smallExport, writeExport } from '../../../test/support/export.ts'
import { oldHashes } from '../../../test/support/old-hashes.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { importExport } from '../public.ts'

let world: TestWorld
beforeEach(async () => {
  world = await newWorld()
  await take(smallExport())
})
afterEach(() => world.close())

async function take(lines: Lines): Promise<number | undefined> {
  const outcome = await importExport(world, world.pool, { paths: [writeExport(lines)] })
  if (!outcome.ok) throw new Error(outcome.refusal)
  expect(outcome.value.state).toBe('applied')
  return outcome.value.counts.changed
}
const changedTo = (other: Record<string, string>) => {
  const lines = smallExport()
  Object.assign(lines.people[1] ?? {}, other)
  return lines
}
const ren = async () => {
  const found = await world.db.row<Record<string, unknown>>(sql`
    select a.address, a.login_notice, a.password_form, p.family_kanji, d.code, p.search @> array['風見'] as "isFound"
    from identity_account a join organisation_person p on p.account_id = a.id
    left join organisation_department d on d.id = p.department_id where a.sign_in_id = 'KAZE00002'`)
  return found
}
const managed = async () => {
  const rows = await world.db.rows<{ code: string }>(sql`
    select d.code from organisation_manager_department m join organisation_department d on d.id = m.department_id
    join organisation_person p on p.id = m.person_id where p.sign_in_id = 'KAZE00002' order by d.code`)
  return rows.map(({ code }) => code)
}
const asTaken = {
  address: 'ren@c1.example',
  login_notice: true,
  password_form: null,
  family_kanji: '藤',
  code: 'S01',
}
const change = {
  ...{ pc_address: 'ren.new@c1.example', login_notice: 'false', family_kanji: '風見', department: 'S02' },
  password_hash: oldHashes['md5, bare'] ?? '',
}

describe('a line that changed in the old system after it was taken over', () => {
  it('is brought over where nobody has changed anything here, once; both addresses are told', async () => {
    expect(await ren()).toMatchObject(asTaken)
    expect(await take(changedTo(change))).toBe(1)
    const after = { address: 'ren.new@c1.example', login_notice: false, password_form: 'sealed md5,s=0' }
    expect(await ren()).toEqual({ ...after, family_kanji: '風見', code: 'S02', isFound: true })
    expect(await take(changedTo(change))).toBe(0)
    expect(await world.mailTo('ren@c1.example')).toHaveLength(1)
    expect(await world.mailTo('ren.new@c1.example')).toHaveLength(1)
    const lines = changedTo(change)
    Object.assign(lines.people[0] ?? {}, { pc_address: 'aoi.new@c1.example' })
    expect(await take(lines)).toBe(1)
    expect(await world.mailTo('aoi.new@c1.example')).toHaveLength(1)
    expect(await take(smallExport())).toBe(2)
    expect(await ren()).toMatchObject({ address: 'ren@c1.example', login_notice: true, family_kanji: '藤' })
  })

  it('never overwrites what the person has changed himself: his address, his notice, his password', async () => {
    const account = await world.db.row<{ companyId: string; accountId: string }>(sql`
      select company_id as "companyId", id as "accountId" from identity_account where sign_in_id = 'KAZE00002'`)
    if (!account) throw new Error('Nobody is there.')
    await world.act({ by: 'system', name: 'tests' }, async (act) => {
      await correctAddress(act, world, { ...account, address: 'own@c1.example' })
      await act.run(sql`
        update identity_account set login_notice = false, password_hash = '$argon2id$own', password_policy = 'document@1',
          password_set_at = ${act.now} where id = ${account.accountId}`)
    })
    expect(await take(changedTo({ ...change, login_notice: '' }))).toBe(1)
    expect(await ren()).toMatchObject({ address: 'own@c1.example', login_notice: false, password_form: null })
    expect(await ren()).toMatchObject({ family_kanji: '風見', code: 'S02' })
    expect(await take(changedTo({ ...change, login_notice: 'false' }))).toBe(1)
    expect(await take(changedTo({ pc_address: 'third@c1.example', login_notice: 'true' }))).toBe(1)
    expect(await ren()).toMatchObject({ address: 'own@c1.example', login_notice: false })
  })

  it('gives a ticketing manager the departments his line now says, and names the company in one fact', async () => {
    expect(await managed()).toEqual(['S01', 'S02'])
    expect(await take(changedTo({ managed_departments: 'S02' }))).toBe(1)
    expect(await managed()).toEqual(['S02'])
    expect(await take(changedTo({ managed_departments: 'S02' }))).toBe(0)
    expect(await take(changedTo({ managed_departments: 'S01 S02' }))).toBe(1)
    expect(await managed()).toEqual(['S01', 'S02'])
    const facts = (await world.facts('people-taken-over')).map(({ companyId, data }) => [companyId, data])
    const companyId = expect.stringMatching(/^[\da-f-]{36}$/)
    const counts = (people: number, changed: number) => expect.objectContaining({ people, changed })
    expect(facts).toEqual([
      [companyId, counts(4, 0)],
      [companyId, counts(0, 1)],
      [companyId, counts(0, 1)],
    ])
  })

  it('never overwrites departments of a ticketing manager that were changed here', async () => {
    await world.pool.query(`
      delete from organisation_manager_department m using organisation_department d
      where d.id = m.department_id and d.code = 'S01'`)
    expect(await take(changedTo({ managed_departments: 'S01' }))).toBe(1)
    expect(await managed()).toEqual(['S02'])
  })

  it('never overwrites a name or department that was changed here', async () => {
    await world.pool.query(
      `update organisation_person set family_kanji = '藤沢' where sign_in_id = 'KAZE00002'`,
    )
    expect(await take(changedTo(change))).toBe(1)
    expect(await ren()).toMatchObject({ family_kanji: '藤沢', code: 'S01', address: 'ren.new@c1.example' })
  })
})
