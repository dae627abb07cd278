import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newTraveller, type Traveller } from '../../../../test/support/gate.ts'
import { somebodyWaits } from '../../../../test/support/locks.ts'
import { hanako, named } from '../../../../test/support/people.ts'
import { type OpenCompany, openToAll, upToDetails } from '../../../../test/support/self-registration.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { addDepartment } from '../../departments/add-department.ts'
import { removeDepartment } from '../../departments/remove-department.ts'
import { listPeople } from '../../listing/list-people.ts'
import { registerPerson } from '../../people/register-person.ts'
import { agreeToApplication } from './agree-to-application.ts'
import { listApplications } from './list-applications.ts'
import { refuseApplication } from './refuse-application.ts'

let world: TestWorld
let company: OpenCompany
beforeAll(async () => {
  world = await newWorld()
  company = await openToAll(world, 'tsubame', { mustAgree: true })
})
afterAll(() => world.close())

/** Somebody who has registered himself and waits. */
async function newWaiting(departmentId = company.departmentId) {
  const member = await newTraveller(world, { companies: 0 })
  const applicant = await upToDetails(world, company, member)
  const sent = await applicant.details(departmentId, named.mori)
  if (!sent.ok) throw new Error(sent.refusal)
  return { member, id: (await waitingOf(member))?.id ?? '' }
}
const waitingOf = async ({ number }: Traveller, of = company) =>
  (await listApplications(world.db, of.companyId)).applications.find(
    ({ memberNumber }) => memberNumber === number,
  )
const peopleWith = async ({ number }: Traveller) =>
  (await listPeople(world.db, company.companyId, { query: number })).people
const agree = (id: string, departmentId = company.departmentId) =>
  agreeToApplication(company.asking, id, { departmentId })

describe('a company that wants to agree', () => {
  it('S1-76 registers nobody before: he waits in the list, and coming again tells him so', async () => {
    const { member } = await newWaiting()
    expect(await waitingOf(member)).toMatchObject({
      names: named.mori,
      department: { code: 'S01' },
      hadLeft: false,
    })
    expect(await peopleWith(member)).toEqual([])
    await expect(upToDetails(world, company, member)).rejects.toThrow('already-waiting')
  })

  it('S1-76 registers him with the agreement, and mails him at the address the programme holds', async () => {
    const { member, id } = await newWaiting()
    expect(await agree(id)).toMatchObject({ ok: true })
    expect(await peopleWith(member)).toMatchObject([{ names: named.mori, status: 'active' }])
    expect(await waitingOf(member)).toBeUndefined()
    const mails = await world.mailTo(member.address)
    expect(mails).toHaveLength(1)
    expect(mails[0]?.subject).toContain('社員登録完了')
    expect(mails[0]?.text).toContain('tsubame商事')
  })

  it('S1-76 registers nobody with a refusal, mails him, and lets him apply again', async () => {
    const { member, id } = await newWaiting()
    expect(await refuseApplication(company.asking, id)).toMatchObject({ ok: true })
    expect(await peopleWith(member)).toEqual([])
    expect((await world.mailTo(member.address))[0]?.text).toContain('承認しませんでした')
    const again = await upToDetails(world, company, member)
    expect(await again.details(company.departmentId)).toMatchObject({ ok: true })
  })

  it('leaves facts with the name sealed', async () => {
    const { id } = await newWaiting()
    const fact = (await world.facts('application-received')).at(-1)
    expect(fact).toMatchObject({ data: { application: id }, personal: { names: named.mori } })
    expect(JSON.stringify(fact?.data)).not.toContain('森')
    await agree(id)
    expect((await world.facts('application-agreed')).at(-1)).toMatchObject({
      author: { accountId: company.administrator.accountId },
      data: { application: id },
    })
  })
})

