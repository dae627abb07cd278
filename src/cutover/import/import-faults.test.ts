import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Lines, smallExport, writeExport } from '../../../test/support/export.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { faultFile, importExport } from '../public.ts'
import { type Reason, reasons } from './checking/reasons.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const tooDear = `$2b$14$${'a'.repeat(22)}${'b'.repeat(31)}`
const md5 = '9e0b2e0eeb1588984c255e5220a15e44'
type Change = (lines: Lines) => void

const person =
  (n: number, other: Record<string, string>): Change =>
  ({ people }) => {
    people[n] = { ...people[n], ...other }
  }
const also =
  (kind: keyof Lines, n: number, other: Record<string, string>): Change =>
  (lines) => {
    lines[kind].push({ ...lines[kind][n], ...other })
  }

/** Every fault, the change that makes it, and where it is told: file, line, field. */
const faults: [reason: Reason, place: [string, number, string], change: Change][] = [
  ['missing', ['people', 2, 'family_kanji'], person(0, { family_kanji: '' })],
  ['missing', ['people', 4, 'member_number'], person(2, { member_number: '' })],
  ['not-allowed', ['people', 2, 'role'], person(0, { role: 'boss' })],
  ['not-allowed', ['people', 3, 'given_kana'], person(1, { given_kana: 'kana' })],
  ['not-allowed', ['people', 3, 'password_set_at'], person(1, { password_set_at: '2024-03-01' })],
  ['not-allowed', ['people', 2, 'login_notice'], person(0, { login_notice: 'maybe' })],
  ['company-unknown', ['people', 4, 'company'], person(2, { company: 'C9' })],
  ['company-unknown', ['departments', 4, 'company'], also('departments', 0, { company: 'C9' })],
  ['company-twice', ['companies', 3, 'company'], also('companies', 0, { name: '別' })],
  ['department-unknown', ['people', 4, 'department'], person(2, { department: 'S09' })],
  ['department-unknown', ['people', 3, 'managed_departments'], person(1, { managed_departments: 'S01 S09' })],
  ['department-twice', ['departments', 4, 'code'], also('departments', 0, { name: '別' })],
  ['digits-only-id', ['people', 2, 'id'], person(0, { id: '123456789' })],
  ['id-malformed', ['people', 2, 'id'], person(0, { id: 'KAZE0001' })],
  ['id-malformed', ['people', 2, 'id'], person(0, { id: 'KAZEKAZEK' })],
  ['id-twice', ['people', 6, 'id'], also('people', 1, { family_kanji: '別', pc_address: '' })],
  ['id-twice', ['people', 6, 'id'], also('people', 2, { member_number: '7654321' })],
  [
    'duplicate-holder',
    ['people', 6, 'id'],
    also('people', 1, { id: 'KAZE00009', pc_address: 'REN+x@c1.example' }),
  ],
  ['duplicate-holder', ['people', 6, 'member_number'], also('people', 2, { id: 'E9' })],
  ['role-without-department', ['people', 3, 'department'], person(1, { department: '' })],
  ['role-without-department', ['people', 4, 'department'], person(2, { department: '' })],
  ['member-number', ['people', 4, 'member_number'], person(2, { member_number: '12345678' })],
  ['member-number', ['members', 4, 'number'], also('members', 0, { number: '123456' })],
  ['member-twice', ['members', 4, 'number'], also('members', 0, { status: 'temporary' })],
  ['address', ['people', 2, 'pc_address'], person(0, { pc_address: 'aoi' })],
  ['address', ['members', 4, 'address'], also('members', 0, { number: '7654321', address: 'a b@c.example' })],
  ['hash-form-unknown', ['people', 2, 'password_hash'], person(0, { password_hash: 'plain?' })],
  ['hash-malformed', ['people', 2, 'password_hash'], person(0, { password_hash: '{SSHA}abcd' })],
  ['hash-too-dear', ['people', 2, 'password_hash'], person(0, { password_hash: tooDear })],
  [
    'hash-too-dear',
    ['members', 4, 'password_hash'],
    also('members', 0, { number: '7654321', password_hash: tooDear }),
  ],
  [
    'hash-format-differs',
    ['people', 2, 'password_format'],
    person(0, { password_hash: md5, password_format: 'sha1' }),
  ],
]

const found = () =>
  world.db.rows<{ kind: string; line: number; field: string; reason: string }>(sql`
    select kind, line, field, reason from cutover_fault order by kind, line, field`)
const rowsHere = () =>
  world.db.row(sql`
    select (select count(*) from identity_account) as accounts, (select count(*) from organisation_person) as people,
      (select count(*) from organisation_company) as companies, (select count(*) from membership_member) as members,
      (select count(*) from cutover_person) as known`)
const nobody = { accounts: 0, people: 0, companies: 0, members: 0, known: 0 }

