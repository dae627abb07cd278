import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { anOffer, type TicketedTrip, ticketedTrip } from '../../../test/support/ticketed-trip.ts'
import { openTravelCompany, type TravelCompany } from '../../../test/support/travel-company.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { setFault } from '../connectors/simulator/faults/set-fault.ts'
import { confirmServicing } from './asking/confirm-servicing.ts'
import { quoteServicing } from './asking/quote-servicing.ts'
import type { ServicingQuote, ServicingWish } from './contract.ts'
import { settleServicings } from './settling/look-up.ts'

let world: TestWorld
let company: TravelCompany
let other: TravelCompany

beforeAll(async () => {
  world = await newWorld({ at: '2025-11-28T10:00:00+09:00' })
  company = await openTravelCompany(world)
  other = await openTravelCompany(world, 'hibari', '1010101')
})
afterAll(() => world.close())

const quote = ({ id }: TicketedTrip, wish: ServicingWish = { kind: 'refund' }) =>
  quoteServicing(company.traveller.asking, id, wish)
async function quoted(trip: TicketedTrip, wish?: ServicingWish): Promise<ServicingQuote> {
  const answer = await quote(trip, wish)
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}
/** Another first flight; many of these trips fly at the same time. */
const changeTo = ({ id: offerId }: { id: string }): ServicingWish => ({
  ...{ kind: 'change', flights: [{ segment: 1, offerId }], evenOverlapping: true },
})
/** Confirmed by who may: a change, by the policy a company begins with, by its ticketing manager. */
const confirm = (
  trip: TicketedTrip,
  { id, mayConfirm }: ServicingQuote,
  who = mayConfirm ? company.traveller : company.manager,
) => confirmServicing(who.asking, trip.id, id)

interface Standing {
  state: string
  version: number
  sequence: number
  tickets: string
  ledger: string
  months: string
}
const standing = ({ id }: TicketedTrip) =>
  world.db.row<Standing>(sql`
    select b.state, b.version, b.calendar_sequence as sequence,
      (select string_agg(state, ' ' order by segment, issued_at) from travel_ticket where booking_id = b.id) as tickets,
      (select string_agg(kind || ' ' || amount, ', ' order by entered_at, array_position(array['refund', 'fare', 'fee'], kind), amount)
        from travel_ledger
        where booking_id = b.id) as ledger,
      (select string_agg(distinct to_char(month, 'MM'), ' ') from travel_ledger where booking_id = b.id) as months
    from travel_booking b where b.id = ${id}`)
/** Tomorrow: from then on a ticket of today is refunded, no longer cancelled for nothing. */
const nextDay = () => world.advance({ days: 1 })

describe('giving a trip back', () => {
  it('of the same day is for nothing', async () => {
    const trip = await ticketedTrip(world, company)
    const offered = await quoted(trip)
    expect(offered).toMatchObject({ kind: 'cancel', fee: 0, refund: trip.order.amount })
    expect(await confirm(trip, offered)).toMatchObject({ value: { state: 'done' } })
    const { amount } = trip.order
    expect(await standing(trip)).toMatchObject({
      ...{ state: 'refunded', tickets: 'void', ledger: `fare ${amount}, refund ${-amount}`, sequence: 1 },
    })
  })

  it('hazard 10: later costs its fee, and what comes back is a credit in the month of the refund', async () => {
    const trip = await ticketedTrip(world, company, { family: 'saver' })
    await world.moveTo('2025-12-02T10:00:00+09:00')
    const offered = await quoted(trip)
    const { amount } = trip.order
    expect(offered).toMatchObject({ kind: 'refund', fee: 5_500, refund: amount - 5_500 })
    expect((await standing(trip))?.state).toBe('ticketed')
    expect(await confirm(trip, offered)).toMatchObject({ value: { state: 'done' } })
    expect(await standing(trip)).toMatchObject({
      ...{ state: 'refunded', tickets: 'refunded', months: '11 12' },
      ledger: `fare ${amount}, refund ${-amount}, fee 5500`,
    })
    expect((await world.facts('trip-refunded')).at(-1)?.data).toMatchObject({ trip: trip.id, fee: 5_500 })
  })

  it('is refused where the fare gives nothing back, and nothing changes', async () => {
    const trip = await ticketedTrip(world, company, { family: 'early' })
    await nextDay()
    const before = await standing(trip)
    expect(await quote(trip)).toEqual({ ok: false, refusal: 'not-refundable' })
    expect(await standing(trip)).toEqual(before)
  })

  it('confirmed twice, even at the same moment, is done once and answered alike', async () => {
    const trip = await ticketedTrip(world, company)
    await nextDay()
    const offered = await quoted(trip)
    const answers = await Promise.all([confirm(trip, offered), confirm(trip, offered)])
    expect(answers.some(({ ok }) => ok)).toBe(true)
    for (const answer of answers) if (!answer.ok) expect(answer.refusal).toBe('servicing-running')
    expect(await confirm(trip, offered)).toMatchObject({ value: { state: 'done' } })
    expect((await standing(trip))?.ledger).toMatch(/^fare \d+, refund -\d+, fee 440$/)
  })

  it('by a quote that is over, or of a trip that changed meanwhile, is refused', async () => {
    const trip = await ticketedTrip(world, company)
    const old = await quoted(trip)
    await world.advance({ minutes: 16 })
    expect(await confirm(trip, old)).toEqual({ ok: false, refusal: 'quote-gone' })
    const another = await quoted(trip)
    await world.db.run(sql`update travel_booking set version = version + 1 where id = ${trip.id}`)
    expect(await confirm(trip, another)).toEqual({ ok: false, refusal: 'quote-gone' })
    expect((await standing(trip))?.state).toBe('ticketed')
  })

  it('is the owner’s and his ticketing manager’s; to everybody else the trip is not there', async () => {
    const trip = await ticketedTrip(world, company)
    const offered = await quoted(trip)
    for (const asking of [company.asking, other.asking, other.manager.asking, other.traveller.asking]) {
      expect(await quoteServicing(asking, trip.id, { kind: 'refund' })).toMatchObject({
        refusal: 'trip-not-found',
      })
      expect(await confirmServicing(asking, trip.id, offered.id)).toMatchObject({ refusal: 'trip-not-found' })
    }
    const another = await ticketedTrip(world, company)
    expect(await confirmServicing(company.traveller.asking, another.id, offered.id)).toMatchObject({
      refusal: 'trip-not-found',
    })
    expect(await confirm(trip, offered, company.manager)).toMatchObject({ value: { state: 'done' } })
  })
})

