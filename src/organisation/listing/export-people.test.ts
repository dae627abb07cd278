import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { Registration } from '../contract.ts'
import { addDepartment } from '../departments/add-department.ts'
import { letPersonLeave } from '../people/access/let-person-leave.ts'
import { registerPerson } from '../people/register-person.ts'
import { exportPeople } from './export-people.ts'

let world: TestWorld
let company: TestCompany
let sales: string

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  const added = await addDepartment(company.asking, { code: 'S01', name: '営業部' })
  sales = added.ok ? added.value.id : ''
})
afterAll(() => world.close())

async function registered(wish: Registration): Promise<string> {
  const outcome = await registerPerson(company.asking, wish)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value.person.id
}

async function exported(): Promise<Record<string, string>[]> {
  const outcome = await exportPeople(company.asking)
  if (!outcome.ok) throw new Error(outcome.refusal)
  expect(outcome.value.toString().startsWith('\ufeff')).toBe(true)
  return parse(outcome.value, { bom: true, columns: true })
}

it('gives everybody who has not left, in reading order, with the columns of an import', async () => {
  await registered(hanako(sales))
  await registered(ken(sales))
  await letPersonLeave(
    company.asking,
    await registered(hanako(sales, { memberNumber: '7654321', names: named.mori })),
  )
  const people = await exported()
  expect(people.map((person) => person['姓（漢字）'])).toEqual(['佐藤', '椿', '山田'])
  expect(people[0]).toMatchObject({
    区分: '発券管理者',
    メールアドレス: 'ken@tsubame.example',
    担当部課コード: 'S01',
  })
  expect(people[2]).toMatchObject({ 区分: '社員', 会員番号: '123456789', 状態: '利用中', 部課コード: 'S01' })
})

it.each(['=HYPERLINK("http://evil.example")', '+1+2', '-1+2', '@SUM(A1)', '＝1+1'])(
  'makes «%s» text, so that no spreadsheet runs it',
  async (formula) => {
    const names = { ...named.hanako, kanji: { family: formula, given: '花子' } }
    const id = await registered(hanako(sales, { memberNumber: '1010101', names }))
    const cells = (await exported()).map((person) => person['姓（漢字）'])
    await letPersonLeave(company.asking, id)
    expect(cells).toContain(`'${formula}`)
    expect(cells).not.toContain(formula)
  },
)

it('holds neither passwords nor travellers’ addresses, and who took it out stays in the log', async () => {
  const people = await exported()
  expect(Object.keys(people[0] ?? {}).filter((heading) => /password|パスワード/i.test(heading))).toEqual([])
  expect(people.filter((person) => person.区分 === '社員').map((person) => person.メールアドレス)).toEqual([
    '',
  ])
  expect((await world.facts('people-exported')).at(-1)).toMatchObject({
    ...{ data: { people: people.length }, author: { accountId: company.administrator.accountId } },
  })
})

it('comes in cp932 for older spreadsheets, and is refused with the characters that has not', async () => {
  const outcome = await exportPeople(company.asking, 'cp932')
  if (!outcome.ok) throw new Error(outcome.refusal)
  const people: Record<string, string>[] = parse(iconv.decode(outcome.value, 'cp932'), { columns: true })
  expect(people.map((person) => person['姓（漢字）'])).toEqual(['佐藤', '椿', '山田'])
  expect((await world.facts('people-exported')).at(-1)?.data).toMatchObject({ encoding: 'cp932' })
  const before = (await world.facts('people-exported')).length
  const kanji = { family: '𠮷田〜', given: '한' }
  const id = await registered(hanako(sales, { memberNumber: '2020202', names: { ...named.hanako, kanji } }))
  // The tilde has a twin there and passes.
  expect(await exportPeople(company.asking, 'cp932')).toMatchObject({
    ...{ refusal: 'characters-not-in-cp932', detail: { characters: ['𠮷', '한'] } },
  })
  expect(await world.facts('people-exported')).toHaveLength(before)
  expect((await exported()).map((person) => person['姓（漢字）'])).toContain('𠮷田〜')
  await letPersonLeave(company.asking, id)
})

it('S1-21 is not for ticketing managers and travellers', async () => {
  for (const kind of ['ticketing-manager', 'traveller'] as const)
    expect(
      await exportPeople({ ...company.asking, session: { ...company.asking.session, kind } }),
    ).toMatchObject({
      refusal: 'forbidden',
    })
})
