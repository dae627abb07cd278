import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { named } from '../../../test/support/people.ts'
import { letStandIn } from '../../../test/support/stand-in.ts'
import { anOffer, type TicketedTrip, ticketedTrip } from '../../../test/support/ticketed-trip.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { openTravelDoor, type TravelDoor } from '../../../test/support/travel-door.ts'
import { enterTraveller } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { bookingRoutes } from '../bookings/routes.ts'
import type { Offer } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/connector-of.ts'
import { setFault } from '../connectors/simulator/faults/set-fault.ts'
import { changeFlight } from '../connectors/simulator/news/change-flight.ts'
import { changePolicy } from '../policy/change-policy.ts'
import type { TravelPolicy } from '../policy/contract.ts'
import { confirmServicing } from './asking/confirm-servicing.ts'
import { readNews } from './news/read-news.ts'
import { servicingRoutes } from './routes.ts'

let world: TestWorld
let company: TravelCompany
let door: TravelDoor

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-28T10:00:00+09:00' })
  company = await openTravelCompany(world)
  door = await openTravelDoor(world, [...servicingRoutes, ...bookingRoutes])
})
beforeEach(() => set({}))
afterAll(async () => {
  await door.close()
  await world.close()
})

const free: TravelPolicy = {
  ...{ issuing: 'self', ceiling: null, families: ['flexible', 'saver', 'early'], leadHours: 0 },
  ...{ stepUpAbove: null, blockOverlap: false },
}
async function set(policy: Partial<TravelPolicy>): Promise<void> {
  const changed = await changePolicy(company.asking, { ...free, ...policy })
  if (!changed.ok) throw new Error(changed.refusal)
}

/** Each trip flies on a day of its own, so that none overlaps with another by chance. */
let day = 0
function anotherDay(): string {
  day += 1
  return new Date(Date.UTC(2026, 0, 5 + day)).toISOString().slice(0, 10)
}
const aTrip = (wish: Parameters<typeof ticketedTrip>[2] = {}) =>
  ticketedTrip(world, company, { family: 'saver', days: [anotherDay()], ...wish })
/** Another flight of another day, flexible and so dearer than what was issued. */
const dear = async () => anOffer(world, { on: anotherDay() })

type Who = Pick<TravelCompany['traveller'], 'asking'>
interface More {
  reason?: string
  evenOverlapping?: true
}
const quote = ({ id }: TicketedTrip, offer: Offer, more: More = {}, who: Who = company.traveller) =>
  door.call(who.asking, 'POST', `/api/trips/${id}/servicing`, {
    key: world.random.id(),
    wish: { kind: 'change', flights: [{ segment: 1, offerId: offer.id }], ...more },
  })
const confirm = ({ id }: TicketedTrip, quoted: { body: { id: string } }, who: Who = company.traveller) =>
  door.call(who.asking, 'POST', `/api/trips/${id}/servicing/${quoted.body.id}/confirmation`)
const hold = (offer: Offer, more: More = {}) =>
  door.call(company.traveller.asking, 'POST', '/api/trips', {
    ...{ key: world.random.id(), offerIds: [offer.id], ...more },
  })

/** What the company has of a trip: how it stands, at which price, for which reason, and what was entered for it. */
const standing = ({ id }: TicketedTrip) =>
  world.db.row<{ state: string; amount: number; reason: string | null; entries: number; quotes: number }>(sql`
    select b.state, b.amount, b.reason,
      (select count(*)::int from travel_ledger where booking_id = b.id) as entries,
      (select count(*)::int from travel_servicing where booking_id = b.id) as quotes
    from travel_booking b where b.id = ${id}`)
const untouched = ({ order }: TicketedTrip, quotes: number) => ({
  ...{ state: 'ticketed', amount: order.amount, reason: null, entries: 1, quotes },
})

