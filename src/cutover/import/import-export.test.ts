import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkMember } from '#membership/public.ts'
import { sql } from '#platform/sql.ts'
import { csv, type Lines, smallExport, writeExport } from '../../../test/support/export.ts'
import { newGate } from '../../../test/support/gate.ts'
import { oldHashes, oldPassword } from '../../../test/support/old-hashes.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { importExport } from '../public.ts'

let world: TestWorld
beforeEach(async () => {
  world = await newWorld()
})
afterEach(() => world.close())

const take = async (lines: Lines, wish: { isDryRun?: boolean } = {}) => {
  const outcome = await importExport(world, world.pool, { paths: [writeExport(lines)], ...wish })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}
const accounts = () =>
  world.db.rows<Record<string, unknown>>(sql`
    select coalesce(sign_in_id, member_number) as id, kind, address, password_policy, password_form, login_notice
    from identity_account order by 1`)
const everything = async () => {
  const tables = await world.db.rows<{ name: string }>(sql`
    select table_name as name from information_schema.tables where table_schema = 'public'`)
  const dumps = await Promise.all(
    tables.map(async ({ name }) => (await world.pool.query(`select t::text as row from ${name} t`)).rows),
  )
  return JSON.stringify(dumps)
}

describe('an export without a fault', () => {
  it('is entered whole: companies, departments, people, accounts and members; nobody is sent a mail', async () => {
    expect(await take(smallExport())).toMatchObject({
      state: 'applied',
      lines: 9,
      faults: 0,
      counts: { companies: 1, departments: 2, members: 2, accounts: 4, leftOut: 0 },
    })
    expect((await accounts()).map(({ id, kind }) => [id, kind])).toEqual(
      [
        ['123456789', 'traveller'],
        ['1234567', 'traveller'],
        ['KAZE00001', 'administrator'],
        ['KAZE00002', 'ticketing-manager'],
      ].toSorted(),
    )
    const people = await world.db.rows(sql`
      select p.family_kanji, d.code, (select count(*) from organisation_manager_department m
        where m.company_id = p.company_id and m.person_id = p.id) as managed, p.search @> array['椿葵'] as "isFound"
      from organisation_person p
      left join organisation_department d on d.company_id = p.company_id and d.id = p.department_id
      order by coalesce(p.sign_in_id, 'X' || p.member_number)`)
    expect(people).toEqual([
      { family_kanji: '椿', code: null, managed: 0, isFound: true },
      { family_kanji: '藤', code: 'S01', managed: 2, isFound: false },
      { family_kanji: '山', code: 'S01', managed: 0, isFound: false },
      { family_kanji: '森', code: 'S02', managed: 0, isFound: false },
    ])
    expect(await world.db.rows(sql`select number, status from membership_member order by 1`)).toEqual([
      { number: '1234567', status: 'full' },
      { number: '123456789', status: 'temporary' },
    ])
    expect(await world.db.row(sql`select count(*) as n from mail_outbox`)).toEqual({ n: 0 })
    expect(await world.facts('cutover-import-applied')).toHaveLength(1)
    expect(await world.facts('company-taken-over')).toHaveLength(1)
  })

  it('tried in a dry run is checked whole and changes nothing', async () => {
    const before = await everything()
    expect(await take(smallExport(), { isDryRun: true })).toMatchObject({ state: 'tried', lines: 9 })
    for (const table of ['identity_account', 'organisation_company', 'membership_member', 'cutover_person'])
      expect((await world.pool.query(`select count(*)::int as n from ${table}`)).rows).toEqual([{ n: 0 }])
    expect(before).not.toContain('KAZE00001')
    expect(await everything()).not.toContain('KAZE00001')
  })

  it('taken over twice changes nothing the second time, in whatever order its lines and files come', async () => {
    await take(smallExport())
    const once = await accounts()
    const turned = smallExport()
    turned.people.reverse()
    expect(await take(turned)).toMatchObject({
      state: 'applied',
      counts: { companies: 0, departments: 0, members: 0, accounts: 0, changed: 0 },
    })
    expect(await accounts()).toEqual(once)
  })

  it('may name a company that was taken over before, without its file', async () => {
    await take(smallExport())
    const more: Lines = {
      companies: [],
      departments: [],
      members: [],
      people: smallExport().people.slice(2, 3),
    }
    Object.assign(more.people[0] ?? {}, { id: 'E7', member_number: '7654321', department: 'S02' })
    expect(await take(more)).toMatchObject({ state: 'applied', counts: { companies: 0, accounts: 1 } })
  })
})

