import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsOf } from '#identity/public.ts'
import { openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken } from '../../../test/support/people.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { addDepartment } from '../departments/add-department.ts'
import { readPerson } from '../listing/read-person.ts'
import { correctPersonAddress } from './correct-person-address.ts'
import { registerPerson } from './register-person.ts'

let world: TestWorld
let company: TestCompany
let manager: string
let traveller: string

beforeAll(async () => {
  world = await newWorld()
  company = await openCompany(world)
  const added = await addDepartment(company.asking, { code: 'S01', name: '営業部' })
  const sales = added.ok ? added.value.id : ''
  const idOf = async (wish: Parameters<typeof registerPerson>[1]) => {
    const outcome = await registerPerson(company.asking, wish)
    if (!outcome.ok) throw new Error(outcome.refusal)
    return outcome.value.person.id
  }
  manager = await idOf(ken(sales, { address: 'wrong@tsubame.example' }))
  traveller = await idOf(hanako(sales))
})
afterAll(() => world.close())

const correct = (id: string, address: string) => correctPersonAddress(company.asking, id, { address })

describe('correcting an address', () => {
  it('S1-70 is not for travellers: theirs is kept by the programme', async () =>
    expect(await correct(traveller, 'hanako@tsubame.example')).toMatchObject({
      refusal: 'address-kept-by-programme',
    }))

  it('S1-68 is not for administrators: theirs goes to the operator', async () =>
    expect(await correct(company.administrator.personId, 'a@tsubame.example')).toMatchObject({
      refusal: 'administrator-by-operator',
    }))

  it("attack-25 is not for another company's people, who look like nobody", async () => {
    const other = await openCompany(world, 'hibari')
    const theirs = await correctPersonAddress(other.asking, manager, { address: 'thief@hibari.example' })
    const nobody = await correctPersonAddress(other.asking, world.random.id(), {
      address: 'thief@hibari.example',
    })
    expect(theirs).toEqual(nobody)
    expect(theirs).toMatchObject({ refusal: 'person-not-found' })
    expect((await readPerson(world.db, company.companyId, manager))?.address).toBe('wrong@tsubame.example')
  })

  it('S1-53 refuses an address somebody else has', async () =>
    expect(await correct(manager, 'Aoi@tsubame.example')).toMatchObject({ refusal: 'address-shared' }))

  it('S1-69 JP-APPI-34-35 puts the right one in place of the wrong one', async () => {
    expect(await correct(manager, 'right@tsubame.example')).toMatchObject({ ok: true })
    expect((await readPerson(world.db, company.companyId, manager))?.address).toBe('right@tsubame.example')
  })

  it('S1-71 tells both addresses, ends what was open, and stays in the log', async () => {
    const [fact] = await world.facts('person-address-corrected')
    expect(fact).toMatchObject({ subject: expect.any(String), data: { personId: manager } })
    const accountId = fact?.subject ?? ''
    expect(fact?.author.accountId).toBe(company.administrator.accountId)
    expect(JSON.stringify(fact?.data)).not.toContain('@')
    const trail = await world.facts('address-corrected')
    expect(trail.at(-1)).toMatchObject({
      subject: accountId,
      personal: { before: 'wrong@tsubame.example', after: 'right@tsubame.example' },
    })
    expect((await world.mailTo('right@tsubame.example')).length).toBeGreaterThan(0)
    expect((await world.mailTo('wrong@tsubame.example')).at(-1)?.text).not.toContain('right@')
    const links = await world.pool.query(
      'select 1 from identity_link where account_id = $1 and used_at is null and replaced_at is null',
      [accountId],
    )
    expect(links.rows).toEqual([])
    expect((await accountsOf(world.db, company.companyId, [accountId]))[0]?.address).toBe(
      'right@tsubame.example',
    )
  })

  it('says when it is the same as before', async () =>
    expect(await correct(manager, 'right@tsubame.example')).toMatchObject({ refusal: 'address-unchanged' }))

  it('JP-APPI-34-35 asks for a proof of this very address when the judgement wants one', async () => {
    const { accountId } = company.administrator
    const who = { companyId: company.companyId, accountId, kind: 'administrator', proved: false } as const
    const asking = await signedInAs(world, who)
    const outcome = await correctPersonAddress(asking, manager, { address: 'other@tsubame.example' })
    expect(outcome).toMatchObject({
      refusal: 'step-up-required',
      detail: { stepUp: { operation: 'correct-address' } },
    })
    expect((await readPerson(world.db, company.companyId, manager))?.address).toBe('right@tsubame.example')
  })
})