describe('a change against the company’s policy', () => {
  it('to a family of fares it does not allow is refused as it is when held, and nothing is kept', async () => {
    const trip = await aTrip()
    const offer = await dear()
    await set({ families: ['saver'] })
    const asked = [await quote(trip, offer, { reason: '急用' }), await hold(offer)]
    for (const { status, body } of asked)
      expect({ status, body }).toMatchObject({
        ...{ status: 422, body: { refusal: 'against-policy', detail: { causes: ['fare-family'] } } },
      })
    expect(asked[0]?.body.title).toBe(asked[1]?.body.title)
    expect(await quote(trip, offer, {}, company.manager)).toMatchObject({ status: 422 })
    expect(await standing(trip)).toEqual(untouched(trip, 0))
  })

  it('after its lead time is refused', async () => {
    const trip = await aTrip()
    await set({ leadHours: 720 })
    const near = await anOffer(world, { on: '2025-12-20' })
    expect((await quote(trip, near)).body).toMatchObject({
      ...{ refusal: 'against-policy', detail: { causes: ['lead-time'] } },
    })
  })

  it('is refused when it is confirmed, if the policy has changed since it was quoted', async () => {
    const trip = await aTrip()
    const quoted = await quote(trip, await dear())
    expect(quoted).toMatchObject({ status: 201, body: { kind: 'change', mayConfirm: true } })
    await set({ families: ['saver'] })
    expect((await confirm(trip, quoted)).body).toMatchObject({ refusal: 'against-policy' })
    await set({ ceiling: 1000 })
    expect((await confirm(trip, quoted)).body).toMatchObject({ refusal: 'reason-needed' })
    expect(await standing(trip)).toEqual(untouched(trip, 1))
    await set({})
    expect(await confirm(trip, quoted)).toMatchObject({ status: 200, body: { state: 'done' } })
  })

  it('above the ceiling takes a reason, which stays with the trip once it is changed', async () => {
    const trip = await aTrip()
    const offer = await dear()
    await set({ ceiling: 1000 })
    expect(await quote(trip, offer)).toMatchObject({ status: 422, body: { refusal: 'reason-needed' } })
    const quoted = await quote(trip, offer, { reason: '会議が一日延びたため' })
    expect(quoted.status).toBe(201)
    expect(await standing(trip)).toEqual(untouched(trip, 1))
    expect((await confirm(trip, quoted)).body).toEqual({ state: 'done' })
    expect(await standing(trip)).toMatchObject({ reason: '会議が一日延びたため' })
  })

  it('does not hinder giving the trip back', async () => {
    const trip = await aTrip()
    await set({ issuing: 'request', families: ['early'], ceiling: 1000, stepUpAbove: 1000, leadHours: 720 })
    const body = { key: world.random.id(), wish: { kind: 'refund' } }
    const quoted = await door.call(company.traveller.asking, 'POST', `/api/trips/${trip.id}/servicing`, body)
    expect(quoted).toMatchObject({ status: 201, body: { mayConfirm: true } })
    expect((await confirm(trip, quoted)).body).toEqual({ state: 'done' })
  })

  it('puts no flight before the one it follows', async () => {
    const trip = await aTrip({ days: [anotherDay(), anotherDay()] })
    const late = await anOffer(world, { on: anotherDay() })
    expect((await quote(trip, late)).body).toMatchObject({ refusal: 'flights-out-of-order' })
  })
})

