import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { named } from '../../../test/support/people.ts'
import {
  enterTraveller,
  heldTrip,
  offersOf,
  openTravellers,
  type Travellers,
} from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { type FaultWish, setFault } from '../connectors/simulator/faults/set-fault.ts'
import { askForTicket } from '../requests/asking/ask-for-ticket.ts'
import { issueBooking } from './issue-booking.ts'
import { settleIssues } from './settle-issues.ts'

let world: TestWorld
let company: Travellers
let managers: Travellers['ken'][]
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
  const { companyId, sales } = company
  managers = await Promise.all(
    [1, 2, 3].map(() =>
      enterTraveller(world, companyId, {
        ...{
          kind: 'ticketing-manager',
          names: named.mori,
          departmentId: sales,
          managedDepartmentIds: [sales],
        },
      }),
    ),
  )
}, 60_000)
afterAll(() => world.close())

const count = 100

/** A hundred held trips whose tickets were asked for. */
async function askedMany(): Promise<string[]> {
  const offers = (await offersOf(world)).filter(({ fareFamily }) => fareFamily === 'flexible')
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const offer = offers[n % offers.length]
    const tripId = await heldTrip(world, company.hanako, offer ? { offers: [offer] } : {})
    const asked = await askForTicket(company.hanako.asking, tripId, { managerId: company.ken.personId })
    if (!asked.ok) throw new Error(asked.refusal)
    ids.push(asked.value.id)
  }
  return ids
}

interface Books {
  ours: number
  carriers: number
  charged: number
  unknown: number
  twice: number
}

/** What is issued here, at the carrier, and in the ledger, and what nobody knows yet. */
const books = () =>
  world.db.row<Books>(sql`
    select
      (select count(*)::int from travel_ticket) as ours,
      (select count(*)::int from travel_simulator_coupon where document is not null) as carriers,
      (select count(*)::int from travel_ledger where kind = 'fare') as charged,
      (select count(*)::int from travel_booking where state in ('issuing', 'issue-unknown')) as unknown,
      (select count(*)::int from (select 1 from travel_ticket group by booking_id having count(*) > 1) t) as twice`)

const faults: FaultWish[] = [
  { kind: 'answer-lost-after', operation: 'issue', times: 40 },
  { kind: 'answer-lost-before', operation: 'issue', times: 25 },
  { kind: 'slow', operation: 'issue', times: 50, delayMs: 150 },
  { kind: 'answer-lost-before', operation: 'get', times: 20 },
]

it('hazard 3: of a hundred issues at once, with answers lost after and before and late, none is doubled, none lost, each known in the end', async () => {
  const requests = await askedMany()
  for (const fault of faults) await setFault(world, fault)
  const issue = (requestId: string, n: number) =>
    issueBooking((managers[n % managers.length] ?? company.ken).asking, { requestId })
  const answers = await Promise.all(requests.map(issue))
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  expect(
    answers.filter((answer) => answer.ok && answer.value.state === 'issue-unknown').length,
  ).toBeGreaterThan(20)
  for (let n = 0; n < 6; n++) {
    await world.advance({ minutes: 2 })
    await Promise.all([settleIssues(world), settleIssues(world)])
  }
  const settled = await books()
  expect(settled).toMatchObject({ unknown: 0, twice: 0 })
  expect(settled?.carriers).toBe(settled?.ours)
  // What was never issued waits again in the queue, and is issued now.
  const waiting = await world.db.rows<{ id: string }>(sql`
    select id from travel_request where state in ('open', 'escalated')`)
  expect(waiting).toHaveLength(count - (settled?.ours ?? 0))
  await Promise.all(waiting.map(({ id }, n) => issue(id, n)))
  expect(await books()).toEqual({ ours: count, carriers: count, charged: count, unknown: 0, twice: 0 })
}, 120_000)
