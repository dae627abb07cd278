import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { AddressCorrection, Registration } from '../contract.ts'
import { addDepartment } from '../departments/add-department.ts'
import { columns } from '../imports/file/columns.ts'
import { readFaultFile, readImport } from '../imports/read-import.ts'
import { startImport } from '../imports/start-import.ts'
import { listPeople } from '../listing/list-people.ts'
import { correctPersonAddress } from './correct-person-address.ts'
import { registerPerson } from './register-person.ts'

const pc = 'jun@tsubame.example'
const mobile = 'jun@mobile.example'

let world: TestWorld
let company: TestCompany
let sales: string
let kenId: string

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  const added = await addDepartment(company.asking, { code: 'S01', name: '営業部' })
  sales = added.ok ? added.value.id : ''
  const made = await registerPerson(company.asking, ken(sales))
  kenId = made.ok ? made.value.person.id : ''
})
afterAll(() => world.close())

const withHeading = (heading: string, more: string[] = []) =>
  [...columns.map(({ key, ja }) => (key === 'address' ? heading : ja)), ...more].join(',')
const jun = (address: string, more: string[] = []) =>
  ['発券管理者,S01,春野,純,ハルノ,ジュン,HARUNO,JUN,', address, 'S01', ...more].join(',')

async function imported(headings: string, line: string) {
  const started = await startImport(company.asking, Buffer.from(`${headings}\n${line}\n`))
  const id = started.ok ? started.value.id : ''
  await world.jobsDone()
  const told = (await readFaultFile(world.db, company.companyId, id)) ?? ''
  return { told, state: (await readImport(world.db, company.companyId, id))?.state }
}
const managers = async () =>
  (await listPeople(world.db, company.companyId, { kind: 'ticketing-manager' })).people.length

describe('the address of a traveller', () => {
  it('S1-70 has no field: not to register, not to correct, not in a file', async () => {
    const wish = { ...hanako(sales), address: pc }
    expect(await registerPerson(company.asking, wish)).toMatchObject({ refusal: 'invalid-input' })
    const made = await registerPerson(company.asking, hanako(sales))
    const id = made.ok ? made.value.person.id : ''
    expect(await correctPersonAddress(company.asking, id, { address: pc })).toMatchObject({
      refusal: 'address-kept-by-programme',
    })
    const line = `社員,S01,雪村,ゆき,ユキムラ,ユキ,YUKIMURA,YUKI,7654321,${pc},`
    const { state, told } = await imported(withHeading('メールアドレス'), line)
    expect(state).toBe('refused')
    expect(told).toContain('社員には入力できません')
  })
})

describe('the one address of a ticketing manager', () => {
  const two = `${pc} ${mobile}`
  it.each<[string, object, object]>([
    ['a second field', { address: pc, address2: mobile }, { address: pc, address2: mobile }],
    ['a mobile field', { address: pc, mobileAddress: mobile }, { address: pc, mobileAddress: mobile }],
  ])(
    'S1-39 S1-41 is registered and corrected alone: %s is refused',
    async (_how, registration, correction) => {
      const wish = { ...ken(sales), names: named.mori, ...registration }
      expect(await registerPerson(company.asking, wish)).toMatchObject({ refusal: 'invalid-input' })
      expect(await correctPersonAddress(company.asking, kenId, { address: pc, ...correction })).toMatchObject(
        {
          refusal: 'invalid-input',
        },
      )
      expect(await managers()).toBe(1)
      expect(await world.mailTo(pc)).toEqual([])
      expect(await world.mailTo(mobile)).toEqual([])
    },
  )

  it.each<[string, unknown]>([
    ['a list', [pc, mobile]],
    ['two with a space', two],
    ['two with a comma', two.replace(' ', ',')],
    ['two with a semicolon', two.replace(' ', ';')],
    ['two in two lines', two.replace(' ', '\n')],
  ])('S1-39 is one bare address: %s is refused by both shapes', (_how, address) => {
    expect(Registration.safeParse({ ...ken(sales), address }).success).toBe(false)
    expect(AddressCorrection.safeParse({ address }).success).toBe(false)
    expect(Registration.safeParse({ ...ken(sales), address: pc }).success).toBe(true)
  })

  it.each<[string, string, string]>([
    ['a second column', withHeading('メールアドレス', ['メールアドレス2']), jun(pc, [mobile])],
    ['the column twice', withHeading('メールアドレス', ['PCメールアドレス']), jun(pc, [mobile])],
    ['a mobile column', withHeading('PCメールアドレス', ['携帯メールアドレス']), jun(pc, [mobile])],
    ['a mobile column by itself', withHeading('携帯メールアドレス'), jun(mobile)],
    ['two in one cell', withHeading('メールアドレス'), jun(`"${pc}, ${mobile}"`)],
  ])('S1-39 S1-41 has no second one in a file: %s is refused with a reason', async (_how, headings, line) => {
    const { state, told } = await imported(headings, line)
    expect(state).toBe('refused')
    expect(told.split('\r\n').length).toBeGreaterThan(2)
    expect(await managers()).toBe(1)
    expect(await world.mailTo(mobile)).toEqual([])
  })

  it('S1-40 is the one of the PC field: a file that calls it so is taken, and mail goes there', async () => {
    expect((await imported(withHeading('PCメールアドレス'), jun(pc))).state).toBe('done')
    expect(await managers()).toBe(2)
    const kept = await world.pool.query('select address from identity_account where address = $1', [pc])
    expect(kept.rows).toHaveLength(1)
    expect((await world.mailTo(pc)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('ユーザー登録完了'),
    ])
  })

  it.each(['PCメールアドレス', 'ＰＣメールアドレス', 'メールアドレス（PC）', 'PC address'])(
    'S1-40 the PC field is known as «%s»',
    async (heading) => {
      const { told } = await imported(withHeading(heading), jun('no address'))
      expect(told).toContain('メールアドレス')
      expect(told).not.toContain('見出し')
    },
  )
})