describe('a change where tickets go by request', () => {
  it('is shown to the traveller and confirmed by who issues for the department, not by him nor by his deputy', async () => {
    const trip = await aTrip()
    await set({ issuing: 'request' })
    const deputy = await enterTraveller(world, company.companyId, {
      ...{ kind: 'traveller', names: named.mori, departmentId: company.departmentId },
    })
    await letStandIn(world, { owner: company.traveller, deputy, hours: 2 })
    const quoted = await quote(trip, await dear())
    expect(quoted).toMatchObject({ status: 201, body: { mayConfirm: false } })
    for (const who of [company.traveller, deputy])
      expect(await confirm(trip, quoted, who)).toMatchObject({
        ...{ status: 403, body: { refusal: 'change-by-manager' } },
      })
    expect(await standing(trip)).toEqual(untouched(trip, 1))
    expect((await confirm(trip, quoted, company.manager)).body).toEqual({ state: 'done' })
    expect((await quote(trip, await dear(), {}, company.manager)).body).toMatchObject({ mayConfirm: true })
  })

  it('and where they do not, a deputy, who issues nothing for him either, confirms none', async () => {
    const trip = await aTrip()
    const deputy = await enterTraveller(world, company.companyId, {
      ...{ kind: 'traveller', names: named.mori, departmentId: company.departmentId },
    })
    await letStandIn(world, { owner: company.traveller, deputy, hours: 2 })
    const quoted = await quote(trip, await dear(), {}, deputy)
    expect(quoted).toMatchObject({ status: 201, body: { mayConfirm: false } })
    expect((await confirm(trip, quoted, deputy)).body).toMatchObject({ refusal: 'change-by-manager' })
    expect(await standing(trip)).toEqual(untouched(trip, 1))
    expect((await confirm(trip, quoted)).body).toEqual({ state: 'done' })
  })

  it('above the policy only: within it the traveller confirms himself', async () => {
    const [trip, offer] = [await aTrip(), await dear()]
    await set({ issuing: 'request-above-policy', ceiling: offer.fare - 1 })
    const above = await quote(trip, offer)
    expect(above.body).toMatchObject({ mayConfirm: false })
    expect((await confirm(trip, above)).body).toMatchObject({ refusal: 'change-by-manager' })
    await set({ issuing: 'request-above-policy', ceiling: offer.fare })
    const within = await quote(trip, offer)
    expect(within.body).toMatchObject({ mayConfirm: true })
    // What was within the policy when it was quoted is above it now.
    await set({ issuing: 'request-above-policy', ceiling: offer.fare - 1 })
    expect((await confirm(trip, within)).body).toMatchObject({ refusal: 'change-by-manager' })
    await set({ issuing: 'request-above-policy', ceiling: offer.fare })
    expect((await confirm(trip, within)).body).toEqual({ state: 'done' })
  })

  it('is the traveller’s own where the carrier has called the flight off and nothing is to be paid on top', async () => {
    const trip = await aTrip({ family: 'flexible' })
    const [on = '', number] = (trip.order.offers[0]?.id ?? '').split('.')
    await changeFlight(world, 'flight-cancelled', { day: on, number: Number(number) })
    await readNews(world)
    await set({ issuing: 'request', leadHours: 720 })
    await world.db.run(
      sql`update travel_simulator_flight set surcharge = surcharge + 9000 where day = '2025-12-21'`,
    )
    const onTop = await anOffer(world, { on: '2025-12-21' })
    expect((await quote(trip, onTop)).body).toMatchObject({ refusal: 'against-policy' })
    const elsewhere = await anOffer(world, { on: '2025-12-22', family: 'saver', back: true })
    expect((await quote(trip, elsewhere)).body).toMatchObject({ refusal: 'against-policy' })
    const other = await anOffer(world, { on: '2025-12-22', family: 'saver' })
    const quoted = await quote(trip, other)
    expect(quoted.body).toMatchObject({ fee: 0, mayConfirm: true })
    expect((await confirm(trip, quoted)).body).toEqual({ state: 'done' })
    // On flights he chose himself nothing is necessary any more.
    const again = await anOffer(world, { on: '2025-12-23', family: 'saver' })
    expect((await quote(trip, again)).body).toMatchObject({ refusal: 'against-policy' })
  })
})

describe('a change that makes a trip dearer than the company’s limit', () => {
  const proved = async (answer: { ok: boolean; detail?: unknown }) => {
    // What a step-up refusal carries is decided by askForProof.
    const { id } = (answer.detail as { stepUp: { id: string } }).stepUp
    await world.db.run(sql`update identity_step_up set proved_at = created_at where id = ${id}`)
    return id
  }
  const confirmWith = (trip: TicketedTrip, { body }: { body: { id: string } }, stepUp?: string) =>
    confirmServicing({ ...company.traveller.asking, stepUp }, trip.id, body.id)

  it('asks for a proof of that very change, and not at the limit', async () => {
    const [trip, offer, another] = [await aTrip(), await dear(), await dear()]
    await set({ stepUpAbove: 1000 })
    const [one, other] = [await quote(trip, offer), await quote(trip, another)]
    const total = trip.order.amount - one.body.refund
    expect(await confirm(trip, one)).toMatchObject({ status: 403, body: { refusal: 'step-up-required' } })
    expect(await standing(trip)).toEqual(untouched(trip, 2))
    const stepUp = await proved(await confirmWith(trip, other))
    expect(await confirmWith(trip, one, stepUp)).toMatchObject({ refusal: 'step-up-required' })
    await set({ stepUpAbove: total })
    const atLimit = await confirmWith(trip, one)
    expect(atLimit).toMatchObject({ value: { state: 'done' } })
  })

  it('is done with the proof that was asked for it', async () => {
    const [trip, offer] = [await aTrip(), await dear()]
    const quoted = await quote(trip, offer)
    await set({ stepUpAbove: trip.order.amount - quoted.body.refund - 1000 })
    const stepUp = await proved(await confirmWith(trip, quoted))
    expect(await confirmWith(trip, quoted, stepUp)).toMatchObject({ value: { state: 'done' } })
  })

  it('asks nobody for a proof who may not confirm it', async () => {
    const trip = await aTrip()
    await set({ stepUpAbove: 1000, issuing: 'request' })
    const quoted = await quote(trip, await dear())
    expect((await confirm(trip, quoted)).body).toMatchObject({ refusal: 'change-by-manager' })
    const manager = { ...company.manager.asking, stepUp: undefined }
    expect(await confirmServicing(manager, trip.id, quoted.body.id)).toMatchObject({
      refusal: 'step-up-required',
    })
  })
})

