import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { PeopleQuery } from '../contract.ts'
import { addDepartment } from '../departments/add-department.ts'
import { letPersonLeave } from '../people/access/let-person-leave.ts'
import { suspendPerson } from '../people/access/suspend-person.ts'
import { insertPeople } from '../people/insert-people.ts'
import { registerPerson } from '../people/register-person.ts'
import { fold, gramsOf, gramsToFind, termsOf } from './find-words.ts'
import { listPeople } from './list-people.ts'

let world: TestWorld
let company: TestCompany
let sales: string
let air: string
let left: string

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  sales = await department('S01')
  air = await department('A01')
  await registered(hanako(sales, { memberNumber: '123456789' }))
  await registered(ken(air))
  await suspendPerson(
    company.asking,
    await registered(hanako(air, { names: named.ohara, memberNumber: '7654321' })),
  )
  left = await registered(hanako(sales, { names: named.mori, memberNumber: '1112223' }))
  await letPersonLeave(company.asking, left)
})
afterAll(() => world.close())

async function department(code: string): Promise<string> {
  const added = await addDepartment(company.asking, { code, name: `部 ${code}` })
  if (!added.ok) throw new Error(added.refusal)
  return added.value.id
}

async function registered(wish: Parameters<typeof registerPerson>[1]): Promise<string> {
  const outcome = await registerPerson(company.asking, wish)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.person.id
}

const names = async (wish: PeopleQuery) => {
  const { people } = await listPeople(world.db, company.companyId, wish)
  return people.map((person) => person.names.kanji.family)
}

describe('the list of people', () => {
  it('stands in the order of the kana and leaves out who has left', async () =>
    expect(await names({})).toEqual(['小原', '佐藤', '椿', '山田']))

  it.each<[PeopleQuery, string[]]>([
    [{ kind: 'ticketing-manager' }, ['佐藤']],
    [{ kind: 'traveller' }, ['小原', '山田']],
    [{ status: 'suspended' }, ['小原']],
    [{ status: 'left' }, ['森']],
    [{ status: 'active', kind: 'traveller' }, ['山田']],
    [{ kind: 'administrator', status: 'suspended' }, []],
  ])('is narrowed by %j', async (wish, expected) => expect(await names(wish)).toEqual(expected))

  it('is narrowed by department', async () => {
    expect(await names({ department: air })).toEqual(['小原', '佐藤'])
    expect(await names({ department: air, status: 'suspended' })).toEqual(['小原'])
    expect(await names({ department: air, query: '健' })).toEqual(['佐藤'])
  })

  it.each([
    ['two kanji', '山田', ['山田']],
    ['one kanji, the beginning of a name', '花', ['山田']],
    ['kana in hiragana', 'やまだ', ['山田']],
    ['kana in half width', 'ﾔﾏﾀﾞ', ['山田']],
    ['the middle of a name', 'マダハ', ['山田']],
    ['small roman letters', 'yamada', ['山田']],
    ['an apostrophe', "o'hara", ['小原']],
    ['family and given name in any order', 'hanako yamada', ['山田']],
    ['part of a member number', '3456', ['山田']],
    ['pairs that are there but not in this order', '2334', []],
    ['a wildcard', '%%', []],
    ['a NUL byte', '山田\0', ['山田']],
    ['nobody', 'ゆきお', []],
    ['nothing', '   ', ['小原', '佐藤', '椿', '山田']],
  ])('finds by %s', async (_how, query, expected) => expect(await names({ query })).toEqual(expected))

  it('finds by an administrator ID', async () => {
    const query = company.administrator.signInId.slice(2, 8).toLowerCase()
    expect(await names({ query })).toEqual(['椿'])
  })

  it("attack-25 shows another company's people to nobody", async () => {
    const other = await openCompany(world, 'hibari')
    const page = await listPeople(world.db, other.companyId, { query: '山田' })
    expect(page.people).toEqual([])
    expect(await listPeople(world.db, other.companyId, { department: sales })).toEqual({ people: [] })
  })

  it('begins anew at a place that somebody made up', async () => {
    for (const after of ['x', 'AAAA', Buffer.from(`${'z'.repeat(36)} ア`).toString('base64url')])
      expect(await names({ after })).toEqual(['小原', '佐藤', '椿', '山田'])
  })
})

it('goes through a long list page by page and misses nobody, even of one name', async () => {
  const many = await openCompany(world, 'mozu')
  const people = Array.from({ length: 130 }, (_, n) => ({
    ...{ id: world.random.id(), accountId: world.random.id(), kind: 'traveller' as const, names: named.mori },
    memberNumber: String(2_000_000 + n),
  }))
  const added = await addDepartment(many.asking, { code: 'S01', name: '営業' })
  const departmentId = added.ok ? added.value.id : ''
  await world.act({ by: 'system', name: 'tests' }, (act) =>
    insertPeople(
      act,
      many.companyId,
      people.map((person) => ({ ...person, departmentId })),
    ),
  )
  const seen: string[] = []
  const sizes: number[] = []
  for (let after: string | undefined; ; ) {
    const page = await listPeople(world.db, many.companyId, { ...(after && { after }), query: 'モリ' })
    seen.push(...page.people.map(({ id }) => id))
    sizes.push(page.people.length)
    if (!page.next) break
    after = page.next
  }
  expect(sizes).toEqual([50, 50, 30])
  expect(new Set(seen).size).toBe(130)
})

describe('what people are found by', () => {
  it('folds what people take for the same', () => expect(fold(' ｻﾄｳ　けん ken ')).toBe('サトウ ケン KEN'))
  it('splits a query into at most five words', () => expect(termsOf('a b c d e f g')).toHaveLength(5))
  it('looks for pairs, and for beginnings when there is one character', () =>
    expect(gramsToFind(['森', 'モリサ'])).toEqual(['^森', 'モリ', 'リサ']))
  it('keeps each pair once', () => {
    const grams = gramsOf(named.hanako, { memberNumber: '1212121' })
    expect(grams).toContain('^花')
    expect(grams).toContain('21')
    expect(new Set(grams).size).toBe(grams.length)
  })
})
