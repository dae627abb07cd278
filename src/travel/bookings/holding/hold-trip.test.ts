import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { named } from '../../../../test/support/people.ts'
import {
  heldTrip,
  offerOf,
  offersOf,
  openTravellers,
  type Traveller,
  type Travellers,
  wishFor,
} from '../../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import type { TripWish } from '../contract.ts'
import { readTrip } from '../reading/read-trip.ts'
import { holdTrip } from './hold-trip.ts'

let world: TestWorld
let company: Travellers
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
})
afterAll(() => world.close())

let day = 16
/** A day nobody of the tests flies on yet. */
const anotherDay = () => `2025-12-${day++}`
const hold = ({ asking }: Traveller, wish: TripWish) => holdTrip({ ...asking, world }, wish)
const trip = ({ asking }: Traveller, id: string) => readTrip(world, asking.session, id)
const count = async () =>
  (await world.db.row<{ n: number }>(sql`select count(*)::int as n from travel_booking`))?.n

describe('holding a trip', () => {
  it('there and back for six people of four flights is one booking of one order', async () => {
    const [on, back] = [anotherDay(), anotherDay()]
    const leg = (origin: string, destination: string, of: string, nth: number) =>
      offerOf(world, { origin, destination, on: of, passengers: 6 }, nth)
    const offers = [
      await leg('HND', 'ITM', on, 0),
      await leg('ITM', 'FUK', on, 2),
      await leg('FUK', 'ITM', back, 0),
      await leg('ITM', 'HND', back, 5),
    ]
    const guest = { names: named.ohara, consent: true } as const
    const wish = wishFor(world, offers, {
      colleagueIds: [company.sakura.personId, company.sho.personId],
      guests: [guest, guest, guest],
      purpose: '展示会',
    })
    const outcome = await hold(company.hanako, wish)
    expect(outcome).toMatchObject({ ok: true, value: { state: 'held' } })
    const found = await trip(company.hanako, outcome.ok ? outcome.value.id : '')
    expect(found?.segments.map(({ origin, destination }) => `${origin}${destination}`)).toEqual([
      'HNDITM',
      'ITMFUK',
      'FUKITM',
      'ITMHND',
    ])
    expect(found?.amount).toBe(6 * offers.reduce((all, { fare }) => all + fare, 0))
    expect(found?.travellers.map(({ kana, guest: is }) => [kana, is])).toEqual([
      ['ヤマダ ハナコ', false],
      ['モリ サクラ', false],
      ['オハラ ショウ', false],
      ...Array.from({ length: 3 }, () => ['オハラ ショウ', true]),
    ])
    expect(
      await hold(company.hanako, { ...wish, key: world.random.id(), guests: [guest, guest, guest, guest] }),
    ).toEqual({ ok: false, refusal: 'too-many-passengers' })
    const backwards = wishFor(world, offers.toReversed())
    expect(await hold(company.hanako, backwards)).toMatchObject({ refusal: 'flights-out-of-order' })
  })

  it('the deadline is the earliest of what the carrier, the fare and the departure allow, computed once', async () => {
    const on = anotherDay()
    const offers = (await offersOf(world, { on })).filter(({ fareFamily }) => fareFamily === 'saver')
    const saver = offers[0]
    if (!saver) throw new Error('No saver fare that day.')
    const id = await heldTrip(world, company.hanako, { offers: [saver] })
    const found = await trip(company.hanako, id)
    const bounds = [found?.holdUntil ?? '', saver.buyUntil.toISOString()].toSorted()
    expect(found?.effective).toBe(bounds[0])
    expect(await world.facts('trip-held')).toContainEqual(
      expect.objectContaining({
        data: expect.objectContaining({ trip: id, amount: saver.fare }),
        personal: { route: [`${saver.flight} HND-ITM`] },
      }),
    )
  })

  it('S1-20 a traveller books his own trips only; another’s is refused alike whether that person exists or not', async () => {
    const offers = [await offerOf(world, { on: anotherDay() })]
    const before = await count()
    for (const ownerId of [company.sakura.personId, company.ken.personId, world.random.id()])
      expect(await hold(company.hanako, wishFor(world, offers, { ownerId }))).toEqual({
        ok: false,
        refusal: 'not-own-trip',
      })
    expect(await count()).toBe(before)
  })

  it('a ticketing manager books for travellers of his departments, and for nobody of another', async () => {
    const offers = [await offerOf(world, { on: anotherDay() })]
    const made = await heldTrip(world, company.ken, { offers, ownerId: company.hanako.personId })
    expect(await trip(company.hanako, made)).toMatchObject({
      mine: true,
      bookedBy: { name: '佐藤 健', latin: 'SATO KEN' },
      department: { code: 'S01' },
    })
    const other = wishFor(world, offers, { ownerId: company.sho.personId })
    expect(await hold(company.ken, other)).toEqual({ ok: false, refusal: 'not-own-trip' })
  })

  it('colleagues of another company are refused like none; an administrator without a department cannot book', async () => {
    const offers = [await offerOf(world, { on: anotherDay() })]
    const stranger = await openTravellers(world, 'tsuru')
    for (const id of [stranger.hanako.personId, world.random.id()])
      expect(await hold(company.hanako, wishFor(world, offers, { colleagueIds: [id] }))).toEqual({
        ok: false,
        refusal: 'colleague-not-found',
      })
    const aoi = { asking: company.asking, ...company.administrator }
    expect(await hold(aoi, wishFor(world, offers))).toEqual({ ok: false, refusal: 'no-department' })
  })

  it('a guest’s names stay until his day and no longer than a year; nobody flies without his consent', async () => {
    const offers = [await offerOf(world, { on: '2025-12-29' })]
    const guest = { names: named.ohara, consent: true, deleteOn: '2026-01-31' } as const
    const early = wishFor(world, offers, { guests: [{ ...guest, deleteOn: '2025-12-28' }] })
    expect(await hold(company.hanako, early)).toEqual({ ok: false, refusal: 'guest-kept-too-long' })
    const late = wishFor(world, offers, { guests: [{ ...guest, deleteOn: '2027-02-01' }] })
    expect(await hold(company.hanako, late)).toEqual({ ok: false, refusal: 'guest-kept-too-long' })
    // @ts-expect-error Consent is not to be withheld.
    expect(() => wishFor(world, offers, { guests: [{ ...guest, consent: false }] })).toThrow('consent')
    const id = await heldTrip(world, company.hanako, { offers, guests: [guest] })
    await world.moveTo('2026-01-30T12:00:00+09:00')
    await world.runJob('travel.forget-guests')
    expect((await trip(company.hanako, id))?.travellers[1]?.kanji).toBe('小原 翔')
    await world.moveTo('2026-01-31T00:10:00+09:00')
    await world.runJob('travel.forget-guests')
    const [, gone] = (await trip(company.hanako, id))?.travellers ?? []
    expect(gone).toMatchObject({ kanji: '', kana: '', romaji: '', guest: true })
    await world.moveTo('2025-12-01T10:00:00+09:00')
  })

  it('what cannot be issued in time any more is not held', async () => {
    const offer = await offerOf(world, { on: '2025-12-02' })
    await world.moveTo(new Date(offer.departsAt.getTime() - 20 * 60_000).toISOString())
    expect(await hold(company.hanako, wishFor(world, [offer]))).toMatchObject({ ok: false })
    await world.moveTo('2025-12-01T10:00:00+09:00')
  })
})

