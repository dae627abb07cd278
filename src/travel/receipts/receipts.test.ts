import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TicketedTrip, ticketedTrip } from '../../../test/support/ticketed-trip.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { openTravelDoor, type TravelDoor } from '../../../test/support/travel-door.ts'
import { insertTrip } from '../../../test/support/trip-rows.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { confirmServicing } from '../servicing/asking/confirm-servicing.ts'
import { quoteServicing } from '../servicing/asking/quote-servicing.ts'
import { readNews } from '../servicing/news/read-news.ts'
import { receiptRoutes } from './routes.ts'

let world: TestWorld
let company: TravelCompany
let other: TravelCompany
let door: TravelDoor
let trip: TicketedTrip

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-28T10:00:00+09:00' })
  company = await openTravelCompany(world)
  other = await openTravelCompany(world, 'hibari', '1010101')
  door = await openTravelDoor(world, receiptRoutes)
  trip = await ticketedTrip(world, company, { family: 'saver', days: ['2026-01-20'] })
})
afterAll(async () => {
  await door.close()
  await world.close()
})

const receiptOf = async (
  { id }: { id: string },
  { asking }: Pick<TravelCompany, 'asking'> = company.traveller,
) => (await door.call(asking, 'GET', `/api/trips/${id}/receipt`)).body

describe('a receipt', () => {
  it('names who issues it under which number, day, content, rate and tax, and no boarding before it was flown', async () => {
    const receipt = await receiptOf(trip)
    const [offer] = trip.order.offers
    expect(receipt).toMatchObject({
      ...{ issuer: { ja: '風花エア' }, registration: 'T0000000000731', company: 'tsubame商事', rate: 10 },
      ...{ total: trip.order.amount, tax: Math.floor((trip.order.amount * 10) / 110), history: [] },
      lines: [
        {
          ...{ day: '2025-11-28', kind: 'fare', amount: trip.order.amount, flight: offer?.flight },
          ...{ origin: 'HND', destination: 'CTS', passenger: '山田 花子' },
          ticket: trip.order.documents[0]?.number,
        },
      ],
    })
    expect(receipt.lines[0]).not.toHaveProperty('boardedOn')
  })

  it('of a trip given back shows what was paid, given back and kept, with the history', async () => {
    const refunded = await ticketedTrip(world, company, { family: 'saver', days: ['2026-02-10'] })
    await world.advance({ days: 1 })
    const quote = await quoteServicing(company.traveller.asking, refunded.id, { kind: 'refund' })
    if (!quote.ok) throw new Error(quote.refusal)
    await confirmServicing(company.traveller.asking, refunded.id, quote.value.id)
    const receipt = await receiptOf(refunded)
    const { amount } = refunded.order
    expect(receipt.lines.map((line: { kind: string; amount: number }) => [line.kind, line.amount])).toEqual([
      ['fare', amount],
      ['refund', -amount],
      ['fee', 5_500],
    ])
    expect(receipt).toMatchObject({
      ...{ total: 5_500, tax: 500, history: [{ kind: 'refund', fee: 5_500, refund: amount - 5_500 }] },
    })
  })

  it('shows the boarding once it was flown, any time again', async () => {
    await world.moveTo(new Date((trip.order.offers[0]?.arrivesAt.getTime() ?? 0) + 60_000).toISOString())
    await world.runJob('travel.carrier-minute')
    await readNews(world)
    const receipt = await receiptOf(trip)
    expect(receipt.lines).toMatchObject([{ boardedOn: '2026-01-20' }])
    await world.advance({ days: 400 })
    expect(await receiptOf(trip)).toMatchObject({ total: receipt.total, lines: receipt.lines })
  })

  it('is for those who see the trip; without a payment there is none', async () => {
    for (const who of [company.manager, company]) expect(await receiptOf(trip, who)).toHaveProperty('total')
    for (const who of [other, other.traveller, other.manager])
      expect(await receiptOf(trip, who)).toMatchObject({ refusal: 'receipt-not-found' })
    const unpaid = await insertTrip(world, company)
    expect(await receiptOf({ id: unpaid.bookingId })).toMatchObject({ refusal: 'receipt-not-found' })
  })
})
