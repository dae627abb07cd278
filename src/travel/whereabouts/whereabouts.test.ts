import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { openCompany, signedInAs, type TestCompany } from '../../../test/support/company.ts'
import { houseOfFile, world } from '../../../test/support/house-of-file.ts'
import { withStepUp } from '../../../test/support/linked-company.ts'
import { giveAddress } from '../../../test/support/members.ts'
import { hanako, ken } from '../../../test/support/people.ts'
import { departmentOf } from '../../../test/support/travel-company.ts'
import { leave, type Registered, registeredIn } from '../../../test/support/travellers.ts'
import { decideOnTrips } from '../leaving/decide-on-trips.ts'
import { answerSafetyCall } from './answer-safety-call.ts'
import { callForSafety } from './call-for-safety.ts'
import { lookUpWhereabouts, takeOutWhereabouts } from './look-up-whereabouts.ts'
import { listSafetyCalls, mySafetyCalls, showSafetyCall } from './show-safety-calls.ts'

houseOfFile({ at: '2025-12-01T09:00:00+09:00' })

let company: TestCompany
let other: TestCompany
let department: string
let traveller: Registered
let colleague: Registered

beforeAll(async () => {
  company = await openCompany(world)
  other = await openCompany(world, 'hibari')
  department = await departmentOf(company, 'S01', '営業部')
  traveller = await registeredIn(company, hanako(department))
  await giveAddress(world, traveller.personId, 'hanako@members.example')
  colleague = await registeredIn(company, ken(department))
  await onTrip({
    legs: [
      ['HND', '10:00', 'FUK', '11:50'],
      ['FUK', '13:00', 'OKA', '14:40'],
      ['OKA', '19:00', 'HND', '21:20'],
    ],
  })
  await onTrip({ state: 'held', guest: '客人', legs: [['HND', '08:00', 'CTS', '09:35']] })
  await onTrip({ state: 'cancelled', legs: [['HND', '10:00', 'FUK', '11:50']] })
})

type Leg = readonly [origin: string, departs: string, destination: string, arrives: string]
interface Trip {
  state?: string
  guest?: string
  legs: readonly Leg[]
}

/** A trip of Hanako's on 2 December, with a guest if one is named. */
async function onTrip({ state = 'ticketed', guest, legs }: Trip) {
  const at = (time: string) => new Date(`2025-12-02T${time}:00+09:00`)
  const id = world.random.id()
  const { companyId } = company
  const [first, last] = [at(legs[0]?.[1] ?? ''), at(legs.at(-1)?.[3] ?? '')]
  const locator = id
    .replace(/[^2-9a-f]/g, '')
    .toUpperCase()
    .slice(-6)
  await world.db.run(sql`
    insert into travel_booking (company_id, id, locator, state, owner_id, booked_by, department_id, connector, carrier_ref,
      order_id, fare_family, amount, effective, first_departure, last_arrival, created_at)
    values (${companyId}, ${id}, ${locator}, ${state}, ${traveller.personId}, ${traveller.personId}, ${department}, 'simulator',
      ${world.random.id()}, 'X1', 'saver', 30000, ${first}, ${first}, ${last}, ${first})`)
  const guestId = guest && world.random.id()
  if (guest)
    await world.db.run(sql`
      insert into travel_guest (company_id, id, booking_id, consented_at, delete_on)
      values (${companyId}, ${guestId}, ${id}, ${first}, '2026-12-02')`)
  await world.db.run(sql`
      insert into travel_passenger (company_id, booking_id, n, person_id, guest_id, family_kanji, given_kanji, family_kana, given_kana, family_romaji, given_romaji)
      values (${companyId}, ${id}, 1, ${guest ? null : traveller.personId}, ${guestId ?? null}, ${guest ?? '山田'}, '花子', ${guest ? 'キャクジン' : 'ヤマダ'}, 'ハナコ', 'YAMADA', 'HANAKO')`)
  for (const [n, [origin, departs, destination, arrives]] of legs.entries())
    await world.db.run(sql`
      insert into travel_segment (company_id, booking_id, n, flight, origin, destination, departs_at, arrives_at, fare_family, fare)
      values (${companyId}, ${id}, ${n + 1}, ${`ZQ${n + 1}`}, ${origin}, ${destination}, ${at(departs)}, ${at(arrives)}, 'saver', 10000)`)
  return id
}

