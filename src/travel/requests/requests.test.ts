import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'

import { insertHeldTrip, standingOf } from '../../../test/support/held-trip-rows.ts'
import { moveTo, suspend } from '../../../test/support/managers.ts'
import { hanako, ken, named } from '../../../test/support/people.ts'
import {
  departmentOf,
  openTravelCompany,
  somebody,
  type TravelCompany,
} from '../../../test/support/travel-company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { askForTicket } from './asking/ask-for-ticket.ts'
import { managersFor } from './asking/managers-for.ts'
import { withdrawRequest } from './asking/withdraw-request.ts'
import { listRequests } from './reading/list-requests.ts'
import { readRequest, requestOfTrip } from './reading/read-request.ts'
import { claimRequest } from './working/claim-request.ts'
import { handOnRequest } from './working/hand-on-request.ts'
import { releaseRequest } from './working/release-request.ts'
import { returnRequest } from './working/return-request.ts'

type Somebody = TravelCompany['manager']

let world: TestWorld
let company: TravelCompany
/** Manages the sales department too. */
let mori: Somebody
/** Manages another department. */
let stranger: Somebody

beforeAll(async () => {
  world = await newWorld()
  company = await openTravelCompany(world)
  const { departmentId } = company
  const other = await departmentOf(company, 'A01', '総務部')
  mori = await somebody(world, company, {
    ...ken(departmentId, { names: named.mori, address: 'mori@tsubame.example' }),
  })
  stranger = await somebody(world, company, {
    ...ken(other, { names: named.ohara, address: 'ohara@tsubame.example' }),
  })
})
afterAll(() => world.close())

const held = (effective?: string) => insertHeldTrip(world, company, effective)
const ask = (tripId: string, managerId = company.manager.personId, comment?: string) =>
  askForTicket(company.traveller.asking, tripId, { managerId, ...(comment && { comment }) })
async function asked(effective?: string, comment?: string) {
  const tripId = await held(effective)
  const outcome = await ask(tripId, company.manager.personId, comment)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { tripId, id: outcome.value.id }
}
const mailsTo = async (address: string) =>
  (await world.mailTo(address)).map(({ subject, text }) => ({ subject, text }))
const sato = 'ken@tsubame.example'

