import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listWaiting } from '../../src/desk/first-addresses/list-waiting.ts'
import { departmentChoices, listDepartments } from '../../src/organisation/departments/list-departments.ts'
import { listFirstAddresses } from '../../src/organisation/first-addresses/list-first-addresses.ts'
import { listApplications } from '../../src/organisation/self-registration/applications/list-applications.ts'
import { type Db, sql } from '../../src/platform/sql.ts'
import { openCompany } from '../support/company.ts'
import { explained } from '../support/plans.ts'
import { newWorld, type TestWorld } from '../support/world.ts'

const many = 10_000

let world: TestWorld
let ours: string
let theirs: string

beforeAll(async () => {
  world = await newWorld()
  ours = (await openCompany(world)).companyId
  theirs = (await openCompany(world, 'hibari')).companyId
  for (const companyId of [ours, theirs]) {
    await fillDepartments(companyId)
    await fillApplications(companyId)
    await fillPeople(companyId)
  }
  // As PostgreSQL does by itself, later.
  await world.pool.query('vacuum analyze')
})
afterAll(() => world.close())

// Three characters of A to Z and 0 to 9, in the order of their numbers.
const fillDepartments = (companyId: string) =>
  world.db.run(sql`
    insert into organisation_department (company_id, id, code, name, created_at)
    select ${companyId}, gen_random_uuid(), substr(digits, 1 + n / 1296, 1) || substr(digits, 1 + n / 36 % 36, 1)
      || substr(digits, 1 + n % 36, 1), '営業部', now()
    from generate_series(0, ${many - 1}::int) n, (select '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ' as digits) d`)

// Ten of them came at the same instant: an instant alone is no place in a list.
const fillApplications = (companyId: string) =>
  world.db.run(sql`
    insert into organisation_application (company_id, id, state, member_number, family_kanji, given_kanji,
      family_kana, given_kana, family_romaji, given_romaji, language, created_at, decided_on)
    select ${companyId}, gen_random_uuid(), case when n % 2 = 0 then 'waiting' else 'agreed' end,
      lpad(n::text, 9, '0'), '森', 'さくら', 'モリ', 'サクラ', 'MORI', 'SAKURA', 'ja',
      timestamptz '2025-11-01' + n / 20 * interval '1 second', case when n % 2 = 1 then timestamptz '2025-11-20' end
    from generate_series(1, ${2 * many}::int) n`)

/** Ticketing managers and administrators whose first address waits, and as many for whom it was decided. */
async function fillPeople(companyId: string) {
  const letter = companyId === ours ? 'A' : 'B'
  await world.db.run(sql`
    with one as (
      select n, gen_random_uuid() as id, ${letter}::text || lpad(n::text, 8, '0') as sign_in_id,
        case when n % 2 = 0 then 'administrator' else 'ticketing-manager' end as kind
      from generate_series(1, ${2 * many}::int) n),
    ids as (
      insert into identity_sign_in_id (sign_in_id, company_id, account_id)
      select sign_in_id, ${companyId}, id from one returning 1),
    accounts as (
      insert into identity_account (company_id, id, kind, sign_in_id, address, limited_since, created_at)
      select ${companyId}, id, kind, sign_in_id, 'a' || n || '@tsubame.example', now(), now() from one returning 1),
    people as (
      insert into organisation_person (company_id, id, account_id, kind, family_kanji, given_kanji, family_kana,
        given_kana, family_romaji, given_romaji, department_id, sign_in_id, sort_key, search, created_at)
      select ${companyId}, gen_random_uuid(), one.id, kind, '森', 'さくら', 'モリ', 'サクラ', 'MORI', 'SAKURA', d.id,
        sign_in_id, 'モリ', '{}', now()
      from one join (select id, row_number() over () as n from organisation_department
        where company_id = ${companyId}) d on d.n = 1 + one.n % 400
      returning 1)
    insert into identity_first_address (company_id, id, account_id, kind, address_version, device_family, network,
      created_at, confirmed_at)
    select ${companyId}, gen_random_uuid(), id, kind, 1, 'Chrome / Windows', '203.0.113.0/24',
      timestamptz '2025-11-01' + n / 20 * interval '1 second', case when n > ${many} then now() end
    from one`)
}