describe('changing a trip', () => {
  it('exchanges the tickets of the flight that changes, and charges the difference and the fee', async () => {
    const trip = await ticketedTrip(world, company, { family: 'saver', days: ['2026-01-20', '2026-01-22'] })
    await nextDay()
    const [out, back] = trip.order.offers
    const later = await anOffer(world, { family: 'saver', on: '2026-01-21' })
    const offered = await quoted(trip, changeTo(later))
    const dearer = later.fare - (out?.fare ?? 0)
    expect(offered).toMatchObject({ kind: 'change', fee: 3_300, refund: -3_300 - dearer })
    expect(await confirm(trip, offered)).toMatchObject({ value: { state: 'done' } })
    expect(await standing(trip)).toMatchObject({
      ...{ state: 'ticketed', tickets: 'exchanged open open', sequence: 1, version: 2 },
      ledger: `fare ${out?.fare}, fare ${back?.fare}, refund ${-(out?.fare ?? 0)}, fare ${later.fare}, fee 3300`,
    })
    const flights = await world.db.rows(sql`
      select flight, departs_at from travel_segment where booking_id = ${trip.id} order by n`)
    expect(flights).toEqual([
      { flight: later.flight, departs_at: later.departsAt },
      { flight: back?.flight, departs_at: back?.departsAt },
    ])
    const booking = await world.db.row<{ first: Date; amount: number }>(sql`
      select first_departure as first, amount from travel_booking where id = ${trip.id}`)
    expect(booking).toEqual({ first: later.departsAt, amount: trip.order.amount + dearer })
  })

  it('is refused where the fare does not allow it, or the offer is gone', async () => {
    const trip = await ticketedTrip(world, company, { family: 'early' })
    const wish = {
      kind: 'change' as const,
      flights: [{ segment: 1, offerId: (await anOffer(world, { on: '2026-01-21' })).id }],
    }
    expect(await quote(trip, wish)).toEqual({ ok: false, refusal: 'not-changeable' })
    const flexible = await ticketedTrip(world, company)
    expect(await quote(flexible, { kind: 'change', flights: [{ segment: 1, offerId: 'nothing' }] })).toEqual({
      ...{ ok: false, refusal: 'offer-gone' },
    })
  })
})

function calendarIn(content: unknown) {
  const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString()
  const file = new ICAL.Component(ICAL.parse(text))
  const zone = file.getFirstSubcomponent('vtimezone')
  if (zone) ICAL.TimezoneService.register(zone)
  const event = new ICAL.Event(file.getFirstSubcomponent('vevent') ?? undefined)
  const method = file.getFirstPropertyValue('method')
  return { method, uid: event.uid, sequence: event.sequence, start: event.startDate.toJSDate() }
}

