import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type TestWorld } from '../../../../test/support/world.ts'
import type { Connector, Offer, Order } from '../connector.ts'
import { changeFlight } from './news/change-flight.ts'
import { simulatorOver } from './simulator.ts'

let world: TestWorld
let carrier: Connector
beforeAll(async () => {
  world = await newWorld()
  carrier = simulatorOver(world)
})
afterAll(() => world.close())

let day = 10
/** An offer of a day no other test uses. */
async function anOffer(passengers = 1): Promise<Offer> {
  const on = `2026-01-${day++}`
  const [offer] = await carrier.search({ origin: 'HND', destination: 'OKA', on, passengers })
  if (!offer) throw new Error(`There is no flight on ${on}.`)
  return offer
}
const keyOf = ({ id }: Offer) => {
  const [on = '', number] = id.split('.')
  return { day: on, number: Number(number) }
}
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ n: at + 1, kana: { family: 'モリ', given: 'サクラ' } }))
const holdOn = (offer: Offer, count = 1) =>
  carrier.hold({ offerIds: [offer.id], passengers: people(count), ref: world.random.id() })
const flightOf = async (offer: Offer) => {
  const { day: on, number } = keyOf(offer)
  const { rows } = await world.pool.query(
    `select capacity, held, sold, (select count(*)::int from travel_simulator_coupon c where (c.day, c.number) = (f.day, f.number)
       and c.state in ('held', 'open')) as seated,
       (select count(distinct c.seat)::int from travel_simulator_coupon c where (c.day, c.number) = (f.day, f.number)
       and c.state in ('held', 'open') and c.seat between 1 and f.capacity) as seats
     from travel_simulator_flight f where day = $1 and number = $2`,
    [on, number],
  )
  return rows[0]
}
const leave = (offer: Offer, seats: number) =>
  world.pool.query('update travel_simulator_flight set capacity = $3 where day = $1 and number = $2', [
    keyOf(offer).day,
    keyOf(offer).number,
    seats,
  ])

describe('hazard 4: the last seats', () => {
  it('are held by exactly as many as there are, of two hundred who ask at once; none is refused while one is free', async () => {
    const offer = await anOffer()
    await leave(offer, 50)
    const answers = await Promise.all(Array.from({ length: 200 }, () => holdOn(offer)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50)
    const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
    expect(new Set(refusals)).toEqual(new Set(['sold-out']))
    expect(await flightOf(offer)).toEqual({ capacity: 50, held: 50, sold: 0, seated: 50, seats: 50 })
  })

  it('go to groups whole or not at all, and no seat is lost to two trips that want the same flights the other way round', async () => {
    const [one, other] = [await anOffer(3), await anOffer(3)]
    await leave(one, 31)
    await leave(other, 40)
    const trip = (offers: Offer[]) =>
      carrier.hold({ offerIds: offers.map(({ id }) => id), passengers: people(3), ref: world.random.id() })
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => trip(n % 2 === 0 ? [one, other] : [other, one])),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
    expect(await flightOf(one)).toMatchObject({ held: 30, seated: 30, seats: 30 })
    expect(await flightOf(other)).toMatchObject({ held: 30, seated: 30, seats: 30 })
  })

  it('cannot be oversold by any statement', async () => {
    const offer = await anOffer()
    await expect(
      world.pool.query('update travel_simulator_flight set sold = capacity, held = 1 where day = $1', [
        keyOf(offer).day,
      ]),
    ).rejects.toThrow('check constraint')
  })

  it('are free again the instant their time is over, whether or not the clearing has come by', async () => {
    const offer = await anOffer()
    await leave(offer, 2)
    await holdOn(offer, 2)
    expect(await holdOn(offer)).toEqual({ ok: false, refusal: 'sold-out' })
    await world.advance({ hours: 73 })
    const answers = await Promise.all([1, 2, 3].map(() => holdOn(offer)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(await flightOf(offer)).toMatchObject({ held: 2, seated: 2, seats: 2 })
  })
})

describe('hazard 6: two clearings at once', () => {
  it('give each seat back once', async () => {
    const offer = await anOffer()
    await Promise.all(Array.from({ length: 5 }, () => holdOn(offer)))
    await world.advance({ hours: 73 })
    await Promise.all([1, 2, 3].map(() => world.runJob('travel.carrier-minute')))
    expect(await flightOf(offer)).toMatchObject({ held: 0, seated: 0 })
    const ended = await world.pool.query(
      "select 1 from travel_simulator_order where state = 'expired' and version = 2",
    )
    expect(ended.rowCount).toBeGreaterThanOrEqual(5)
  })

  it('meet an order that is issued at the last moment: it is issued or expired, never half', async () => {
    const offer = await anOffer()
    const held = await holdOn(offer)
    if (!held.ok) throw new Error(held.refusal)
    const { id, ref, amount } = held.value
    await world.moveTo(new Date(held.value.holdUntil.getTime() - 200).toISOString())
    const tries = Array.from({ length: 20 }, (_, n) =>
      n % 2 === 0
        ? carrier.issue({ orderId: id, ref, atMost: amount * 2 })
        : world.runJob('travel.carrier-minute').then(() => undefined),
    )
    await Promise.all(tries)
    // Whoever looked for what is due may have come before the moment, and the issue after it.
    await world.advance({ seconds: 1 })
    await world.runJob('travel.carrier-minute')
    const order = await carrier.get({ ref })
    const { held: kept, sold, seated } = await flightOf(offer)
    expect([order?.state, kept, sold, seated]).toEqual(
      order?.state === 'issued' ? ['issued', 0, 1, 1] : ['expired', 0, 0, 0],
    )
  })
})

describe('whoever has landed', () => {
  it('has used his ticket, but for those who did not come; their orders hear of it once', async () => {
    const [flown, missed] = [await anOffer(), await anOffer()]
    const orders: Order[] = []
    for (const offer of [flown, missed]) {
      const held = await holdOn(offer)
      if (!held.ok) throw new Error(held.refusal)
      const { id, ref, amount } = held.value
      await carrier.issue({ orderId: id, ref, atMost: amount })
      orders.push(held.value)
    }
    await changeFlight(world, 'no-show', keyOf(missed))
    await world.moveTo(missed.arrivesAt.toISOString())
    await Promise.all([1, 2].map(() => world.runJob('travel.carrier-minute')))
    const states = await Promise.all(orders.map(({ ref }) => carrier.get({ ref })))
    expect(states.map((order) => order?.documents[0]?.state)).toEqual(['used', 'open'])
    const news = (await carrier.events(undefined)).filter(({ orderId }) =>
      orders.some(({ id }) => id === orderId),
    )
    expect(news.map(({ kind, orderId }) => [kind, orderId])).toEqual([['coupon-changed', orders[0]?.id]])
  })
})

it('a day nobody has asked for yet is there for everybody who asks for it at the same moment', async () => {
  const query = { origin: 'HND', destination: 'OKA', on: '2026-06-15', passengers: 1 }
  const found = await Promise.all(Array.from({ length: 6 }, () => carrier.search(query)))
  expect(found[0]?.length).toBeGreaterThan(0)
  expect(found.map(({ length }) => length)).toEqual(found.map(() => found[0]?.length))
})
