import { registerMember } from '#membership/public.ts'
import type { Language } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import { enterCompany } from '../../../src/organisation/demo/demo-company.ts'
import { cast, crowd } from '../../../src/organisation/demo/demo-names.ts'
import { hashedFor } from '../../support/hashed.ts'
import type { House } from './house.ts'
import type { Credentials } from './sign-in.ts'

/** A company whose people can sign in. */
export interface Company {
  readonly administrator: Credentials
  readonly manager: Credentials
  readonly traveller: Credentials
}

const password = 'kumo-no-michi7'
let companies = 0

/** A company with two departments, an administrator, a ticketing manager, and so many travellers. */
export async function foundCompany(
  { world }: Pick<House, 'world'>,
  language: Language,
  travellers = 1,
): Promise<Company> {
  const n = ++companies
  const passwordHash = await hashedFor(world, password)
  const company = {
    administrator: { id: `KZT${1000 + n}AD`, password, address: `aoi@tsubame${n}.example` },
    manager: { id: `KZT${1000 + n}TM`, password, address: `ren@tsubame${n}.example` },
    traveller: { id: memberNumber(n, 0), password, address: `m${memberNumber(n, 0)}@member.example` },
  }
  await world.act({ by: 'system', name: 'tests' }, async (act) => {
    await enterCompany(act, world, {
      name: `燕${n}商事`,
      departments: [
        { code: 'A01', name: '総務部' },
        { code: 'B02', name: '研究開発本部 次世代モビリティ企画推進室 都市交通第三グループ' },
      ],
      staff: [
        { kind: 'administrator', names: cast.aoi, passwordHash, ...idAndAddress(company.administrator) },
        { kind: 'ticketing-manager', names: cast.ren, passwordHash, ...idAndAddress(company.manager) },
      ],
      travellers: namesOf(travellers).map((names, who) => ({
        ...{ names, memberNumber: memberNumber(n, who), passwordHash },
      })),
    })
    await act.run(sql`
      update identity_account set language = ${language} where company_id =
        (select company_id from identity_sign_in_id where sign_in_id = ${company.administrator.id})`)
    await act.run(sql`
      update membership_member set language = ${language} where number = ${company.traveller.id}`)
  })
  return company
}

/** A member of the programme whom no company has registered yet. */
export async function foundMember(house: House, language: Language, digits: 7 | 9 = 9): Promise<Credentials> {
  const { world } = house
  const number = world.random.digits(digits)
  const address = `m${number}@member.example`
  const passwordHash = await hashedFor(world, password)
  await world.act({ by: 'system', name: 'tests' }, (act) =>
    registerMember(act, world, { number, address, status: 'full', language, passwordHash }),
  )
  return { id: number, password, address }
}

const idAndAddress = ({ id, address }: Credentials) => ({ signInId: id, address })

const memberNumber = (company: number, who: number) => String(400_000_000 + company * 10_000 + who)

/** Ordinary names, and among them the longest ones. */
const namesOf = (count: number) => {
  const some = [cast.hanako, cast.alexandra, cast.sayuri, ...crowd(88)]
  return Array.from({ length: count }, (_, n) => some[n % some.length] ?? cast.hanako)
}