describe('the traveller’s calendar', () => {
  it('is brought up to date by a change and left by a refund, under the same UID and in one thread of mails', async () => {
    const trip = await ticketedTrip(world, company)
    const later = await anOffer(world, { on: '2026-01-21' })
    await confirm(trip, await quoted(trip, changeTo(later)))
    await confirm(trip, await quoted(trip))
    const [changed, refunded] = (await world.mailTo('hanako@tsubame.example')).slice(-2)
    expect([changed?.subject, refunded?.subject]).toEqual([
      '【風花ビズ】便を変更しました',
      '【風花ビズ】航空券を払い戻しました',
    ])
    expect(changed?.parsed.inReplyTo).toContain(trip.id)
    expect(refunded?.parsed.inReplyTo).toBe(changed?.parsed.inReplyTo)
    const files = [changed, refunded].map((mail) => calendarIn(mail?.parsed.attachments[0]?.content))
    expect(files.map(({ method, sequence }) => [method, sequence])).toEqual([
      ['REQUEST', 1],
      ['CANCEL', 2],
    ])
    expect(files[1]?.uid).toBe(files[0]?.uid)
    expect(files[0]?.start).toEqual(later.departsAt)
  })
})

describe('hazard 9: changing and giving back at once', () => {
  it('does one of them: tickets, money and flights are of that one', async () => {
    for (let n = 0; n < 4; n++) {
      const trip = await ticketedTrip(world, company)
      const later = await anOffer(world, { on: '2026-01-21' })
      const [change, refund] = [await quoted(trip, changeTo(later)), await quoted(trip)]
      const answers = await Promise.all([confirm(trip, change), confirm(trip, refund)])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
      expect(['servicing-running', 'quote-gone']).toContain(refusals[0])
      const { amount } = trip.order
      const now = await standing(trip)
      if (answers[0]?.ok)
        expect(now).toMatchObject({
          ...{ state: 'ticketed', tickets: 'exchanged open' },
          ledger: `fare ${amount}, refund ${-amount}, fare ${later.fare}`,
        })
      else
        expect(now).toMatchObject({
          ...{ state: 'refunded', tickets: 'void', ledger: `fare ${amount}, refund ${-amount}` },
        })
    }
  })

  it('the database itself lets one operation of a trip be open', async () => {
    const trip = await ticketedTrip(world, company)
    const ids = [await quoted(trip), await quoted(trip)].map(({ id }) => id)
    const open = (id: string | undefined) =>
      world.db.run(sql`
        update travel_servicing set state = 'confirming', look_at = quoted_until where id = ${id ?? ''}`)
    await open(ids[0])
    await expect(open(ids[1])).rejects.toMatchObject({ constraint: 'travel_servicing_one_open' })
  })
})

describe('hazard 3: a carrier whose answer is lost', () => {
  it.each(['answer-lost-after', 'answer-lost-before'] as const)(
    '%s a refund: it is looked up, and done once',
    async (kind) => {
      const trip = await ticketedTrip(world, company)
      await nextDay()
      const offered = await quoted(trip)
      await setFault(world, { kind, operation: 'confirmCancel', times: 1 })
      expect(await confirm(trip, offered)).toMatchObject({ value: { state: 'done' } })
      expect((await standing(trip))?.ledger).toMatch(/^fare \d+, refund -\d+, fee 440$/)
    },
  )

  it.each(['answer-lost-after', 'answer-lost-before'] as const)(
    '%s, and cannot be asked either: it stays unknown, nobody can try again, and the clock settles it once',
    async (kind) => {
      const trip = await ticketedTrip(world, company)
      await nextDay()
      const later = await anOffer(world, { on: '2026-01-21' })
      const offered = await quoted(trip, changeTo(later))
      await setFault(world, { kind, operation: 'confirmChange', times: 1 })
      await setFault(world, { kind: 'answer-lost-before', operation: 'get', times: 1 })
      expect(await confirm(trip, offered)).toMatchObject({ value: { state: 'unknown' } })
      expect(await standing(trip)).toMatchObject({ state: 'change-pending', tickets: 'open' })
      expect(await quote(trip)).toMatchObject({ refusal: 'servicing-running' })
      expect(await confirm(trip, offered)).toMatchObject({ value: { state: 'unknown' } })
      await settleServicings(world)
      expect((await standing(trip))?.state).toBe('change-pending')
      await world.advance({ minutes: 1, seconds: 1 })
      await Promise.all([settleServicings(world), settleServicings(world)])
      expect(await standing(trip)).toMatchObject({ state: 'ticketed', tickets: 'exchanged open' })
      expect((await standing(trip))?.ledger).toMatch(/^fare \d+, refund -\d+, fare \d+$/)
    },
  )

  it('what the carrier refuses leaves the trip as it was', async () => {
    const trip = await ticketedTrip(world, company)
    const offered = await quoted(trip)
    await world.db.run(sql`
      update travel_simulator_order set version = version + 1 where ref = ${trip.ref}`)
    expect(await confirm(trip, offered)).toEqual({ ok: false, refusal: 'quote-gone' })
    expect(await standing(trip)).toMatchObject({ state: 'ticketed', tickets: 'open', version: 1 })
    expect(await confirm(trip, await quoted(trip))).toMatchObject({ value: { state: 'done' } })
  })
})