const between = (from: string, to: string, airport?: string) => ({
  ...(airport && { airport }),
  from: `2025-12-02T${from}:00+09:00`,
  to: `2025-12-02T${to}:00+09:00`,
})

async function there(from: string, to: string, airport?: string) {
  const found = await lookUpWhereabouts(world, company.asking.session, between(from, to, airport))
  if (!found.ok) throw new Error(found.refusal)
  return found.value.people.map((one) => `${one.names.kanji.family} ${one.presence} ${one.airport}`)
}

describe('where my people are', () => {
  it('is told by itinerary: before a flight, on it, between two, on a stay, after the last', async () => {
    expect(await there('08:40', '08:50')).toEqual(['客人 flies CTS', '山田 departs HND'])
    expect(await there('10:30', '10:40')).toEqual(['客人 arrives CTS', '山田 flies FUK'])
    expect(await there('12:00', '12:10')).toEqual(['山田 connects FUK'])
    expect(await there('15:00', '15:10')).toEqual(['山田 connects OKA'])
    expect(await there('21:30', '21:40')).toEqual(['山田 arrives HND'])
    expect(await there('22:20', '22:30')).toEqual([])
  })

  it('is asked by airport and time, the end left out, and who was never held or has cancelled is nowhere', async () => {
    expect(await there('12:00', '12:10', 'FUK')).toEqual(['山田 connects FUK'])
    expect(await there('12:00', '12:10', 'OKA')).toEqual([])
    expect(await there('08:20', '08:30', 'HND')).toEqual([])
    expect(await there('08:20', '08:31', 'HND')).toEqual(['山田 departs HND'])
    expect(await there('00:00', '23:59')).toHaveLength(2)
  })

  it('names guests and who holds no ticket yet, and counts by airport', async () => {
    const found = await lookUpWhereabouts(world, company.asking.session, between('08:40', '08:50'))
    expect(found).toMatchObject({
      ok: true,
      value: {
        total: 2,
        airports: [
          { airport: 'CTS', people: 1 },
          { airport: 'HND', people: 1 },
        ],
      },
    })
    const [guest, person] = found.ok ? found.value.people : []
    expect(guest).toMatchObject({ ticketed: false, department: '営業部' })
    expect(guest?.personId).toBeUndefined()
    expect(person).toMatchObject({ ticketed: true, personId: traveller.personId, flight: 'ZQ1' })
  })

  it('goes on after the last of a page, whatever place somebody makes up', async () => {
    const query = between('08:40', '08:50')
    const after = Buffer.from('["CTS","\\u0000","x",9]').toString('base64url')
    const found = await lookUpWhereabouts(world, company.asking.session, { ...query, after })
    expect(found.ok && found.value.people).toHaveLength(2)
  })

  it('every look stays in the log, with what was looked for', async () => {
    const before = (await world.facts('whereabouts-looked-up')).length
    await there('12:00', '12:10', 'FUK')
    const facts = await world.facts('whereabouts-looked-up')
    expect(facts).toHaveLength(before + 1)
    expect(facts.at(-1)).toMatchObject({ data: { airport: 'FUK', people: 1, total: 1 } })
  })

  it('attack-25 is the administrator’s alone, and shows his own company alone', async () => {
    const session = { ...company.asking.session, kind: 'ticketing-manager' as const }
    expect(await lookUpWhereabouts(world, session, between('08:40', '08:50'))).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    const asking = { ...company.asking, session }
    expect(await takeOutWhereabouts(world, asking, between('08:40', '08:50'))).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    expect(await callForSafety(world, session, { ...between('08:40', '08:50'), message: '' })).toEqual({
      ok: false,
      refusal: 'forbidden',
    })
    const theirs = await lookUpWhereabouts(world, other.asking.session, between('00:00', '23:59'))
    expect(theirs).toMatchObject({ ok: true, value: { total: 0, people: [] } })
  })

  it('refuses a time that is none, or longer than a week', async () => {
    const refusal = { ok: false, refusal: 'window-too-wide' }
    const look = (from: string, to: string) =>
      lookUpWhereabouts(world, company.asking.session, { from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` })
    expect(await look('2025-12-02', '2025-12-02')).toEqual(refusal)
    expect(await look('2025-12-02', '2025-12-10')).toEqual(refusal)
    expect(await look('2025-12-02', '2025-12-09')).toMatchObject({ ok: true })
  })

  it('can be kept as one page without script, picture or address, in which no name is markup', async () => {
    await world.db.run(
      sql`update travel_passenger set family_kanji = '<b onclick=x>' where family_kanji = '客人'`,
    )
    const page = await takeOutWhereabouts(world, company.asking, between('08:40', '08:50'))
    await world.db.run(sql`update travel_passenger set family_kanji = '客人' where family_kanji <> '山田'`)
    expect(page.ok && page.value).toContain('山田 花子')
    expect(page.ok && page.value).not.toMatch(/<b |<script|src=|href=|https?:/)
    expect(await world.facts('whereabouts-taken-out')).toHaveLength(1)
  })

  it('attack-20 is kept at once on the administrator’s own device, whenever he was last proved; a session carried elsewhere is asked for a code, for this place and time alone', async () => {
    const [look, elsewhere] = [between('08:40', '08:50'), between('08:40', '08:50', 'HND')]
    await world.advance({ hours: 7 })
    expect(await takeOutWhereabouts(world, company.asking, look)).toMatchObject({ ok: true })
    const carried = { ...company.asking, client: { ...company.asking.client, cookie: () => undefined } }
    const taken = (await world.facts('whereabouts-taken-out')).length
    const asked = await takeOutWhereabouts(world, carried, look)
    expect(asked).toMatchObject({ ok: false, refusal: 'step-up-required' })
    if (asked.ok) return
    const proved = await withStepUp(world, { asking: carried, address: 'aoi@tsubame.example' }, asked)
    expect(await takeOutWhereabouts(world, proved, elsewhere)).toMatchObject({ refusal: 'step-up-required' })
    expect(await world.facts('whereabouts-taken-out')).toHaveLength(taken)
    expect(await takeOutWhereabouts(world, proved, look)).toMatchObject({ ok: true })
    expect(await takeOutWhereabouts(world, proved, look)).toMatchObject({ refusal: 'step-up-required' })
  })
})

describe('a safety call', () => {
  const call = async () => {
    await world.advance({ minutes: 10 })
    const made = await callForSafety(world, company.asking.session, {
      ...between('08:40', '08:50'),
      message: '地震がありました',
    })
    if (!made.ok) throw new Error(made.refusal)
    return made.value
  }
  const asHanako = () =>
    signedInAs(world, { companyId: company.companyId, accountId: traveller.accountId, kind: 'traveller' })

  /** One mail for both of them, whose link leads to the portal of the configured origin and holds nothing that proves anybody. */
  async function isTold() {
    const mails = await world.mailTo('hanako@members.example')
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining('安否確認')])
    expect(mails[0]?.text).toContain('メッセージ: 地震がありました')
    expect(mails[0]?.text).toContain(`■ 回答の画面\n${world.config.origin}/portal\n`)
    const toKen = (await world.mailTo('ken@tsubame.example')).map(({ subject }) => subject)
    expect(toKen).not.toContainEqual(expect.stringContaining('安否確認'))
  }

  it('is not made when nobody is there', async () => {
    expect(
      await callForSafety(world, company.asking.session, { ...between('02:00', '03:00'), message: '' }),
    ).toEqual({ ok: false, refusal: 'nobody-there' })
  })

  it('asks each traveller; he answers for himself and for guests on his trips, and the last answer counts', async () => {
    await world.advance({ days: 1 })
    const { id, asked } = await call()
    expect(asked).toBe(2)
    await isTold()
    const { session } = await asHanako()
    const { waiting } = await mySafetyCalls(world, session)
    expect(waiting.map(({ isMe, names, message }) => [isMe, names.kanji.family, message])).toEqual([
      [true, '山田', '地震がありました'],
      [false, '客人', '地震がありました'],
    ])
    for (const one of waiting)
      expect(
        await answerSafetyCall(world, session, id, {
          ...one,
          answer: one.isMe ? 'safe' : 'needs-help',
          note: 'ロビー',
        }),
      ).toMatchObject({ ok: true })
    expect((await mySafetyCalls(world, session)).waiting).toEqual([])
    const shown = await showSafetyCall(world, company.asking.session, { id })
    expect(shown.ok && shown.value).toMatchObject({ asked: 2, safe: 1, needHelp: 1 })
    expect(
      shown.ok && shown.value.people.map(({ answer, isGuest, byAnother }) => [answer, isGuest, byAnother]),
    ).toEqual([
      ['needs-help', true, true],
      ['safe', false, false],
    ])
    const [guest] = waiting.filter(({ isMe }) => !isMe)
    if (guest) await answerSafetyCall(world, company.asking.session, id, { ...guest, answer: 'safe' })
    expect((await listSafetyCalls(world.db, company.companyId)).calls[0]).toMatchObject({
      id,
      safe: 2,
      needHelp: 0,
    })
  })

  it('attack-25 is answered by nobody else: a colleague and another company find no call', async () => {
    const { id } = await call()
    const { session } = await asHanako()
    const {
      waiting: [mine],
    } = await mySafetyCalls(world, session)
    const kens = await signedInAs(world, {
      companyId: company.companyId,
      accountId: colleague.accountId,
      kind: 'ticketing-manager',
    })
    const answer = { bookingId: mine?.bookingId ?? '', passenger: 1, answer: 'safe' as const }
    const nowhere = { ok: false, refusal: 'safety-call-not-found' }
    expect(await answerSafetyCall(world, kens.session, id, answer)).toEqual(nowhere)
    expect(await answerSafetyCall(world, other.asking.session, id, answer)).toEqual(nowhere)
    expect(await showSafetyCall(world, other.asking.session, { id })).toEqual(nowhere)
    expect((await mySafetyCalls(world, kens.session)).waiting).toEqual([])
  })

  it('O8 somebody limited answers for himself and his guests, and as administrator for nobody else', async () => {
    const { id } = await call()
    const { session } = await asHanako()
    const [mine] = (await mySafetyCalls(world, session)).waiting
    const answer = {
      bookingId: mine?.bookingId ?? '',
      passenger: mine?.passenger ?? 0,
      answer: 'safe' as const,
    }
    const limited = { ...company.asking.session, limited: true }
    expect(await answerSafetyCall(world, limited, id, answer)).toEqual({
      ok: false,
      refusal: 'safety-call-not-found',
    })
    expect(await answerSafetyCall(world, { ...session, limited: true }, id, answer)).toMatchObject({
      ok: true,
    })
  })

  it('waits three days for answers and is forgotten after a year', async () => {
    await call()
    const { session } = await asHanako()
    expect((await mySafetyCalls(world, session)).waiting).not.toEqual([])
    await world.advance({ days: 3, seconds: 1 })
    expect((await mySafetyCalls(world, session)).waiting).toEqual([])
    await world.advance({ days: 360 })
    await world.runJob('travel.tidy-safety')
    expect((await listSafetyCalls(world.db, company.companyId)).calls).not.toEqual([])
    await world.advance({ days: 5 })
    await world.runJob('travel.tidy-safety')
    expect((await listSafetyCalls(world.db, company.companyId)).calls).toEqual([])
  })
})

it('people who are forgotten 400 days after they left leave their trips behind, with the names on them', async () => {
  await decideOnTrips(company.asking, traveller.personId, 'keep')
  await leave(company, traveller.personId)
  await world.advance({ days: 401 })
  await world.runJob('organisation.tidy')
  const left = await world.db.rows(sql`
    select b.owner_id, p.person_id, p.family_kanji from travel_booking b
    join travel_passenger p on p.company_id = b.company_id and p.booking_id = b.id where p.guest_id is null`)
  expect(left).toEqual(Array(2).fill({ owner_id: null, person_id: null, family_kanji: '山田' }))
})