describe('asking for a ticket', () => {
  it('lets the traveller choose among those who issue for his department, and nobody else', async () => {
    const tripId = await held()
    const found = await managersFor(world, company.traveller.asking.session, tripId)
    expect(found?.managers.map(({ name }) => name)).toEqual(['佐藤 健', '森 さくら'])
    for (const managerId of [stranger.personId, company.traveller.personId, company.administrator.personId])
      expect(await ask(tripId, managerId)).toMatchObject({ refusal: 'manager-not-found' })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'held', request: null })
  })

  it('names everybody in both spellings, and mails in English speak of nobody in kanji', async () => {
    await world.db.run(
      sql`update identity_account set language = 'en' where id = ${mori.asking.session.accountId}`,
    )
    const tripId = await held()
    expect(await ask(tripId, mori.personId)).toMatchObject({ ok: true })
    const found = await requestOfTrip(world, mori.asking.session, tripId)
    expect(found?.request).toMatchObject({
      askedBy: { name: '山田 花子', latin: 'YAMADA HANAKO' },
      manager: { name: '森 さくら', latin: 'MORI SAKURA' },
      travellers: [{ name: '山田 花子', latin: 'YAMADA HANAKO' }],
    })
    const mail = (await mailsTo('mori@tsubame.example')).at(-1)
    expect(mail?.text).toContain('YAMADA HANAKO')
    expect(mail?.text).not.toContain('山田')
    await world.db.run(
      sql`update identity_account set language = 'ja' where id = ${mori.asking.session.accountId}`,
    )
  })

  it('mails the one who is asked, and pressing twice says when it was asked and of whom', async () => {
    const { tripId, id } = await asked(undefined, '客先の都合で急いでいます。')
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'requested', request: 'open' })
    expect(await ask(tripId, mori.personId)).toMatchObject({
      ...{
        refusal: 'already-requested',
        detail: { to: '佐藤 健', toLatin: 'SATO KEN', at: expect.stringMatching(/^2025-12-01T/) },
      },
    })
    const mail = (await mailsTo(sato)).at(-1)
    expect(mail?.subject).toContain('発券の依頼が届きました')
    for (const part of ['山田 花子', 'KZ101 HND→CTS', '22,000円', '12月3日(水) 18:00', '客先の都合で'])
      expect(mail?.text).toContain(part)
    const [fact] = (await world.facts('ticket-requested')).filter(({ data }) => data.request === id)
    expect(fact?.data).toMatchObject({ trip: tripId, of: company.manager.personId, amount: 22_000 })
  })

  it('asks once, however many ask at the same moment', async () => {
    const tripId = await held()
    const before = (await mailsTo(sato)).length
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(tripId)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter((answer) => !answer.ok && answer.refusal === 'already-requested')).toHaveLength(5)
    expect(await mailsTo(sato)).toHaveLength(before + 1)
  })

  it('S1-20 is for one’s own trips: another traveller’s is as unknown as none, and nothing changes', async () => {
    const colleague = await somebody(
      world,
      company,
      hanako(company.departmentId, { memberNumber: '7654321' }),
    )
    const tripId = await held()
    const wish = { managerId: company.manager.personId }
    const unknown = { refusal: 'trip-not-found' }
    expect(await askForTicket(colleague.asking, tripId, wish)).toMatchObject(unknown)
    expect(await askForTicket(colleague.asking, world.random.id(), wish)).toMatchObject(unknown)
    expect(await requestOfTrip(world, colleague.asking.session, tripId)).toBeUndefined()
    expect(await managersFor(world, colleague.asking.session, tripId)).toBeUndefined()
    const { id } = await asked()
    expect(await withdrawRequest(colleague.asking, id)).toMatchObject({ refusal: 'request-not-found' })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'held', request: null })
  })

  it('is too late at the deadline itself', async () => {
    const tripId = await held((await world.clock.now()).toISOString())
    expect(await ask(tripId)).toMatchObject({ refusal: 'too-late-to-issue' })
  })

  it('can be taken back, even out of a manager’s hand, and asked again', async () => {
    const { tripId, id } = await asked()
    await claimRequest(company.manager.asking, id)
    expect(await requestOfTrip(world, company.traveller.asking.session, tripId)).toMatchObject({
      ...{ mayWithdraw: true, mayAsk: false, request: { claim: { by: { name: '佐藤 健' } } } },
    })
    expect(await withdrawRequest(company.traveller.asking, id)).toMatchObject({ ok: true })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'held', request: 'withdrawn' })
    expect((await mailsTo(sato)).at(-1)?.subject).toContain('取り下げられました')
    expect(await withdrawRequest(company.traveller.asking, id)).toMatchObject({ refusal: 'request-ended' })
    expect(await ask(tripId, mori.personId)).toMatchObject({ ok: true })
  })
})

describe('the queue', () => {
  it('S1-19 shows a manager the requests of his departments and no others, on the list and one by one', async () => {
    const { id } = await asked()
    const ids = async (who: Somebody) =>
      (await listRequests(world, who.asking.session, {})).requests.map((request) => request.id)
    expect(await ids(company.manager)).toContain(id)
    expect(await ids(mori)).toContain(id)
    expect(await ids(stranger)).toEqual([])
    expect(await readRequest(world, stranger.asking.session, id)).toBeUndefined()
    expect((await readRequest(world, mori.asking.session, id))?.request.manager?.name).toBe('佐藤 健')
    const department = company.departmentId
    const { requests } = await listRequests(world, stranger.asking.session, { department })
    expect(requests).toEqual([])
  })

  it('S1-19 lets nobody of another department work on a request: refused, and nothing changed', async () => {
    const { tripId, id } = await asked()
    const not = { refusal: 'request-not-found' }
    const before = await world.facts()
    expect(await claimRequest(stranger.asking, id)).toMatchObject(not)
    expect(await releaseRequest(stranger.asking, id)).toMatchObject(not)
    expect(await returnRequest(stranger.asking, id, '担当外です。')).toMatchObject(not)
    expect(await handOnRequest(stranger.asking, id)).toMatchObject(not)
    for (const who of [company.traveller, { asking: company.asking }])
      expect(await claimRequest(who.asking, id)).toMatchObject(not)
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'requested', request: 'open' })
    expect(await world.facts()).toHaveLength(before.length)
  })

  it('stands in the order of the deadlines and comes a page at a time, nobody twice', async () => {
    const own = await openTravelCompany(world, 'hibari', '1112223')
    const trips = Array.from({ length: 33 }, (_, n) => 60 - ((n * 7) % 33))
    for (const hours of trips) {
      const until = new Date(Date.parse('2025-12-02T00:00:00Z') + hours * 3_600_000).toISOString()
      const tripId = await insertHeldTrip(world, own, until)
      await askForTicket(own.traveller.asking, tripId, { managerId: own.manager.personId })
    }
    const first = await listRequests(world, own.manager.asking.session, {})
    const second = await listRequests(world, own.manager.asking.session, { after: first.next })
    const all = [...first.requests, ...second.requests].map(({ effective }) => effective)
    expect([first.requests.length, second.requests.length, second.next]).toEqual([30, 3, undefined])
    expect(all).toEqual(all.toSorted())
    expect(new Set(all).size).toBe(33)
  })
})

