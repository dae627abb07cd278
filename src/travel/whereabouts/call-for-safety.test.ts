import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type Asking, signedInAs } from '../../../test/support/company.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { openTravelDoor, type TravelDoor } from '../../../test/support/travel-door.ts'
import { insertTrip } from '../../../test/support/trip-rows.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { callForSafety } from './call-for-safety.ts'
import { SafetyAnswer, SafetyCallWish } from './contract.ts'
import { whereaboutsRoutes } from './routes.ts'

let world: TestWorld
let company: TravelCompany
let other: TravelCompany
/** Another administrator of the company, who calls at the same moment. */
let second: Asking
let door: TravelDoor

beforeAll(async () => {
  world = await newWorld({ at: '2026-01-18T09:00:00+09:00' })
  company = await openTravelCompany(world)
  other = await openTravelCompany(world, 'hibari', '1010101')
  const { accountId } = company.manager.asking.session
  second = await signedInAs(world, { companyId: company.companyId, accountId, kind: 'administrator' })
  // HND to CTS on the 20th.
  for (const one of [company, other]) await insertTrip(world, one)
  door = await openTravelDoor(world, whereaboutsRoutes)
})
afterAll(async () => {
  await door.close()
  await world.close()
})
beforeEach(async () => {
  await world.db.run(sql`delete from travel_safety_call`)
})

const day = { from: '2026-01-20T00:00:00+09:00', to: '2026-01-21T00:00:00+09:00' }
const at = (airport?: string) => ({ ...day, ...(airport && { airport }) })
const call = (airport?: string, { session }: Asking = company.asking) =>
  callForSafety(world, session, at(airport))
/** When the call before the last `back` ones was made, and so long after. */
const madePlus = async (ms: number, back = 0) => {
  const row = await world.db.row<{ at: Date }>(sql`
    select created_at as at from travel_safety_call where company_id = ${company.companyId}
    order by created_at desc offset ${back} limit 1`)
  return new Date((row?.at.getTime() ?? 0) + ms).toISOString()
}
const minute = 60_000

describe('asking again whether people are safe', () => {
  it('is refused for ten minutes at the same place, with when it can be done; elsewhere and in another company it goes out', async () => {
    expect(await call('HND')).toMatchObject({ ok: true, value: { asked: 1 } })
    const sent = await world.mailTo('hanako@tsubame.example')
    const nextAt = await madePlus(10 * minute)
    expect(await call('HND')).toEqual({ ok: false, refusal: 'safety-call-too-soon', detail: { nextAt } })
    expect(await world.mailTo('hanako@tsubame.example')).toHaveLength(sent.length)
    const refused = await world.facts('safety-call-refused')
    expect(refused.at(-1)).toMatchObject({ data: { airport: 'HND', nextAt } })
    for (const airport of ['CTS', undefined]) expect(await call(airport)).toMatchObject({ ok: true })
    expect(await call(undefined)).toMatchObject({ refusal: 'safety-call-too-soon' })
    expect(await call('HND', other.asking)).toMatchObject({ ok: true })
    await world.advance({ minutes: 10 })
    expect(await call('HND')).toMatchObject({ ok: true })
  })

  it('of two administrators at the same moment one asks, and each is mailed once', async () => {
    const before = (await world.mailTo('hanako@tsubame.example')).length
    const both = await Promise.all([call('HND'), call('HND', second)])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    expect(await world.mailTo('hanako@tsubame.example')).toHaveLength(before + 1)
  })

  it('has twelve calls in a day, and where nobody was asked that day the first one goes out all the same', async () => {
    for (let n = 0; n < 12; n++) {
      expect(await call()).toMatchObject({ ok: true })
      await world.advance({ minutes: 10 })
    }
    const nextAt = await madePlus(24 * 60 * minute, 11)
    expect(await call()).toEqual({ ok: false, refusal: 'safety-call-too-soon', detail: { nextAt } })
    expect(await call('CTS')).toMatchObject({ ok: true })
    await world.advance({ minutes: 10 })
    expect(await call('CTS')).toMatchObject({ refusal: 'safety-call-too-soon' })
    await world.moveTo(nextAt)
    // The one to the other place counts too, so that the second has to be a day old.
    expect(await call()).toMatchObject({ refusal: 'safety-call-too-soon' })
    await world.advance({ minutes: 11 })
    expect(await call()).toMatchObject({ ok: true })
  })

  it('over HTTP it is a 429', async () => {
    const path = '/api/safety-calls'
    expect((await door.call(company.asking, 'POST', path, at('HND'))).status).toBe(201)
    const { status, body } = await door.call(company.asking, 'POST', path, at('HND'))
    expect([status, body]).toMatchObject([429, { refusal: 'safety-call-too-soon' }])
    expect(body.detail).toEqual({ nextAt: await madePlus(10 * minute) })
  })
})

describe('words of a safety call', () => {
  it.each([
    ['a character no database keeps', '\u0000'],
    ['one that turns the direction', 'a\u202eb'],
    ['more than 300', 'x'.repeat(301)],
  ])('are refused with %s, in the question and in the answer', async (_what, words) => {
    const asked = await door.call(company.asking, 'POST', '/api/safety-calls', { ...at(), message: words })
    const path = `/api/safety-calls/${world.random.id()}/answers`
    const answer = { bookingId: world.random.id(), passenger: 1, answer: 'safe', note: words }
    const answered = await door.call(company.asking, 'POST', path, answer)
    for (const [{ status, body }, field] of [
      [asked, 'message'],
      [answered, 'note'],
    ] as const)
      expect([status, body]).toMatchObject([
        400,
        { refusal: 'invalid-input', detail: { faults: [{ field }] } },
      ])
  })

  it('may be left out, and stand on one line', () => {
    const answer = { bookingId: world.random.id(), passenger: 1, answer: 'safe' }
    for (const wish of [{}, { message: '' }, { message: ' ' }])
      expect(SafetyCallWish.parse(wish).message).toBeUndefined()
    expect(SafetyAnswer.parse(answer).note).toBeUndefined()
    expect(SafetyAnswer.parse({ ...answer, note: ' ロビー\nにいます　' }).note).toBe('ロビー にいます')
  })
})

it('a page of a call that names no place is refused with its field', async () => {
  const path = `/api/safety-calls/${world.random.id()}?after=0.${'-'.repeat(36)}.0`
  const { status, body } = await door.call(company.asking, 'GET', path)
  expect([status, body]).toMatchObject([400, { detail: { faults: [{ field: 'after' }] } }])
})
