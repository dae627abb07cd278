import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { standingOf } from '../../../test/support/held-trip-rows.ts'
import { somebodyWaits } from '../../../test/support/locks.ts'
import { moveTo, suspend } from '../../../test/support/managers.ts'
import { named } from '../../../test/support/people.ts'
import { enterTraveller, heldTrip, openTravellers, type Travellers } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { expireTrips } from '../bookings/ending/expire-trips.ts'
import { setFault } from '../connectors/simulator/faults/set-fault.ts'
import { askForTicket } from '../requests/asking/ask-for-ticket.ts'
import { claimRequest } from '../requests/working/claim-request.ts'
import { issueBooking } from './issue-booking.ts'
import { settleIssues } from './settle-issues.ts'

let world: TestWorld
let company: Travellers
let second: Travellers['ken']
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
  const { companyId, sales } = company
  second = await enterTraveller(world, companyId, {
    ...{ kind: 'ticketing-manager', names: named.mori, departmentId: sales, managedDepartmentIds: [sales] },
  })
})
afterAll(() => world.close())

/** A trip of Hanako's whose ticket Ken was asked for. */
async function asked(): Promise<{ tripId: string; requestId: string }> {
  const tripId = await heldTrip(world, company.hanako)
  const outcome = await askForTicket(company.hanako.asking, tripId, { managerId: company.ken.personId })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { tripId, requestId: outcome.value.id }
}
const issue = (requestId: string, who = company.ken) => issueBooking(who.asking, { requestId })
const entries = async (tripId: string) =>
  (await world.db.rows(sql`select kind, amount from travel_ledger where booking_id = ${tripId}`)).length
const effectiveOf = async (tripId: string) =>
  (await world.db.row<{ effective: Date }>(sql`select effective from travel_booking where id = ${tripId}`))
    ?.effective ?? new Date()

describe('a ticket that is issued', () => {
  it('leaves tickets, the ledger’s lines, the end of its request, and a fact', async () => {
    const { tripId, requestId } = await asked()
    expect(await issue(requestId)).toMatchObject({ value: { state: 'ticketed', tripId } })
    expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
    expect(await entries(tripId)).toBe(1)
    const [fact] = (await world.facts('ticket-issued')).filter(({ data }) => data.trip === tripId)
    expect(fact?.data).toMatchObject({ request: requestId, by: company.ken.personId })
    expect(await issue(requestId)).toMatchObject({ refusal: 'request-ended', detail: { state: 'issued' } })
  })

  it('S1-19 of another department is refused, and nothing changes', async () => {
    const { tripId, requestId } = await asked()
    const before = (await world.facts()).length
    expect(await issue(requestId, company.rin)).toMatchObject({ refusal: 'request-not-found' })
    expect(await issueBooking(company.rin.asking, { tripId })).toMatchObject({ refusal: 'trip-not-found' })
    expect(await issueBooking(company.sakura.asking, { tripId })).toMatchObject({ refusal: 'trip-not-found' })
    expect(await standingOf(world, tripId)).toEqual({ trip: 'requested', request: 'open', tickets: 0 })
    expect(await world.facts()).toHaveLength(before)
  })

  it('may be of a held trip that nobody asked for, by who issues for its department; by its traveller only if the company lets him', async () => {
    const tripId = await heldTrip(world, company.hanako)
    expect(await issueBooking(company.hanako.asking, { tripId })).toMatchObject({ refusal: 'trip-not-found' })
    expect(await issueBooking(company.ken.asking, { tripId })).toMatchObject({ value: { state: 'ticketed' } })
    expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: null, tickets: 1 })
  })
})

describe('hazard 1: two managers', () => {
  it('issue at the same moment: one ticket, and the other is told', async () => {
    const { tripId, requestId } = await asked()
    const answers = await Promise.all([issue(requestId), issue(requestId, second)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const refusal = answers.find((answer) => !answer.ok)
    expect(refusal).toMatchObject({ refusal: expect.stringMatching(/trip-being-issued|request-ended/) })
    expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
    expect(await entries(tripId)).toBe(1)
  })

  it('do not take a request out of each other’s hand', async () => {
    const { requestId } = await asked()
    await claimRequest(second.asking, requestId)
    expect(await issue(requestId)).toMatchObject({ refusal: 'request-in-hand', detail: { by: '森 さくら' } })
    expect(await issue(requestId, second)).toMatchObject({ ok: true })
  })
})

describe('hazard 5: issuing after the deadline', () => {
  it('is refused at the deadline itself, by the database’s clock', async () => {
    const { tripId, requestId } = await asked()
    const effective = await effectiveOf(tripId)
    await world.moveTo(effective.toISOString())
    expect(await issue(requestId)).toMatchObject({ refusal: 'too-late-to-issue' })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'requested', tickets: 0 })
    await world.moveTo('2025-12-01T10:00:00+09:00')
  })

  it('and expiring at the same moment: one of them, never both', async () => {
    for (let n = 0; n < 4; n++) {
      const { tripId, requestId } = await asked()
      const effective = await effectiveOf(tripId)
      await world.moveTo(new Date(effective.getTime() - 20).toISOString())
      const [issued] = await Promise.all([issue(requestId), expireTrips(world), expireTrips(world)])
      await world.moveTo(new Date(effective.getTime() + 1000).toISOString())
      await expireTrips(world)
      const standing = await standingOf(world, tripId)
      expect(standing).toEqual(
        issued.ok
          ? { trip: 'ticketed', request: 'issued', tickets: 1 }
          : { trip: 'expired', request: 'expired', tickets: 0 },
      )
      await world.moveTo('2025-12-01T10:00:00+09:00')
    }
  })
})