describe('whichever way it is written', () => {
  const read = async (as: Parameters<typeof writeExport>[1]) => {
    const outcome = await importExport(world, world.pool, { paths: [writeExport(smallExport(), as)] })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'applied', counts: { accounts: 4 } } })
    expect(await world.db.row(sql`select name from organisation_company`)).toEqual({ name: '風見商事' })
  }

  it('UTF-8 with its mark and the line ends of Windows', () =>
    read((rows) => `\ufeff${csv(rows).replaceAll('\n', '\r\n')}`))
  it('cp932', () => read((rows) => iconv.encode(csv(rows), 'cp932')))
  it('the columns in another order, with blanks around them, and quotes', () =>
    read((rows) =>
      rows
        .map((row) =>
          row
            .toReversed()
            .map((cell) => ` "${cell}" `)
            .join(','),
        )
        .join('\n'),
    ))

  it('JSONL, its switches as JSON writes them', async () => {
    const folder = writeExport(smallExport())
    const people = smallExport().people.map((line, n) =>
      JSON.stringify({ ...line, login_notice: n > 0, mobile_address: null }),
    )
    writeFileSync(join(folder, 'people.jsonl'), `\n${people.join('\n')}`)
    renameSync(join(folder, 'people.csv'), join(folder, 'old.csv'))
    const outcome = await importExport(world, world.pool, { paths: [folder] })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'applied', counts: { accounts: 4 } } })
    expect((await accounts()).filter(({ login_notice }) => !login_notice).map(({ id }) => id)).toEqual([
      'KAZE00001',
    ])
    expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toContain('KAZE00001')
  })

  it('JSONL with a line that is none, and one with a field that is none, by its number', async () => {
    const folder = writeExport(smallExport())
    writeFileSync(
      join(folder, 'members.jsonl'),
      '{"number":"1234567","status":"full"}\n[1]\n\n{"number":"7","sms":"1"}\n',
    )
    renameSync(join(folder, 'members.csv'), join(folder, 'old.csv'))
    await importExport(world, world.pool, { paths: [folder] })
    expect(await world.db.rows(sql`select line, field, reason from cutover_fault order by line`)).toEqual([
      { line: 2, field: '', reason: 'not-json' },
      { line: 4, field: 'sms', reason: 'field-unknown' },
    ])
  })
})

describe('what is kept of a person', () => {
  it('S1-39 S1-40 S1-41: of two addresses the PC one alone; whoever had only a mobile one is known to have had it, and it lies nowhere', async () => {
    const lines = smallExport()
    Object.assign(lines.people[0] ?? {}, { mobile_address: 'aoi@keitai.example' })
    Object.assign(lines.people[1] ?? {}, { pc_address: '', mobile_address: 'ren@keitai.example' })
    await take(lines)
    const managers = (await accounts()).filter(({ kind }) => kind !== 'traveller')
    expect(managers.map(({ id, address }) => [id, address])).toEqual([
      ['KAZE00001', 'aoi@c1.example'],
      ['KAZE00002', null],
    ])
    expect(await world.db.rows(sql`select id from cutover_person where only_mobile`)).toEqual([
      { id: 'KAZE00002' },
    ])
    expect(await everything()).not.toContain('keitai')
  })

  it('S1-23 S1-24: a traveller’s portal-only password never; the password of his membership is the only one', async () => {
    const lines = smallExport()
    Object.assign(lines.people[2] ?? {}, {
      password_hash: oldHashes['md5, bare'],
      pc_address: 'hana@c1.example',
    })
    await take(lines)
    expect((await accounts()).find(({ id }) => id === '1234567')).toMatchObject({
      address: null,
      password_form: null,
      password_policy: null,
    })
    const check = () => checkMember(world, { number: '1234567', password: oldPassword, scope: 'strangers' })
    expect((await check()).ok).toBe(false)
    Object.assign(lines.members[0] ?? {}, { password_hash: oldHashes['SHA-1, salt before'] })
    await take(lines)
    expect((await check()).ok).toBe(true)
    expect(await everything()).not.toContain(oldHashes['md5, bare'])
  })

  it('S1-33: an administrator comes in with the MD5 hash of his old password, sealed at the import, and it is upgraded at his sign-in', async () => {
    const lines = smallExport()
    Object.assign(lines.people[0] ?? {}, {
      ...{
        password_hash: oldHashes['md5, bare'],
        password_format: 'md5',
        password_set_at: '2021-04-01T09:00:00+09:00',
      },
    })
    await take(lines)
    expect((await accounts())[2]).toMatchObject({
      password_policy: 'legacy',
      password_form: 'sealed md5,s=0',
    })
    expect(await everything()).not.toContain(oldHashes['md5, bare'])
    const gate = newGate(world)
    await gate.begin('administrator')
    expect(await gate.password('KAZE00001', oldPassword)).toMatchObject({ ok: true, value: { step: 'code' } })
    expect((await accounts())[2]).toMatchObject({ password_policy: 'legacy', password_form: null })
  })

  it('a slow form is noted with the time it takes, so that refusals tell nothing of it', async () => {
    const lines = smallExport()
    Object.assign(lines.members[0] ?? {}, { password_hash: oldHashes['bcrypt 2a'] })
    Object.assign(lines.people[0] ?? {}, { password_hash: oldHashes['scrypt, PHC'] })
    await take(lines)
    const forms = await world.db.rows<{ ms: number }>(sql`
      select holder, form, ms from platform_old_form order by holder`)
    expect(forms).toMatchObject([{ holder: 'identity' }, { holder: 'membership', form: 'bcrypt,c=5' }])
    for (const { ms } of forms) expect(ms).toBeGreaterThan(0)
  })
})

