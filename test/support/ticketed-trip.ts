import { sql } from '../../src/platform/sql.ts'
import type { Answer, FareFamily, Offer, Order } from '../../src/travel/connectors/connector.ts'
import { connectorOf } from '../../src/travel/connectors/connector-of.ts'
import { enterFares } from '../../src/travel/ledger/enter.ts'
import type { TravelCompany } from './travel-company.ts'
import { insertBooking } from './trip-rows.ts'
import type { TestWorld } from './world.ts'

/** A trip that was issued at the carrier and stands in our tables and ledger. */
export interface TicketedTrip {
  readonly id: string
  readonly ref: string
  readonly order: Order
}

interface Wish {
  family?: FareFamily
  /** Days of Tokyo, one flight each, out and back by turns. */
  days?: string[]
}

/** What a carrier agreed to. */
export function agreed<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`The carrier refused: ${answer.refusal}`)
  return answer.value
}

/** The first offer of a family between Haneda and Chitose on a day. */
export async function anOffer(
  world: TestWorld,
  {
    family = 'flexible',
    on,
    back = false,
    nth = 0,
  }: { family?: FareFamily; on: string; back?: boolean; nth?: number },
): Promise<Offer> {
  const [origin, destination] = back ? ['CTS', 'HND'] : ['HND', 'CTS']
  const offers = await connectorOf(world).search({ origin, destination, on, passengers: 1 })
  const offer = offers
    .filter(({ fareFamily }) => fareFamily === family)
    .toSorted((one, other) => one.departsAt.getTime() - other.departsAt.getTime())[nth]
  if (!offer) throw new Error(`There is no ${family} offer on ${on}.`)
  return offer
}

/** Has a trip of Hanako alone held and issued at the carrier, and enters it as issuing does. */
export async function ticketedTrip(
  world: TestWorld,
  company: TravelCompany,
  { family = 'flexible', days = ['2026-01-20'] }: Wish = {},
): Promise<TicketedTrip> {
  const offers = await Promise.all(days.map((on, n) => anOffer(world, { family, on, back: n % 2 === 1 })))
  const ref = world.random.id()
  const passengers = [{ n: 1, kana: { family: 'ヤマダ', given: 'ハナコ' } }]
  const carrier = connectorOf(world)
  const held = agreed(await carrier.hold({ offerIds: offers.map(({ id }) => id), passengers, ref }))
  const order = agreed(await carrier.issue({ orderId: held.id, ref, atMost: held.amount }))
  const id = world.random.id()
  const booking = { id, ref, orderId: order.id, state: 'ticketed', offers: order.offers }
  await insertBooking(world, company, booking)
  await enterTickets(world, company, { id, ref, order })
  return { id, ref, order }
}

async function enterTickets(world: TestWorld, company: TravelCompany, { id, order }: TicketedTrip) {
  const { companyId, departmentId, traveller } = company
  const tickets = order.documents.map((document) => ({ ...document, ticketId: world.random.id() }))
  await world.act({ by: 'system', name: 'tests' }, async (act) => {
    for (const one of tickets)
      await act.run(sql`
        insert into travel_ticket (company_id, id, booking_id, segment, passenger, number, state, amount, issued_at,
          issued_by)
        values (${companyId}, ${one.ticketId}, ${id}, ${one.segment}, ${one.passenger}, ${one.number}, ${one.state},
          ${one.amount}, ${act.now}, ${traveller.personId})`)
    const account = { companyId, bookingId: id, departmentId, counterparty: '風花エア' }
    await enterFares(act, world, account, tickets)
  })
}