describe('hazard 7: rights that change between asking and issuing', () => {
  it('are looked at when it is issued: who has lost the department issues nothing', async () => {
    const { companyId, sales, air } = company
    const moved = await enterTraveller(world, companyId, {
      ...{ kind: 'ticketing-manager', names: named.ohara, departmentId: sales },
      managedDepartmentIds: [sales],
    })
    const { tripId, requestId } = await asked()
    const [changed, issued] = await Promise.all([
      moveTo(company.asking, moved.personId, air),
      issue(requestId, moved),
    ])
    expect(changed).toMatchObject({ ok: true })
    const { tickets } = (await standingOf(world, tripId)) ?? {}
    expect(tickets).toBe(issued.ok ? 1 : 0)
    if (!issued.ok) expect(issued).toMatchObject({ refusal: 'request-not-found' })
    const next = await asked()
    expect(await issue(next.requestId, moved)).toMatchObject({ refusal: 'request-not-found' })
    expect(await standingOf(world, next.tripId)).toMatchObject({ trip: 'requested', tickets: 0 })
  })

  it('a change that is under way is waited for, and then counts', async () => {
    const { companyId, sales } = company
    const gone = await enterTraveller(world, companyId, {
      ...{ kind: 'ticketing-manager', names: named.ohara, departmentId: sales },
      managedDepartmentIds: [sales],
    })
    const { tripId, requestId } = await asked()
    const client = await world.pool.connect()
    await client.query('begin')
    await client.query('delete from organisation_manager_department where person_id = $1', [gone.personId])
    await client.query('select 1 from organisation_person where id = $1 for no key update', [gone.personId])
    const issued = issue(requestId, gone)
    await somebodyWaits(world)
    await client.query('commit')
    client.release()
    expect(await issued).toMatchObject({ refusal: 'request-not-found' })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'requested', tickets: 0 })
  })

  it('who was suspended issues nothing', async () => {
    const { companyId, sales } = company
    const left = await enterTraveller(world, companyId, {
      ...{ kind: 'ticketing-manager', names: named.ohara, departmentId: sales },
      managedDepartmentIds: [sales],
    })
    const { requestId } = await asked()
    expect(await suspend(company.asking, left.personId)).toMatchObject({ ok: true })
    expect(await issue(requestId, left)).toMatchObject({ refusal: 'request-not-found' })
  })
})

describe('hazard 8: a price that moves after it was agreed', () => {
  const dearer = (tripId: string) =>
    world.db.run(sql`
      update travel_simulator_flight f set surcharge = surcharge + 5000
      from travel_simulator_segment s join travel_simulator_order o on o.id = s.order_id
        join travel_booking b on b.carrier_ref = o.ref
      where (f.day, f.number) = (s.day, s.number) and b.id = ${tripId}`)
  const pricesEnd = (tripId: string) =>
    world.db.run(sql`
      update travel_simulator_order o set price_until = o.created_at
      from travel_booking b where b.carrier_ref = o.ref and b.id = ${tripId}`)

  it('is not paid: the request goes back, the trip is held at the price of now, and the traveller decides', async () => {
    const { tripId, requestId } = await asked()
    const before = await amountOf(tripId)
    await dearer(tripId)
    await pricesEnd(tripId)
    const answers = await Promise.all([issue(requestId), issue(requestId, second)])
    expect(answers.filter((answer) => !answer.ok && answer.refusal === 'price-moved')).toHaveLength(1)
    expect(await standingOf(world, tripId)).toEqual({ trip: 'held', request: 'returned', tickets: 0 })
    const now = await amountOf(tripId)
    expect(now).toBeGreaterThan(before)
    expect(await entries(tripId)).toBe(0)
    const again = await askForTicket(company.hanako.asking, tripId, { managerId: company.ken.personId })
    expect(again).toMatchObject({ ok: true })
    expect(await issue(again.ok ? again.value.id : '')).toMatchObject({ value: { state: 'ticketed' } })
    expect(await amountOf(tripId)).toBe(now)
  })

  it('and moves while it is issued: paid as agreed, or not at all, and the ledger says the same', async () => {
    for (let n = 0; n < 5; n++) {
      const { tripId, requestId } = await asked()
      const agreed = await amountOf(tripId)
      await dearer(tripId)
      const [issued] = await Promise.all([issue(requestId), pricesEnd(tripId), issue(requestId, second)])
      const { trip, tickets } = (await standingOf(world, tripId)) ?? {}
      const paid = await world.db.rows<{ amount: number }>(sql`
        select amount from travel_ledger where booking_id = ${tripId}`)
      if (trip === 'ticketed') expect([tickets, paid]).toEqual([1, [{ amount: agreed }]])
      else expect([trip, tickets, paid, issued.ok]).toEqual(['held', 0, [], false])
    }
  })

  it('a dearer fare whose price is still kept is issued as agreed', async () => {
    const { tripId, requestId } = await asked()
    const before = await amountOf(tripId)
    await dearer(tripId)
    expect(await issue(requestId)).toMatchObject({ value: { state: 'ticketed' } })
    expect(await amountOf(tripId)).toBe(before)
  })
})