describe('somebody else', () => {
  it('who has the ID already, the number, another role: the lines are named and nobody is entered', async () => {
    await take(smallExport())
    const lines = smallExport()
    lines.companies.push({ company: 'C2', name: '別' })
    lines.departments.push({ company: 'C2', code: 'S01', name: '別' })
    lines.people.push({ ...lines.people[0], company: 'C2', id: 'KAZE00001' })
    lines.people.push({ ...lines.people[2], id: 'E8' })
    lines.people.splice(0, 2, { ...lines.people[0], role: 'ticketing-manager', department: 'S01' })
    Object.assign(lines.people[2] ?? {}, { member_number: '7654321' })
    lines.people.splice(1, 1)
    expect(await take(lines)).toMatchObject({ state: 'refused' })
    const found = await world.db.rows(
      sql`select line, field, reason from cutover_fault order by line, reason`,
    )
    expect(found).toEqual([
      { line: 2, field: 'role', reason: 'role-changed' },
      { line: 3, field: 'member_number', reason: 'number-changed' },
      { line: 4, field: 'id', reason: 'id-taken' },
      { line: 4, field: 'id', reason: 'id-twice' },
      { line: 5, field: 'member_number', reason: 'number-taken' },
    ])
    expect(await accounts()).toHaveLength(4)
  })

  it('who imports at the same time is told so, and everybody is entered once', async () => {
    const paths = [writeExport(smallExport())]
    const both = await Promise.all([1, 2].map(() => importExport(world, world.pool, { paths })))
    expect(both.map((one) => (one.ok ? one.value.state : one.refusal)).toSorted()).toEqual([
      'applied',
      'import-running',
    ])
    expect(await accounts()).toHaveLength(4)
  })
})

it('faults are forgotten after a month; an import only after three years, and never while a company names it', async () => {
  const lines = smallExport()
  lines.people.push({ ...lines.people[0], id: '123456789', pc_address: '' })
  const counts = () =>
    world.db.row(sql`
      select (select count(*) from cutover_fault) as faults, (select count(*) from cutover_import) as imports`)
  await take(lines)
  await take(smallExport())
  await take(lines)
  await world.advance({ days: 29 })
  await world.runJob('cutover.tidy')
  expect(await counts()).toEqual({ faults: 1, imports: 3 })
  await world.advance({ days: 2 })
  await world.runJob('cutover.tidy')
  expect(await counts()).toEqual({ faults: 0, imports: 3 })
  await world.advance({ days: 3 * 365 })
  await world.runJob('cutover.tidy')
  expect(await counts()).toEqual({ faults: 0, imports: 1 })
})
