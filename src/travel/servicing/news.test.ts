import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { agreed, anOffer, type TicketedTrip, ticketedTrip } from '../../../test/support/ticketed-trip.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import type { CarrierEvent } from '../connectors/connector.ts'
import { connectorOf } from '../connectors/connector-of.ts'
import { changeFlight } from '../connectors/simulator/news/change-flight.ts'
import { confirmServicing } from './asking/confirm-servicing.ts'
import { quoteServicing } from './asking/quote-servicing.ts'
import { readNews } from './news/read-news.ts'
import { takeNews } from './news/take-news.ts'

let world: TestWorld
let company: TravelCompany

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-28T10:00:00+09:00' })
  company = await openTravelCompany(world)
})
afterAll(() => world.close())

/** Each trip flies on a day of its own: what happens to a flight happens to it alone. */
let day = 10
const aTrip = () => ticketedTrip(world, company, { days: [`2026-01-${day++}`] })
const flightOf = ({ order }: TicketedTrip) => {
  const [on = '', number] = (order.offers[0]?.id ?? '').split('.')
  return { day: on, number: Number(number) }
}
const newsOf = async ({ ref }: TicketedTrip): Promise<CarrierEvent[]> =>
  world.db.rows<CarrierEvent>(sql`
    select id, order_id as "orderId", ref, version, kind, at from travel_simulator_event where ref = ${ref}
    order by position`)
const standing = ({ id }: TicketedTrip) =>
  world.db.row<{ state: string; disrupted: boolean; kept: number; version: number; departs: Date }>(sql`
    select state, disrupted, order_version as kept, version, first_departure as departs from travel_booking
    where id = ${id}`)
const disruptions = async ({ id }: TicketedTrip) =>
  (await world.facts('trip-disrupted')).filter(({ data }) => data.trip === id).length

describe('hazard 14: a carrier’s news', () => {
  it('told twice, by two nodes at once and again later, are taken once', async () => {
    const trip = await aTrip()
    await changeFlight(world, 'schedule-change', flightOf(trip))
    const [news] = await newsOf(trip)
    if (!news) throw new Error('The carrier told nothing.')
    await Promise.all([takeNews(world, news), takeNews(world, news)])
    await takeNews(world, news)
    const departs = trip.order.offers[0]?.departsAt.getTime() ?? 0
    expect(await standing(trip)).toMatchObject({
      ...{ state: 'ticketed', disrupted: true, kept: news.version, version: 2 },
      departs: new Date(departs + 45 * 60_000),
    })
    expect(await disruptions(trip)).toBe(1)
    const mails = await world.mailTo('hanako@tsubame.example')
    expect(mails.map(({ subject }) => subject)).toEqual(['【風花ビズ】ご予約の便の運航が変わりました'])
  })

  it('told out of order end at the carrier’s last word, with nothing lost', async () => {
    const trip = await aTrip()
    await changeFlight(world, 'schedule-change', flightOf(trip))
    await changeFlight(world, 'flight-cancelled', flightOf(trip))
    const [first, second] = await newsOf(trip)
    if (!first || !second) throw new Error('The carrier told too little.')
    await takeNews(world, second)
    const after = await standing(trip)
    expect(after).toMatchObject({ disrupted: true, kept: second.version })
    await takeNews(world, first)
    expect(await standing(trip)).toEqual(after)
  })

  it('read by three nodes at the same moment, each in an order of its own, end there too, and disrupt once each', async () => {
    const trip = await aTrip()
    await changeFlight(world, 'schedule-change', flightOf(trip))
    await changeFlight(world, 'flight-cancelled', flightOf(trip))
    const [first, second] = await newsOf(trip)
    if (!first || !second) throw new Error('The carrier told too little.')
    const node = async (...news: CarrierEvent[]) => {
      for (const one of news) await takeNews(world, one)
    }
    await Promise.all([node(second, first), node(first, second), node(second, first)])
    expect(await standing(trip)).toMatchObject({ disrupted: true, kept: second.version })
    const taken = await world.db.rows(sql`select 1 from travel_news where id = any(${[first.id, second.id]})`)
    expect(taken).toHaveLength(2)
    expect(await disruptions(trip)).toBeLessThanOrEqual(2)
    const before = await standing(trip)
    await Promise.all([node(first), node(second)])
    expect(await standing(trip)).toEqual(before)
  })

  it('of flights that were changed meanwhile disrupt nobody', async () => {
    const trip = await aTrip()
    await changeFlight(world, 'flight-cancelled', flightOf(trip))
    const [late] = await newsOf(trip)
    if (!late) throw new Error('The carrier told nothing.')
    const offer = await anOffer(world, { on: '2026-02-03' })
    await world.advance({ minutes: 1 })
    const wish = { kind: 'change' as const, flights: [{ segment: 1, offerId: offer.id }] }
    const quote = await quoteServicing(company.traveller.asking, trip.id, wish)
    if (!quote.ok) throw new Error(quote.refusal)
    expect(quote.value.fee).toBe(0)
    await confirmServicing(company.manager.asking, trip.id, quote.value.id)
    await takeNews(world, late)
    expect(await standing(trip)).toMatchObject({
      state: 'ticketed',
      disrupted: false,
      departs: offer.departsAt,
    })
  })

  it('of a cancelled flight: the whole fare comes back', async () => {
    const trip = await ticketedTrip(world, company, { family: 'early', days: ['2026-02-05'] })
    await world.advance({ days: 1 })
    await changeFlight(world, 'flight-cancelled', flightOf(trip))
    await readNews(world)
    const quote = await quoteServicing(company.traveller.asking, trip.id, { kind: 'refund' })
    expect(quote).toMatchObject({ value: { fee: 0, refund: trip.order.amount } })
  })

  it('are read on from where we stopped, and news of nobody’s booking stop nothing', async () => {
    const trip = await aTrip()
    const stray = agreed(
      await connectorOf(world).hold({
        offerIds: trip.order.offers.map(({ id }) => id),
        passengers: [{ n: 1, kana: { family: 'サトウ', given: 'ケン' } }],
        ref: world.random.id(),
      }),
    )
    await changeFlight(world, 'schedule-change', flightOf(trip))
    await readNews(world)
    expect((await standing(trip))?.disrupted).toBe(true)
    const read = await world.db.row<{ last: string }>(sql`select last_id as last from travel_news_read`)
    expect(await connectorOf(world).events(read?.last)).toEqual([])
    expect(stray.state).toBe('held')
  })

  it('that the tickets were used make the trip flown', async () => {
    const trip = await aTrip()
    const arrives = trip.order.offers[0]?.arrivesAt ?? new Date(0)
    await world.moveTo(new Date(arrives.getTime() + 60_000).toISOString())
    await world.runJob('travel.carrier-minute')
    await readNews(world)
    expect((await standing(trip))?.state).toBe('flown')
    const ticket = await world.db.row(sql`select state from travel_ticket where booking_id = ${trip.id}`)
    expect(ticket).toEqual({ state: 'used' })
  })
})
