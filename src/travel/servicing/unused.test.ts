import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type TicketedTrip, ticketedTrip } from '../../../test/support/ticketed-trip.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { openTravelDoor, type TravelDoor } from '../../../test/support/travel-door.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { changeFlight } from '../connectors/simulator/news/change-flight.ts'
import { servicingRoutes } from './routes.ts'
import { findUnused } from './unused/find-unused.ts'

let world: TestWorld
let company: TravelCompany
let other: TravelCompany
let door: TravelDoor
let saver: TicketedTrip
let early: TicketedTrip

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-28T10:00:00+09:00' })
  company = await openTravelCompany(world)
  other = await openTravelCompany(world, 'hibari', '1010101')
  door = await openTravelDoor(world, servicingRoutes)
  saver = await ticketedTrip(world, company, { family: 'saver', days: ['2026-01-20'] })
  early = await ticketedTrip(world, company, { family: 'early', days: ['2026-01-21'] })
  for (const trip of [saver, early]) {
    const [day = '', number] = (trip.order.offers[0]?.id ?? '').split('.')
    await changeFlight(world, 'no-show', { day, number: Number(number) })
  }
})
afterAll(async () => {
  await door.close()
  await world.close()
})

const stateOf = async ({ id }: TicketedTrip) =>
  (await world.db.row<{ state: string }>(sql`select state from travel_booking where id = ${id}`))?.state

describe('tickets nobody flew on', () => {
  it('are no business of ours before a day has passed', async () => {
    await world.moveTo('2026-01-20T23:00:00+09:00')
    await world.runJob('travel.carrier-minute')
    await findUnused(world)
    expect([await stateOf(saver), await stateOf(early)]).toEqual(['ticketed', 'ticketed'])
  })

  it('are listed with the last day on which they are given back, to those whose trips they are', async () => {
    await world.moveTo('2026-01-22T12:00:00+09:00')
    await Promise.all([findUnused(world), findUnused(world)])
    const list = (asking = company.traveller.asking) => door.call(asking, 'GET', '/api/unused-trips')
    expect((await list()).body.trips).toMatchObject([
      {
        ...{
          id: saver.id,
          owner: '山田 花子',
          ownerLatin: 'YAMADA HANAKO',
          amount: saver.order.amount,
          proposal: 'refund',
        },
        flights: saver.order.offers.map(({ flight, origin, destination }) => ({
          flight,
          origin,
          destination,
        })),
        // Ten days after the departure, the whole of that day in Japan.
        refundUntil: '2026-01-30T15:00:00.000Z',
      },
    ])
    expect((await list(company.manager.asking)).body.trips).toHaveLength(1)
    expect((await list(company.asking)).body.trips).toHaveLength(1)
    for (const asking of [other.asking, other.traveller.asking, other.manager.asking])
      expect((await list(asking)).body).toEqual({ trips: [] })
    expect((await world.facts('trip-unused')).filter(({ data }) => data.trip === saver.id)).toHaveLength(1)
  })

  it('are given back for the fee until that day', async () => {
    const { body } = await door.call(company.traveller.asking, 'POST', `/api/trips/${saver.id}/servicing`, {
      ...{ key: world.random.id(), wish: { kind: 'refund' } },
    })
    expect(body).toMatchObject({ kind: 'refund', fee: 5_500 })
    const path = `/api/trips/${saver.id}/servicing/${body.id}/confirmation`
    expect((await door.call(company.traveller.asking, 'POST', path)).body).toEqual({ state: 'done' })
    expect(await stateOf(saver)).toBe('refunded')
    const view = await door.call(company.asking, 'GET', `/api/trips/${saver.id}/servicing`)
    expect(view.body).toMatchObject({
      mayAsk: false,
      operations: [{ kind: 'refund', state: 'done', fee: 5_500 }],
      tickets: [
        {
          state: 'refunded',
          passenger: '山田 花子',
          passengerLatin: 'YAMADA HANAKO',
          flight: saver.order.offers[0]?.flight,
        },
      ],
    })
    const stranger = await door.call(other.asking, 'GET', `/api/trips/${saver.id}/servicing`)
    expect([stranger.status, stranger.body.refusal]).toEqual([404, 'trip-not-found'])
  })

  it('of which nothing is given back are forfeited, once', async () => {
    await world.moveTo('2026-01-23T12:00:00+09:00')
    await Promise.all([findUnused(world), findUnused(world)])
    expect(await stateOf(early)).toBe('forfeited')
    expect((await world.facts('trip-forfeited')).filter(({ data }) => data.trip === early.id)).toHaveLength(1)
    const again = await door.call(company.traveller.asking, 'POST', `/api/trips/${early.id}/servicing`, {
      ...{ key: world.random.id(), wish: { kind: 'refund' } },
    })
    expect([again.status, again.body.refusal]).toEqual([409, 'trip-stands-elsewhere'])
  })
})