describe('a decision', () => {
  it('is made once: of eight agreements and eight refusals at once one holds', async () => {
    const { member, id } = await newWaiting()
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) => (n % 2 ? agree(id) : refuseApplication(company.asking, id))),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.flatMap((one) => (one.ok ? [] : [one.refusal])))).toEqual(
      new Set(['application-decided']),
    )
    expect(await world.mailTo(member.address)).toHaveLength(1)
  })

  it('finds no department that has gone since; another one can be chosen', async () => {
    const gone = await addDepartment(company.asking, { code: 'G01', name: '総務部' })
    if (!gone.ok) throw new Error(gone.refusal)
    const { member, id } = await newWaiting(gone.value.id)
    expect(await removeDepartment(company.asking, gone.value.id)).toMatchObject({ ok: true })
    expect((await waitingOf(member))?.department).toBeUndefined()
    expect(await agree(id, gone.value.id)).toMatchObject({ refusal: 'department-not-found' })
    expect(await agree(id)).toMatchObject({ ok: true })
  })

  it('meets the removal of its department at the same moment: it waits, and neither fails', async () => {
    const going = await addDepartment(company.asking, { code: 'R01', name: '企画部' })
    if (!going.ok) throw new Error(going.refusal)
    const { id } = await newWaiting(going.value.id)
    // A removal of the department that has come half way.
    const removal = await world.pool.connect()
    await removal.query('begin')
    await removal.query('select 1 from organisation_department where id = $1 for update', [going.value.id])
    const agreed = agree(id, going.value.id)
    await somebodyWaits(world)
    await removal.query('delete from organisation_department where id = $1', [going.value.id])
    await removal.query('commit')
    removal.release()
    expect(await agreed).toMatchObject({ refusal: 'department-not-found' })
  })

  it('does not register a number that the administrator has registered meanwhile', async () => {
    const { member, id } = await newWaiting()
    await registerPerson(company.asking, hanako(company.departmentId, { memberNumber: member.number }))
    expect(await agree(id)).toMatchObject({ refusal: 'member-number-taken' })
    expect(await refuseApplication(company.asking, id)).toMatchObject({ ok: true })
    expect(await peopleWith(member)).toHaveLength(1)
  })

  it("S1-21 attack-25 is neither another company's nor a manager's to make", async () => {
    const { id } = await newWaiting()
    const other = await openToAll(world, 'hibari')
    const wish = { departmentId: other.departmentId }
    expect(await agreeToApplication(other.asking, id, wish)).toMatchObject({
      refusal: 'application-not-found',
    })
    expect(await refuseApplication(other.asking, id)).toMatchObject({ refusal: 'application-not-found' })
    const session = { ...company.asking.session, kind: 'ticketing-manager' } as const
    expect(await refuseApplication({ ...company.asking, session }, id)).toMatchObject({
      refusal: 'forbidden',
    })
    expect(await agreeToApplication({ ...company.asking, session }, id, wish)).toMatchObject({
      refusal: 'forbidden',
    })
  })
})

describe('the administrator', () => {
  it('S1-76 is told by mail of the first who waits, once a day however many more come', async () => {
    const told = async () =>
      (await world.mailTo('aoi@tsubame.example')).filter(({ subject }) => subject.includes('申し込み')).length
    await world.advance({ days: 2 })
    const before = await told()
    await newWaiting()
    await newWaiting()
    expect(await told()).toBe(before + 1)
    await world.advance({ hours: 25 })
    await newWaiting()
    expect(await told()).toBe(before + 2)
  })
})

describe('time', () => {
  it('forgets decided applications after 30 days, undecided ones after 90', async () => {
    const [one, other] = [await newWaiting(), await newWaiting()]
    await refuseApplication(company.asking, one.id)
    const left = async () =>
      (await world.pool.query('select id from organisation_application')).rows.map((row) => row.id)
    await world.advance({ days: 31 })
    await world.runJob('organisation.tidy')
    expect(await left()).not.toContain(one.id)
    expect(await left()).toContain(other.id)
    await world.advance({ days: 60 })
    await world.runJob('organisation.tidy')
    expect(await left()).toEqual([])
  })
})