describe('hazard 11: a change to a flight while somebody flies elsewhere', () => {
  /** A flight to Fukuoka while this one is in the air. */
  const elsewhere = async (offer: Offer) => {
    const on = offer.id.slice(0, 10)
    const found = await connectorOf(world).search({ origin: 'HND', destination: 'FUK', on, passengers: 1 })
    const other = found.find(
      ({ fareFamily, departsAt, arrivesAt }) =>
        fareFamily === 'flexible' && departsAt < offer.arrivesAt && offer.departsAt < arrivesAt,
    )
    if (!other) throw new Error('No flight overlaps.')
    return other
  }

  it('is told, and done when that is known; where the company blocks it, refused', async () => {
    const [trip, offer] = [await aTrip(), await dear()]
    expect((await hold(await elsewhere(offer))).status).toBe(201)
    const warned = await quote(trip, offer)
    expect(warned).toMatchObject({ status: 409, body: { refusal: 'overlapping-trip' } })
    expect(warned.body.detail.overlaps).toMatchObject([{ personId: company.traveller.personId }])
    const quoted = await quote(trip, offer, { evenOverlapping: true })
    expect(quoted.status).toBe(201)
    await set({ blockOverlap: true })
    expect((await confirm(trip, quoted)).body).toMatchObject({ refusal: 'overlap-refused' })
    expect((await quote(trip, offer, { evenOverlapping: true })).body).toMatchObject({
      refusal: 'overlap-refused',
    })
    await set({})
    expect((await confirm(trip, quoted)).body).toEqual({ state: 'done' })
  })

  it('never counts the trip itself', async () => {
    const trip = await aTrip()
    await set({ blockOverlap: true })
    const same = await anOffer(world, { on: trip.order.offers[0]?.id.slice(0, 10) ?? '' })
    const quoted = await quote(trip, same)
    expect(quoted.status).toBe(201)
    expect((await confirm(trip, quoted)).body).toEqual({ state: 'done' })
  })

  it('counts the new flight while the carrier has not answered yet', async () => {
    const [trip, offer] = [await aTrip(), await dear()]
    const quoted = await quote(trip, offer)
    await setFault(world, { kind: 'answer-lost-before', operation: 'confirmChange', times: 1 })
    await setFault(world, { kind: 'answer-lost-before', operation: 'get', times: 1 })
    expect((await confirm(trip, quoted)).body).toEqual({ state: 'unknown' })
    const other = await elsewhere(offer)
    expect((await hold(other)).body).toMatchObject({ refusal: 'overlapping-trip' })
    await set({ blockOverlap: true })
    expect((await hold(other)).body).toMatchObject({ refusal: 'overlap-refused' })
  })

  it('and of a change and a hold at the same moment one is done', async () => {
    await set({ blockOverlap: true })
    for (let n = 0; n < 3; n++) {
      const [trip, offer] = [await aTrip(), await dear()]
      const [quoted, other] = [await quote(trip, offer), await elsewhere(offer)]
      const outcomes = await Promise.all([confirm(trip, quoted), hold(other)])
      const refusals = outcomes.flatMap(({ body }) => body.refusal ?? [])
      expect(refusals).toEqual(['overlap-refused'])
    }
  })
})

it('a change of the carrier’s own making asks no policy', async () => {
  const trip = await aTrip()
  await set({ issuing: 'request', families: ['early'], leadHours: 720, ceiling: 1000 })
  const [flown] = trip.order.offers
  const [on = '', number] = (flown?.id ?? '').split('.')
  await changeFlight(world, 'schedule-change', { day: on, number: Number(number) })
  await readNews(world)
  const segment = await world.db.row<{ at: Date }>(sql`
    select departs_at as at from travel_segment where booking_id = ${trip.id}`)
  expect(segment?.at.getTime()).toBe((flown?.departsAt.getTime() ?? 0) + 45 * 60_000)
})
