import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Asking, openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import { departmentOf } from '../../../test/support/travel-company.ts'
import { type Registered, registeredIn } from '../../../test/support/travellers.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { leave } from '../people/access/let-person-leave.ts'
import type { PersonRow } from '../tables.ts'
import { beginDelegation } from './begin-delegation.ts'
import { endDelegation } from './end-delegation.ts'
import { listDelegations } from './list-delegations.ts'

let world: TestWorld
let company: TestCompany
let other: TestCompany
let people: {
  hanako: Registered
  ken: Registered
  mori: Registered
  leaving: Registered
  stranger: Registered
}

beforeAll(async () => {
  world = await newWorld({ at: '2025-12-01T09:00:00+09:00' })
  company = await openCompany(world)
  other = await openCompany(world, 'hibari')
  const sales = await departmentOf(company, 'S01', '営業部')
  const theirs = await departmentOf(other, 'S01', '営業部')
  people = {
    hanako: await registeredIn(company, hanako(sales)),
    ken: await registeredIn(company, ken(sales)),
    mori: await registeredIn(company, hanako(sales, { names: named.mori, memberNumber: '1234567' })),
    leaving: await registeredIn(company, hanako(sales, { names: named.mori, memberNumber: '2345678' })),
    stranger: await registeredIn(other, hanako(theirs, { memberNumber: '7654321' })),
  }
})
afterAll(() => world.close())

const as = (
  { accountId }: Registered,
  kind: 'traveller' | 'ticketing-manager' = 'traveller',
): Promise<Asking> => signedInAs(world, { companyId: company.companyId, accountId, kind })
const until = (day: string) => `2025-12-${day}T18:00:00+09:00`

describe('standing in for a colleague', () => {
  it('is refused without a time that is ahead and ends, or for nobody of the company, oneself or an administrator', async () => {
    const asking = await as(people.hanako)
    const begin = (deputyId: string, to: string, from?: string) =>
      beginDelegation(asking, { deputyId, to, ...(from && { from }) })
    const noTime = { ok: false, refusal: 'delegation-time' }
    expect(await begin(people.ken.personId, '2025-11-30T00:00:00Z')).toEqual(noTime)
    expect(await begin(people.ken.personId, until('02'), until('02'))).toEqual(noTime)
    expect(await begin(people.ken.personId, '2027-12-02T00:00:00Z')).toEqual(noTime)
    const nobody = { ok: false, refusal: 'no-such-deputy' }
    expect(await begin(people.stranger.personId, until('02'))).toEqual(nobody)
    expect(await begin(people.hanako.personId, until('02'))).toEqual(nobody)
    expect(await begin(company.administrator.personId, until('02'))).toEqual(nobody)
    expect(await begin(world.random.id(), until('02'))).toEqual(nobody)
    expect(await world.facts('delegation-begun')).toEqual([])
  })

  it('is given by oneself alone: an administrator lends nobody out', async () => {
    const wish = { deputyId: people.ken.personId, to: until('02') }
    expect(await beginDelegation(company.asking, wish)).toEqual({ ok: false, refusal: 'no-such-deputy' })
  })

  it('is seen by both, ends by itself to the second, and stays in the log', async () => {
    const asking = await as(people.hanako)
    const wish = { deputyId: people.ken.personId, from: until('01'), to: until('03') }
    expect(await beginDelegation(asking, wish)).toMatchObject({ ok: true })
    const seen = async () => {
      const ken = await as(people.ken, 'ticketing-manager')
      const [mine, his] = [
        await listDelegations(world, asking.session),
        await listDelegations(world, ken.session),
      ]
      return [
        mine.given.map(({ state }) => state),
        his.received.map(({ state, names }) => [state, names.kanji.family]),
      ]
    }
    expect(await seen()).toEqual([['ahead'], [['ahead', '山田']]])
    await world.advance({ hours: 9 })
    expect(await seen()).toEqual([['running'], [['running', '山田']]])
    // Time goes on meanwhile.
    await world.moveTo('2025-12-03T17:59:30+09:00')
    expect(await seen()).toEqual([['running'], [['running', '山田']]])
    await world.moveTo('2025-12-03T18:00:00+09:00')
    expect(await seen()).toEqual([[], []])
    expect(await world.facts('delegation-begun')).toMatchObject([{ subject: people.ken.accountId }])
  })

  it('is ended by either of the two, by nobody else, and once', async () => {
    const begun = async () => {
      const made = await beginDelegation(await as(people.hanako), {
        deputyId: people.ken.personId,
        to: until('20'),
      })
      if (!made.ok) throw new Error(made.refusal)
      return made.value.id
    }
    const gone = { ok: false, refusal: 'delegation-not-found' }
    const [first, second] = [await begun(), await begun()]
    expect(await endDelegation(await as(people.mori), first)).toEqual(gone)
    expect(await endDelegation(other.asking, first)).toEqual(gone)
    expect(await endDelegation(await as(people.hanako), first)).toMatchObject({ ok: true })
    expect(await endDelegation(await as(people.ken, 'ticketing-manager'), second)).toMatchObject({ ok: true })
    expect(await endDelegation(await as(people.hanako), second)).toEqual(gone)
  })

  it('ten at most run at once, whoever presses how often', async () => {
    const asking = await as(people.mori)
    const wish = { deputyId: people.ken.personId, to: until('20') }
    const outcomes = await Promise.all(Array.from({ length: 13 }, () => beginDelegation(asking, wish)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
  })

  it('ends with whoever leaves the company, on either side', async () => {
    const { leaving } = people
    const wish = (deputy: Registered) => ({ deputyId: deputy.personId, to: until('25') })
    const given = await beginDelegation(await as(leaving), wish(people.ken))
    const received = await beginDelegation(await as(people.hanako), wish(leaving))
    expect([given.ok, received.ok]).toEqual([true, true])
    const left = await world.act({ by: 'operator', name: 'tests' }, async (act) => {
      const person = await act.row<PersonRow>(sql`
        select * from organisation_person where company_id = ${company.companyId} and id = ${leaving.personId}`)
      return person && leave(act, world, person)
    })
    expect(left).toMatchObject({ ok: true })
    const ended = await world.db.rows(sql`
      select ended_at is not null as ended from organisation_delegation
      where company_id = ${company.companyId} and ${leaving.personId} in (person_id, deputy_id)`)
    expect(ended).toEqual([{ ended: true }, { ended: true }])
  })

  it('is forgotten 400 days after its end', async () => {
    const count = () =>
      world.db.row<{ n: number }>(sql`select count(*)::int as n from organisation_delegation`)
    await world.advance({ days: 400 })
    await world.runJob('organisation.tidy')
    expect((await count())?.n).toBeGreaterThan(0)
    await world.advance({ days: 30 })
    await world.runJob('organisation.tidy')
    expect((await count())?.n).toBe(0)
  })
})
