import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { newServer } from '../../../test/support/server.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { changePolicy } from './change-policy.ts'
import { type Judgement, TravelPolicy } from './contract.ts'
import { judgeOffer } from './judge-offer.ts'
import { policyOf } from './policy-of.ts'

let world: TestWorld
let company: TestCompany
beforeAll(async () => {
  world = await newWorld({ house: true })
  company = await openCompany(world)
})
afterAll(() => world.close())

const free: TravelPolicy = {
  ...{ issuing: 'self', ceiling: null, families: ['early', 'flexible', 'saver'], leadHours: 0 },
  ...{ stepUpAbove: null, blockOverlap: false },
}
const now = new Date('2025-12-01T10:00:00+09:00')
const offer = {
  fareFamily: 'flexible',
  fare: 30_000,
  departsAt: new Date('2025-12-03T10:00:00+09:00'),
} as const

describe('a company’s policy, of one offer', () => {
  const cases: [string, Partial<TravelPolicy>, Judgement['verdict'], Judgement['causes']][] = [
    ['everybody issues for himself', {}, 'allowed', []],
    ['a request for every ticket', { issuing: 'request' }, 'needs-request', ['by-request']],
    ['a fare at the ceiling', { ceiling: 30_000 }, 'allowed', []],
    ['a fare above the ceiling', { ceiling: 29_999 }, 'needs-reason', ['over-ceiling']],
    [
      'above the ceiling, with a request for every ticket',
      { ceiling: 29_999, issuing: 'request' },
      'needs-reason',
      ['over-ceiling', 'by-request'],
    ],
    [
      'within it, with a request above it',
      { ceiling: 30_000, issuing: 'request-above-policy' },
      'allowed',
      [],
    ],
    [
      'above it, with a request above it',
      { ceiling: 29_999, issuing: 'request-above-policy' },
      'needs-request',
      ['over-ceiling', 'by-request'],
    ],
    ['another family of fares', { families: ['saver'] }, 'refused', ['fare-family']],
    ['a lead time that is over', { leadHours: 48 }, 'refused', ['lead-time']],
    ['a lead time that is not', { leadHours: 47 }, 'allowed', []],
  ]
  it.each(cases)('%s', (_what, other, verdict, causes) =>
    expect(judgeOffer({ ...free, ...other }, offer, now)).toEqual({
      ...{ verdict, causes, byRequest: causes.includes('by-request') },
    }),
  )
})

describe('changing the policy', () => {
  it('S1-21 is for administrators, and touches no other company', async () => {
    const other = await openCompany(world, 'hibari')
    for (const kind of ['ticketing-manager', 'traveller'] as const) {
      const asking = { ...company.asking, session: { ...company.asking.session, kind } }
      expect(await changePolicy(asking, free)).toMatchObject({ refusal: 'forbidden' })
    }
    expect(await changePolicy(other.asking, free)).toMatchObject({ ok: true })
    expect(await policyOf(world.db, company.companyId)).toMatchObject({ issuing: 'request' })
  })

  it('S1-45 asks for a proof when the judgement wants one, and changes nothing before', async () => {
    const { companyId, administrator } = company
    const who = {
      companyId,
      accountId: administrator.accountId,
      kind: 'administrator',
      proved: false,
    } as const
    expect(await changePolicy(await signedInAs(world, who), free)).toMatchObject({
      refusal: 'step-up-required',
    })
    expect(await policyOf(world.db, companyId)).toMatchObject({ issuing: 'request' })
  })

  it('leaves what it was and what it is among the facts, and none when nothing changes', async () => {
    const wish = { ...free, ceiling: 45_000, leadHours: 24 }
    const facts = async () =>
      (await world.facts('travel-policy-changed')).filter((fact) => fact.companyId === company.companyId)
    await Promise.all([changePolicy(company.asking, wish), changePolicy(company.asking, wish)])
    expect(await policyOf(world.db, company.companyId)).toEqual(wish)
    expect(await facts()).toHaveLength(1)
    expect((await facts())[0]?.data).toMatchObject({
      before: { issuing: 'request' },
      after: { ceiling: 45_000 },
    })
  })

  it.each([
    ['a role besides', { role: 'administrator' }],
    ['no family at all', { families: [] }],
    ['a ceiling of nothing', { ceiling: 0 }],
    ['half a yen', { ceiling: 30_000.5 }],
    ['a lead time of months', { leadHours: 721 }],
    ['another way of issuing', { issuing: 'anyhow' }],
  ])('takes nothing but a policy: %s', (_what, other) =>
    expect(TravelPolicy.safeParse({ ...free, ...other }).success).toBe(false),
  )

  it('is no page for strangers', async () => {
    const server = await newServer(world)
    const answer = await server.browser().get('/api/travel-policy')
    await server.close()
    expect(answer.status).toBe(401)
  })
})