describe('the same person on overlapping flights (hazard 11)', () => {
  it('of two trips at the same moment the second is warned of the first, and held when that is known', async () => {
    const on = '2025-12-27'
    const one = await offerOf(world, { on })
    const other = await offerOf(world, { on, destination: 'FUK' })
    expect(one.departsAt < other.arrivesAt && other.departsAt < one.arrivesAt).toBe(true)
    const wishes = [wishFor(world, [one]), wishFor(world, [other])]
    const outcomes = await Promise.all(wishes.map((wish) => hold(company.sho, wish)))
    const warned = outcomes.filter((outcome) => !outcome.ok)
    expect(warned).toMatchObject([
      { refusal: 'overlapping-trip', detail: { overlaps: [{ personId: company.sho.personId }] } },
    ])
    const again = wishes[outcomes.findIndex((outcome) => !outcome.ok)]
    if (!again) throw new Error('Nobody was warned.')
    // Of a colleague is told that he flies elsewhere, not where (S1-20).
    const along = wishFor(world, [one], { colleagueIds: [company.sho.personId] })
    expect(await hold(company.sakura, along)).toEqual({
      ...{ ok: false, refusal: 'overlapping-trip' },
      detail: { overlaps: [{ personId: company.sho.personId }] },
    })
    const known = { ...again, key: world.random.id(), evenOverlapping: true } as const
    expect(await hold(company.sho, known)).toMatchObject({ ok: true })
  })
})

describe('when the carrier’s answer is lost', () => {
  const strike = (kind: string, operation: string) =>
    world.db.run(
      sql`insert into travel_simulator_fault (kind, operation, times) values (${kind}, ${operation}, 1)`,
    )
  const draft = async () => {
    await strike('answer-lost-before', 'hold')
    const wish = wishFor(world, [await offerOf(world, { on: anotherDay() })])
    const outcome = await hold(company.hanako, wish)
    expect(outcome).toMatchObject({ ok: true, value: { state: 'draft' } })
    return { wish, id: outcome.ok ? outcome.value.id : '' }
  }

  it('after success, the order is found by our reference at once', async () => {
    await strike('answer-lost-after', 'hold')
    const outcome = await hold(company.hanako, wishFor(world, [await offerOf(world, { on: anotherDay() })]))
    expect(outcome).toMatchObject({ ok: true, value: { state: 'held' } })
  })

  it('a call under the same key goes on with the draft a killed one left, and makes no second one', async () => {
    const { wish, id } = await draft()
    const before = await count()
    const outcomes = await Promise.all([hold(company.hanako, wish), hold(company.hanako, wish)])
    const late = await hold(company.hanako, wish)
    for (const outcome of [...outcomes, late])
      expect(outcome).toEqual({ ok: true, value: { id, state: 'held' } })
    expect(await count()).toBe(before)
    expect(await world.facts('trip-held')).toContainEqual(
      expect.objectContaining({ data: expect.objectContaining({ trip: id }) }),
    )
  })

  it('a draft nobody comes back to is looked up: what is held is kept, what never was is gone, no seat is lost', async () => {
    const { id, wish } = await draft()
    const lost = await draft()
    const row = await world.db.row<{ ref: string }>(
      sql`select carrier_ref as ref from travel_booking where id = ${id}`,
    )
    const passengers = [{ n: 1, kana: { family: 'ヤマダ', given: 'ハナコ' } }]
    // The first one reached the carrier late, after its caller was gone.
    await connectorOf(world).hold({ offerIds: wish.offerIds, passengers, ref: row?.ref ?? '' })
    await world.advance({ seconds: 30 })
    await world.runJob('travel.settle-drafts')
    expect(await trip(company.hanako, id)).toMatchObject({ state: 'held' })
    expect(await trip(company.hanako, lost.id)).toMatchObject({ state: 'draft' })
    await world.advance({ minutes: 4 })
    await world.runJob('travel.settle-drafts')
    expect(await trip(company.hanako, lost.id)).toBeUndefined()
    expect(await world.facts('trip-not-held')).toHaveLength(1)
  })
})