describe('a claim', () => {
  it('is one manager’s for ten minutes, with his name for all to see, and then free by itself', async () => {
    const { id } = await asked()
    const both = await Promise.all([claimRequest(company.manager.asking, id), claimRequest(mori.asking, id)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const [winner, loser] = both[0].ok ? [company.manager, mori] : [mori, company.manager]
    const name = both[0].ok ? '佐藤 健' : '森 さくら'
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: 'request-in-hand', detail: { by: name } })
    expect((await readRequest(world, loser.asking.session, id))?.request).toMatchObject({
      ...{ state: 'claimed', claim: { by: { name }, mine: false } },
    })
    for (const tried of [returnRequest(loser.asking, id, 'x'), releaseRequest(loser.asking, id)])
      expect(await tried).toMatchObject({ refusal: 'request-in-hand' })
    await world.advance({ minutes: 9 })
    expect(await claimRequest(winner.asking, id)).toMatchObject({ ok: true })
    await world.advance({ minutes: 9 })
    expect(await claimRequest(loser.asking, id)).toMatchObject({ refusal: 'request-in-hand' })
    await world.advance({ minutes: 2 })
    expect((await readRequest(world, loser.asking.session, id))?.request).toMatchObject({ state: 'open' })
    expect(await claimRequest(loser.asking, id)).toMatchObject({ ok: true })
  })

  it('is laid back by who has it', async () => {
    const { tripId, id } = await asked()
    await claimRequest(company.manager.asking, id)
    expect(await releaseRequest(company.manager.asking, id)).toMatchObject({ ok: true })
    expect(await standingOf(world, tripId)).toMatchObject({ request: 'open' })
    expect(await claimRequest(mori.asking, id)).toMatchObject({ ok: true })
  })
})

describe('a request that is not issued', () => {
  it('is returned with a comment the traveller reads; the seats stay, and he may ask again', async () => {
    const { tripId, id } = await asked()
    expect(await returnRequest(company.manager.asking, id, '日程をご確認ください。')).toMatchObject({
      ok: true,
    })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'held', request: 'returned' })
    const view = await requestOfTrip(world, company.traveller.asking.session, tripId)
    expect(view).toMatchObject({ mayAsk: true, request: { returnedComment: '日程をご確認ください。' } })
    expect(await claimRequest(company.manager.asking, id)).toMatchObject({ refusal: 'request-ended' })
    expect(await ask(tripId)).toMatchObject({ ok: true })
  })

  it('is handed on to a deputy, who is mailed; it stays open', async () => {
    const { tripId, id } = await asked()
    expect(await handOnRequest(company.manager.asking, id)).toMatchObject({
      value: { to: { name: '森 さくら' } },
    })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'requested', request: 'escalated' })
    expect((await mailsTo('mori@tsubame.example')).at(-1)?.subject).toContain('あなたに回りました')
    expect(await handOnRequest(mori.asking, id)).toMatchObject({ refusal: 'no-deputy' })
    await claimRequest(mori.asking, id)
    await releaseRequest(mori.asking, id)
    expect(await standingOf(world, tripId)).toMatchObject({ request: 'escalated' })
  })
})

it('hazard 7: a manager who has lost the department, or his access, works on nothing of it any more', async () => {
  const { departmentId } = company
  const other = await departmentOf(company, 'B01', '開発部')
  const moved = await somebody(world, company, {
    ...ken(departmentId, { names: named.ohara, address: 'moved@tsubame.example' }),
  })
  const { id } = await asked()
  expect(await claimRequest(moved.asking, id)).toMatchObject({ ok: true })
  await releaseRequest(moved.asking, id)
  expect(await moveTo(company.asking, moved.personId, other)).toMatchObject({ ok: true })
  expect(await claimRequest(moved.asking, id)).toMatchObject({ refusal: 'request-not-found' })
  expect(await suspend(company.asking, mori.personId)).toMatchObject({ ok: true })
  expect(await claimRequest(mori.asking, id)).toMatchObject({ refusal: 'request-not-found' })
  expect(await ask(await held(), mori.personId)).toMatchObject({ refusal: 'manager-not-found' })
})
