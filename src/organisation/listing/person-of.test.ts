import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStaffedCompany, type StaffedCompany } from '../../../test/support/linked-company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { colleaguesNamed, departmentsById, peopleOf, personOf } from './person-of.ts'

let world: TestWorld
let company: StaffedCompany
let other: StaffedCompany

beforeAll(async () => {
  world = await newWorld()
  company = await openStaffedCompany(world, 'tsubame', '408122651')
  other = await openStaffedCompany(world, 'tsuru', '408122669')
})
afterAll(() => world.close())

const found = async (name: string) =>
  (await colleaguesNamed(world.db, company.companyId, name, 10)).map(({ names }) => names.kanji.given)

describe('people as other rooms weigh them', () => {
  it('a ticketing manager comes with the departments he issues for, an administrator with none', async () => {
    const [ken] = await peopleOf(world.db, company.companyId, [company.manager.personId])
    const departmentId = ken?.departmentId ?? ''
    expect(ken).toMatchObject({
      kind: 'ticketing-manager',
      status: 'active',
      managedDepartmentIds: [departmentId],
    })
    expect(await personOf(world.db, company.companyId, ken?.accountId ?? '')).toEqual(ken)
    const aoi = await personOf(world.db, company.companyId, company.administrator.accountId)
    expect(aoi).toMatchObject({ kind: 'administrator', managedDepartmentIds: [] })
    expect(aoi?.departmentId).toBeUndefined()
    const departments = await departmentsById(world.db, company.companyId, [departmentId])
    expect(departments.get(departmentId)).toMatchObject({ code: 'S01', name: '営業部' })
  })

  it('of another company nobody is found, by account, by id or by department', async () => {
    const { accountId } = other.administrator
    expect(await personOf(world.db, company.companyId, accountId)).toBeUndefined()
    expect(await peopleOf(world.db, company.companyId, [other.manager.personId])).toEqual([])
    const [ken] = await peopleOf(world.db, other.companyId, [other.manager.personId])
    expect((await departmentsById(world.db, company.companyId, [ken?.departmentId ?? ''])).size).toBe(0)
  })

  it('colleagues are found by any spelling of their names, never by number or ID', async () => {
    for (const name of ['山田', 'やまだ', 'yamada', '花子', 'ヤマダ'])
      expect(await found(name)).toEqual(['花子'])
    const id = company.manager.signInId ?? ''
    for (const tried of ['408122651', '4081', '', ' ', id, id.slice(0, 6), '椿 山田'])
      expect(await found(tried), tried).toEqual([])
  })
})