describe('an export with a fault is told it by file, line and field, and nobody of it is entered', () => {
  it.each(faults)('%s in %j', async (reason, [kind, line, field], change) => {
    const lines = smallExport()
    change(lines)
    const outcome = await importExport(world, world.pool, { paths: [writeExport(lines)] })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'refused', faults: 1 } })
    expect(await found()).toEqual([{ kind, line, field, reason }])
    expect(await rowsHere()).toEqual(nobody)
  })

  const onDisk: [reason: Reason, place: [string, number, string], change: (folder: string) => void][] = [
    [
      'heading-unknown',
      ['members', 1, 'sms'],
      (at) => writeFileSync(join(at, 'members.csv'), 'number,status,sms\n'),
    ],
    [
      'heading-twice',
      ['members', 1, 'number'],
      (at) => writeFileSync(join(at, 'members.csv'), 'number,status,number\n'),
    ],
    [
      'heading-missing',
      ['members', 1, 'status'],
      (at) => writeFileSync(join(at, 'members.csv'), 'number\n1234567\n'),
    ],
    [
      'wrong-column-count',
      ['members', 4, ''],
      (at) => appendFileSync(join(at, 'members.csv'), '7654321,full\n'),
    ],
    ['not-csv', ['people', 6, ''], (at) => appendFileSync(join(at, 'people.csv'), 'C1,"never closed\n')],
    [
      'not-readable',
      ['companies', 2, 'name'],
      (at) =>
        writeFileSync(
          join(at, 'companies.csv'),
          Buffer.concat([Buffer.from('company,name\nC1,'), Buffer.from([0xff, 0xfe, 0x0a])]),
        ),
    ],
  ]
  it.each(onDisk)('%s in %j', async (reason, [kind, line, field], change) => {
    const folder = writeExport(smallExport())
    change(folder)
    const outcome = await importExport(world, world.pool, { paths: [folder] })
    expect(outcome).toMatchObject({ ok: true, value: { state: 'refused' } })
    expect(await found()).toContainEqual({ kind, line, field, reason })
    expect(await rowsHere()).toEqual(nobody)
  })
})

it('all faults are told at once, in a file for spreadsheets with both languages and nothing of any line', async () => {
  const lines = smallExport()
  for (const [, , change] of faults.filter(
    ([reason]) => reason.startsWith('hash') || reason === 'member-number',
  ))
    change(lines)
  person(1, { pc_address: 'nowhere', family_kanji: '' })(lines)
  const outcome = await importExport(world, world.pool, { paths: [writeExport(lines)], isDryRun: true })
  expect(outcome).toMatchObject({ ok: true, value: { state: 'refused' } })
  let text = ''
  for await (const piece of faultFile(world.db)) text += piece
  expect(text.startsWith('\ufeffファイル / file,')).toBe(true)
  expect(text.trim().split('\r\n')).toHaveLength(1 + (await found()).length)
  expect((await found()).length).toBeGreaterThan(4)
  expect(text).toContain(reasons['member-number'].ja)
  expect(text).toContain(reasons['member-number'].en)
  for (const secret of [md5, tooDear, 'nowhere', 'ren@', '12345678']) expect(text).not.toContain(secret)
})

it('O12 S1-32: what may be left out is left out and listed when the operator says so, and the rest is entered', async () => {
  const own = await newWorld()
  const lines = smallExport()
  also('people', 0, { id: '987654321', pc_address: '' })(lines)
  also('people', 1, { id: 'KAZE00008', department: '', pc_address: '' })(lines)
  also('people', 2, { id: 'E9' })(lines)
  person(0, { password_hash: tooDear })(lines)
  const paths = [writeExport(lines)]
  const leaveOut = new Set([
    'digits-only-id',
    'duplicate-holder',
    'role-without-department',
    'hash-too-dear',
  ] as const)
  const outcome = await importExport(own, own.pool, { paths, leaveOut })
  expect(outcome).toMatchObject({
    ok: true,
    value: { state: 'applied', counts: { accounts: 4, leftOut: 3 } },
  })
  expect(await own.db.rows(sql`select id, reason, role from cutover_left_out order by id`)).toEqual([
    { id: '987654321', reason: 'digits-only-id', role: 'administrator' },
    { id: 'E9', reason: 'duplicate-holder', role: 'traveller' },
    { id: 'KAZE00008', reason: 'role-without-department', role: 'ticketing-manager' },
  ])
  const kept = await own.db.rows<{ sign_in_id: string }>(sql`
    select sign_in_id, password_hash from identity_account where sign_in_id is not null order by 1`)
  expect(kept).toEqual([
    { sign_in_id: 'KAZE00001', password_hash: null },
    { sign_in_id: 'KAZE00002', password_hash: null },
  ])
  await own.close()
})