/** Everything a list shows, page after page. */
async function walked<Page extends { next?: string | undefined }>(
  list: (after?: string) => Promise<Page>,
): Promise<Page[]> {
  const pages = [await list()]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await list(next))
  return pages
}

/** How PostgreSQL finds a page in the middle. */
async function plansOf(list: (db: Db) => Promise<unknown>): Promise<string> {
  const { db, plans } = explained(world)
  await list(db)
  // Who two companies are is read from a table of two rows, which has no use for an index.
  return plans.filter((plan) => !plan.includes('on organisation_company')).join('\n')
}

const isFound = (plan: string, index: string) => {
  expect(plan).toContain(index)
  expect(plan).not.toMatch(/Seq Scan|Sort/)
}

const ordered = (instants: string[]) => expect(instants).toEqual(instants.toSorted())

describe('among ten thousand', () => {
  it('all applications come, a page at a time, the longest waiting first, each once', async () => {
    const list = (after?: string) => listApplications(world.db, ours, after)
    const pages = await walked(list)
    const all = pages.flatMap(({ applications }) => applications)
    expect(new Set(all.map(({ id }) => id)).size).toBe(many)
    expect(all).toHaveLength(many)
    expect(pages[0]).toMatchObject({ count: many, applications: { length: 50 } })
    ordered(all.map(({ receivedAt }) => receivedAt))
    isFound(
      await plansOf((db) => listApplications(db, ours, pages[99]?.next)),
      'organisation_application_in_order',
    )
  })

  it('all first addresses of a company come, whoever decides them', async () => {
    const pages = await walked((after) => listFirstAddresses(world.db, ours, after))
    const all = pages.flatMap(({ waiting }) => waiting)
    expect(new Set(all.map(({ id }) => id)).size).toBe(many)
    expect(pages[0]).toMatchObject({ count: many, waiting: { length: 50 } })
    ordered(all.map(({ enteredAt }) => enteredAt))
    isFound(
      await plansOf((db) => listFirstAddresses(db, ours, pages[99]?.next)),
      'identity_first_address_of_company',
    )
  })

  it('those of the administrators of all companies come at the desk, and nobody else’s', async () => {
    const pages = await walked((after) => listWaiting(world, after))
    const all = pages.flatMap(({ waiting }) => waiting)
    expect(new Set(all.map(({ id }) => id)).size).toBe(many)
    expect(new Set(all.map(({ companyId }) => companyId))).toEqual(new Set([ours, theirs]))
    ordered(all.map(({ enteredAt }) => enteredAt))
    isFound(
      await plansOf((db) => listWaiting({ ...world, db }, pages[99]?.next)),
      'identity_first_address_by_kind',
    )
  })

  it('all departments come by code, a page at a time on their screen and whole to choose from', async () => {
    const pages = await walked((after) => listDepartments(world.db, ours, after))
    const codes = pages.flatMap(({ departments }) => departments.map(({ code }) => code))
    expect(pages[0]?.departments).toHaveLength(100)
    expect(new Set(codes).size).toBe(many)
    ordered(codes)
    expect((await departmentChoices(world.db, ours)).map(({ code }) => code)).toEqual(codes)
    isFound(
      await plansOf((db) => listDepartments(db, ours, pages[50]?.next)),
      'organisation_department_company_id_code_key',
    )
  })

  it('a place somebody made up is the beginning', async () => {
    for (const after of ['nowhere', '', 'MjAyNQ'])
      expect(await listApplications(world.db, ours, after)).toEqual(await listApplications(world.db, ours))
  })
})
