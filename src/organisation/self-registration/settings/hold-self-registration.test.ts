import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newTraveller } from '../../../../test/support/gate.ts'
import { newApplicant, openToAll, upToDetails } from '../../../../test/support/self-registration.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { changeSelfRegistration } from './change-self-registration.ts'
import { holdSelfRegistration, releaseSelfRegistration } from './hold-self-registration.ts'
import { selfRegistrationStand } from './self-registration-stand.ts'
import { setCompanyPassword } from './set-company-password.ts'
import { showSelfRegistration } from './show-self-registration.ts'

let world: TestWorld
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.close())

const office = { by: 'system', name: 'tests' } as const
const hold = (companyId: string) => world.act(office, (act) => holdSelfRegistration(act, companyId))
const release = (companyId: string) => world.act(office, (act) => releaseSelfRegistration(act, companyId))
const stand = async (companyId: string) => selfRegistrationStand(world.db, companyId, await world.clock.now())

describe('a self-registration the security office holds', () => {
  it('lets nobody begin, in the words of a closed one, and opens again as it was', async () => {
    const { companyId, corporateId, asking } = await openToAll(world)
    expect(await hold(companyId)).toBe(true)
    expect(await hold(companyId)).toBe(false)
    expect(await newApplicant(world).begin(corporateId)).toBe('self-registration-not-recognised')
    expect((await world.facts('self-registration-refused')).at(-1)?.data).toMatchObject({ why: 'held' })
    expect(await showSelfRegistration(world, asking.session)).toMatchObject({ isOpen: true, isHeld: true })
    expect(await release(companyId)).toBe(true)
    expect(await release(companyId)).toBe(false)
    expect(await newApplicant(world).begin(corporateId)).toBe('member')
  })

  it('stops who is on his way before his last step, and counts him beforehand', async () => {
    const company = await openToAll(world, 'hibari')
    const applicant = await upToDetails(world, company, await newTraveller(world))
    expect(await stand(company.companyId)).toEqual({ isOpen: true, isHeld: false, joinings: 1 })
    await hold(company.companyId)
    expect(await applicant.details(company.departmentId)).toMatchObject({ ok: false })
    expect(await stand(company.companyId)).toMatchObject({ isHeld: true })
  })

  it('is not opened by its administrator, neither by the switch nor by a new password', async () => {
    const { companyId, corporateId, asking } = await openToAll(world, 'suzume')
    await hold(companyId)
    await changeSelfRegistration(asking, { isOpen: false, mustAgree: false })
    await changeSelfRegistration(asking, { isOpen: true, mustAgree: false })
    await setCompanyPassword(asking, { password: 'Yuki-no-ne-77' })
    expect(await newApplicant(world).begin(corporateId, 'Yuki-no-ne-77')).not.toBe('member')
  })

  it('is none where the company never opened one', async () => {
    const nobody = world.random.id()
    expect(await hold(nobody)).toBe(false)
    expect(await stand(nobody)).toBeUndefined()
  })
})
