import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountsOf } from '#identity/public.ts'
import { registerMember, setMemberPassword } from '#membership/public.ts'
import { newTraveller } from '../../../../test/support/gate.ts'
import { somebodyWaits } from '../../../../test/support/locks.ts'
import { hanako, named } from '../../../../test/support/people.ts'
import {
  newApplicant,
  type OpenCompany,
  openToAll,
  upToDetails,
} from '../../../../test/support/self-registration.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { listPeople } from '../../listing/list-people.ts'
import { letPersonLeave } from '../../people/access/let-person-leave.ts'
import { suspendPerson } from '../../people/access/suspend-person.ts'
import { registerPerson } from '../../people/register-person.ts'
import { changeSelfRegistration } from '../settings/change-self-registration.ts'
import { setCompanyPassword } from '../settings/set-company-password.ts'

let world: TestWorld
let company: OpenCompany
beforeAll(async () => {
  world = await newWorld()
  company = await openToAll(world)
})
afterAll(() => world.close())

const newMember = () => newTraveller(world, { companies: 0 })
const peopleWith = async (number: string, of = company) =>
  (await listPeople(world.db, of.companyId, { query: number })).people
const outcomeOf = async (applicant: { show: () => ReturnType<ReturnType<typeof newApplicant>['show']> }) => {
  const shown = await applicant.show()
  return shown.ok ? (shown.value.outcome ?? shown.value.step) : shown.refusal
}

describe('the member proof', () => {
  it('refuses a wrong password, an unknown number and no number at all in the words of the sign-in', async () => {
    const member = await newMember()
    const applicant = newApplicant(world)
    await applicant.begin(company.corporateId)
    for (const typed of [member.number, '7777777', 'AB1234567', 'nobody'])
      expect(await applicant.member(typed, 'wrong-password-1')).toEqual({
        ok: false,
        refusal: 'not-recognised',
      })
  })

  it('S1-31 counts with the sign-in: five wrong ones lock the number, and the right one is then refused alike', async () => {
    const member = await newMember()
    for (let n = 0; n < 5; n++) {
      const applicant = newApplicant(world)
      await applicant.begin(company.corporateId)
      await applicant.member(member.number, `guess-${n}`)
    }
    const applicant = newApplicant(world)
    await applicant.begin(company.corporateId)
    expect(await applicant.member(member.number, member.password)).toMatchObject({
      refusal: 'not-recognised',
    })
    expect((await world.facts('member-locked')).at(-1)?.personal).toEqual({ number: member.number })
  })

  it('S1-87 tells of a temporary card only to whoever knew its password', async () => {
    const card = await newTraveller(world, { companies: 0, status: 'temporary' })
    const applicant = newApplicant(world)
    await applicant.begin(company.corporateId)
    expect(await applicant.member(card.number, 'wrong-one-1')).toMatchObject({ refusal: 'not-recognised' })
    expect(await applicant.member(card.number, card.password)).toMatchObject({ refusal: 'temporary-card' })
  })

  it('S1-30 sends a member without an address to the member office first', async () => {
    const passwordHash = await world.hashing.hash('hoshi-zora-4410')
    await world.act({ by: 'system', name: 'tests' }, (act) =>
      registerMember(act, world, { number: '5550001', status: 'full', language: 'ja', passwordHash }),
    )
    const applicant = newApplicant(world)
    await applicant.begin(company.corporateId)
    expect(await applicant.member('5550001', 'hoshi-zora-4410')).toMatchObject({
      refusal: 'member-without-address',
    })
  })

  it('tells who is registered already, suspended ones too, and only after his password', async () => {
    const member = await newMember()
    const made = await registerPerson(
      company.asking,
      hanako(company.departmentId, { memberNumber: member.number }),
    )
    if (!made.ok) throw new Error(made.refusal)
    const applicant = newApplicant(world)
    await applicant.begin(company.corporateId)
    expect(await applicant.member(member.number, 'wrong-one-1')).toMatchObject({ refusal: 'not-recognised' })
    expect(await applicant.member(member.number, member.password)).toMatchObject({
      refusal: 'already-registered',
    })
    await suspendPerson(company.asking, made.value.person.id)
    expect(await applicant.member(member.number, member.password)).toMatchObject({
      refusal: 'already-registered',
    })
  })
})

