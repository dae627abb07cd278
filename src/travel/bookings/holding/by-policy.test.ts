import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  heldTrip,
  offerOf,
  offersOf,
  openTravellers,
  type Travellers,
  wishFor,
} from '../../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import { changePolicy } from '../../policy/change-policy.ts'
import type { TravelPolicy } from '../../policy/contract.ts'
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

const free: TravelPolicy = {
  ...{ issuing: 'request', ceiling: null, families: ['flexible', 'saver', 'early'], leadHours: 0 },
  ...{ stepUpAbove: null, blockOverlap: false },
}
async function set(policy: Partial<TravelPolicy>): Promise<void> {
  const changed = await changePolicy(company.asking, { ...free, ...policy })
  if (!changed.ok) throw new Error(changed.refusal)
}
const hold = (wish: TripWish) => holdTrip({ ...company.hanako.asking, world }, wish)

describe('holding by the company’s policy', () => {
  it('what it refuses is not held, whatever a screen has shown', async () => {
    await set({ families: ['saver'] })
    expect(await hold(wishFor(world, [await offerOf(world)], { reason: '急用' }))).toEqual({
      ...{ ok: false, refusal: 'against-policy' },
      detail: { causes: ['fare-family', 'by-request'] },
    })
    expect(await world.facts('trip-held')).toEqual([])
  })

  it('above the ceiling it is held with a reason, which stays with the trip', async () => {
    await set({ ceiling: 1000 })
    const offers = [await offerOf(world)]
    expect(await hold(wishFor(world, offers))).toMatchObject({ refusal: 'reason-needed' })
    const id = await heldTrip(world, company.hanako, { offers, reason: '前日の便が欠航したため' })
    const trip = await readTrip(world, company.hanako.asking.session, id)
    expect(trip).toMatchObject({ state: 'held', reason: '前日の便が欠航したため' })
  })

  it('its lead time bounds the time to issue', async () => {
    await set({ leadHours: 336 })
    const offer = await offerOf(world, { on: '2025-12-16' })
    const id = await heldTrip(world, company.hanako, { offers: [offer] })
    const trip = await readTrip(world, company.hanako.asking.session, id)
    const lead = new Date(offer.departsAt.getTime() - 336 * 3_600_000).toISOString()
    expect(trip?.effective).toBe(lead)
    expect(lead < (trip?.holdUntil ?? '')).toBe(true)
    const near = wishFor(world, [await offerOf(world, { on: '2025-12-14' })])
    expect(await hold(near)).toMatchObject({ refusal: 'against-policy' })
  })

  it('where it blocks overlaps nobody is on two flights at once, even of two trips asked for at the same moment (hazard 11)', async () => {
    await set({ blockOverlap: true })
    const on = '2025-12-20'
    const offers = [await offerOf(world, { on }), await offerOf(world, { on, destination: 'FUK' })]
    const outcomes = await Promise.all(
      offers.map((offer) => hold(wishFor(world, [offer], { evenOverlapping: true }))),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toMatchObject([{ refusal: 'overlap-refused' }])
  })

  it('a saver fare is issued before its day of purchase, however long the seats are kept', async () => {
    await set({})
    const saver = (await offersOf(world, { on: '2025-12-05' })).find(
      ({ fareFamily }) => fareFamily === 'saver',
    )
    if (!saver) throw new Error('No saver fare that day.')
    const id = await heldTrip(world, company.hanako, { offers: [saver] })
    const trip = await readTrip(world, company.hanako.asking.session, id)
    expect(trip?.effective).toBe(saver.buyUntil.toISOString())
  })
})