const amountOf = async (tripId: string) =>
  (await world.db.row<{ amount: number }>(sql`select amount from travel_booking where id = ${tripId}`))
    ?.amount ?? 0

describe('hazard 3: a carrier that answers late or never', () => {
  it('answer lost after: it is looked up by our reference at once, and issued once', async () => {
    const { tripId, requestId } = await asked()
    await setFault(world, { kind: 'answer-lost-after', operation: 'issue', times: 1 })
    expect(await issue(requestId)).toMatchObject({ value: { state: 'ticketed' } })
    expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
  })

  it('answer lost before: nobody tries again until it is known that nothing happened; then one can', async () => {
    const { tripId, requestId } = await asked()
    await setFault(world, { kind: 'answer-lost-before', operation: 'issue', times: 1 })
    expect(await issue(requestId)).toMatchObject({ value: { state: 'issue-unknown' } })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'issue-unknown', tickets: 0 })
    const tries = await Promise.all([issue(requestId), issue(requestId, second)])
    expect(tries.map((answer) => !answer.ok && answer.refusal)).toEqual([
      'trip-being-issued',
      'trip-being-issued',
    ])
    expect(await issueBooking(company.ken.asking, { tripId })).toMatchObject({ refusal: 'trip-being-issued' })
    await world.advance({ minutes: 1 })
    await settleIssues(world)
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'issue-unknown' })
    await world.advance({ minutes: 3 })
    await Promise.all([settleIssues(world), settleIssues(world)])
    expect(await standingOf(world, tripId)).toEqual({ trip: 'requested', request: 'open', tickets: 0 })
    expect(await issue(requestId)).toMatchObject({ value: { state: 'ticketed' } })
    expect(await entries(tripId)).toBe(1)
  })

  it('a carrier that cannot even be asked stays unknown, and is asked again', async () => {
    const { tripId, requestId } = await asked()
    await setFault(world, { kind: 'answer-lost-after', operation: 'issue', times: 1 })
    await setFault(world, { kind: 'answer-lost-before', operation: 'get', times: 1 })
    expect(await issue(requestId)).toMatchObject({ value: { state: 'issue-unknown' } })
    await world.advance({ minutes: 1 })
    await settleIssues(world)
    expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
  })
})

describe('what the company’s policy says', () => {
  const set = async (wish: { issuing?: string; ceiling?: number; stepUpAbove?: number }) => {
    const { issuing = 'request', ceiling = null, stepUpAbove = null } = wish
    await world.db.run(sql`
      insert into travel_policy (company_id, issuing, ceiling, families, lead_hours, step_up_above, block_overlaps)
      values (${company.companyId}, ${issuing}, ${ceiling}, '{early,flexible,saver}', 0, ${stepUpAbove}, false)
      on conflict (company_id) do update set issuing = excluded.issuing, ceiling = excluded.ceiling,
        step_up_above = excluded.step_up_above`)
  }
  const own = (tripId: string) => issueBooking(company.hanako.asking, { tripId })

  it('S1-20 lets a traveller issue his own trips himself, and never another’s', async () => {
    await set({ issuing: 'self' })
    const [mine, theirs] = [await heldTrip(world, company.hanako), await heldTrip(world, company.sakura)]
    expect(await own(theirs)).toMatchObject({ refusal: 'trip-not-found' })
    expect(await standingOf(world, theirs)).toEqual({ trip: 'held', request: null, tickets: 0 })
    expect(await own(mine)).toMatchObject({ value: { state: 'ticketed' } })
  })

  it('or only what is within the policy: what is above it must be asked for', async () => {
    await set({ issuing: 'request-above-policy', ceiling: 1_000_000 })
    const tripId = await heldTrip(world, company.hanako)
    await set({ issuing: 'request-above-policy', ceiling: 1000 })
    expect(await own(tripId)).toMatchObject({ refusal: 'trip-not-found' })
    await set({ issuing: 'request-above-policy', ceiling: 1_000_000 })
    expect(await own(tripId)).toMatchObject({ value: { state: 'ticketed' } })
    await set({})
  })

  it('asks for a proof above its limit before anything is written, and not at it', async () => {
    const { tripId, requestId } = await asked()
    const amount = await amountOf(tripId)
    await set({ stepUpAbove: amount - 1 })
    expect(await issue(requestId)).toMatchObject({ refusal: 'step-up-required' })
    expect(await standingOf(world, tripId)).toEqual({ trip: 'requested', request: 'open', tickets: 0 })
    await set({ stepUpAbove: amount })
    expect(await issue(requestId)).toMatchObject({ value: { state: 'ticketed' } })
  })
})