describe('registering oneself', () => {
  it('S1-76 ends with a traveller who can sign in at once; no mail is sent and no code asked of the administrator', async () => {
    const member = await newMember()
    const applicant = await upToDetails(world, company, member)
    expect(await applicant.show()).toMatchObject({
      value: { step: 'details', departments: [{ code: 'S01', name: '営業部' }] },
    })
    expect(await applicant.details(company.departmentId, named.mori)).toMatchObject({ ok: true })
    expect(await outcomeOf(applicant)).toBe('registered')
    const [person] = await peopleWith(member.number)
    expect(person).toMatchObject({
      kind: 'traveller',
      status: 'active',
      names: named.mori,
      department: { code: 'S01' },
    })
    expect(await world.mailTo(member.address)).toEqual([])
    const fact = (await world.facts('person-registered')).at(-1)
    expect(fact).toMatchObject({
      author: { kind: 'journey' },
      companyId: company.companyId,
      data: { by: 'self-registration' },
      personal: { names: named.mori },
    })
    const [account] = await accountsOf(world.db, company.companyId, [fact?.subject ?? ''])
    expect(account).toMatchObject({ status: 'active', memberNumber: member.number })
  })

  it('S1-76 registers once when its last screen is sent sixteen times at once', async () => {
    const member = await newMember()
    const applicant = await upToDetails(world, company, member)
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => applicant.details(company.departmentId)),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.flatMap((one) => (one.ok ? [] : [one.refusal])))).toEqual(
      new Set(['journey-step-mismatch']),
    )
    expect(await peopleWith(member.number)).toHaveLength(1)
  })

  it('S1-76 registers once when one member comes in eight browsers at once', async () => {
    const member = await newMember()
    const applicants = await Promise.all(Array.from({ length: 8 }, () => upToDetails(world, company, member)))
    const answers = await Promise.all(applicants.map((one) => one.details(company.departmentId)))
    const told = answers.map((one) => (one.ok ? 'registered' : one.refusal)).toSorted()
    expect(told).toEqual([...Array(7).fill('already-registered'), 'registered'])
    expect(await peopleWith(member.number)).toHaveLength(1)
  })

  it('S1-82 meets a new password of the company at the same moment: it waits, and neither fails', async () => {
    const other = await openToAll(world, 'chidori')
    const applicant = await upToDetails(world, other, await newMember())
    // A new password that has come half way.
    const setting = await world.pool.connect()
    await setting.query('begin')
    await setting.query('select 1 from organisation_company where id = $1 for no key update', [
      other.companyId,
    ])
    const sent = applicant.details(other.departmentId)
    await somebodyWaits(world)
    await setting.query(
      'update organisation_self_registration set password_version = password_version + 1 where company_id = $1',
      [other.companyId],
    )
    await setting.query('commit')
    setting.release()
    expect(await sent).toMatchObject({ refusal: 'journey-step-mismatch' })
  })

  it("attack-25 takes no department of another company's", async () => {
    const other = await openToAll(world, 'hibari')
    const applicant = await upToDetails(world, company, await newMember())
    expect(await applicant.details(other.departmentId)).toMatchObject({ refusal: 'department-not-found' })
    expect(await outcomeOf(applicant)).toBe('details')
  })
})

describe('no step', () => {
  it('S1-76 is skipped: details before the member proof are refused', async () => {
    const applicant = newApplicant(world)
    await applicant.begin(company.corporateId)
    expect(await applicant.details(company.departmentId)).toMatchObject({ refusal: 'journey-step-mismatch' })
  })

  it('S1-76 is taken twice: neither the proof nor the details after the end', async () => {
    const member = await newMember()
    const applicant = await upToDetails(world, company, member)
    const again = await applicant.member(member.number, member.password)
    expect(again).toMatchObject({ refusal: 'journey-step-mismatch' })
    await applicant.details(company.departmentId)
    expect(await applicant.details(company.departmentId)).toMatchObject({ refusal: 'journey-step-mismatch' })
    expect(await outcomeOf(applicant)).toBe('registered')
  })

  it('S1-76 is taken in another browser, with or without a cookie of its own', async () => {
    const member = await newMember()
    const owner = await upToDetails(world, company, member)
    const [stranger, thief] = [newApplicant(world), newApplicant(world)]
    await thief.begin(company.corporateId)
    for (const other of [stranger, thief]) {
      other.turnTo(owner.id)
      expect(await outcomeOf(other)).toBe('journey-not-found')
      expect(await other.details(company.departmentId)).toMatchObject({ refusal: 'journey-not-found' })
    }
    expect(await outcomeOf(owner)).toBe('details')
  })

  it('is taken after thirty minutes', async () => {
    const applicant = await upToDetails(world, company, await newMember())
    await world.advance({ minutes: 31 })
    expect(await applicant.details(company.departmentId)).toMatchObject({ refusal: 'journey-not-found' })
  })

  it.each([
    ['a new password', (of: OpenCompany) => setCompanyPassword(of.asking, { password: 'Yuki-no-ne-77' })],
    [
      'a closed self-registration',
      (of: OpenCompany) => changeSelfRegistration(of.asking, { isOpen: false, mustAgree: false }),
    ],
  ])('S1-82 is taken after %s of the company', async (_what, change) => {
    const other = await openToAll(world, `w${world.random.digits(6)}`)
    const applicant = await upToDetails(world, other, await newMember())
    await change(other)
    expect(await applicant.details(other.departmentId)).toMatchObject({ refusal: 'journey-not-found' })
    expect(await outcomeOf(applicant)).toBe('journey-not-found')
  })

  it('attack-23 is taken after the member has set a new password', async () => {
    const member = await newMember()
    const applicant = await upToDetails(world, company, member)
    await world.advance({ seconds: 5 })
    const hash = await world.hashing.hash('another-hoshi-77')
    await world.act({ by: 'system', name: 'tests' }, (act) =>
      setMemberPassword(act, world, { number: member.number, hash }),
    )
    expect(await applicant.details(company.departmentId)).toMatchObject({ refusal: 'journey-not-found' })
    expect(await peopleWith(member.number)).toEqual([])
  })
})

describe('whoever has left the company', () => {
  it('is not let in again by its password: he waits until the administrator agrees', async () => {
    const member = await newMember()
    const left = await openToAll(world, 'kari')
    const first = await upToDetails(world, left, member)
    await first.details(left.departmentId)
    const [person] = await peopleWith(member.number, left)
    expect(await letPersonLeave(left.asking, person?.id ?? '')).toMatchObject({ ok: true })
    const again = await upToDetails(world, left, member)
    await again.details(left.departmentId)
    expect(await outcomeOf(again)).toBe('waiting')
    expect(await peopleWith(member.number, left)).toEqual([])
  })
})
