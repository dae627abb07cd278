import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Browser } from '../../../test/support/browser.ts'
import { standingOf } from '../../../test/support/held-trip-rows.ts'
import { type Node, startNode } from '../../../test/support/node.ts'
import { named } from '../../../test/support/people.ts'
import { browserOf, signedIn } from '../../../test/support/rush.ts'
import { enterTraveller, heldTrip, openTravellers, type Travellers } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { sql } from '../../platform/sql.ts'
import { askForTicket } from '../requests/asking/ask-for-ticket.ts'

let world: TestWorld
let company: Travellers
let houses: Node[]
/** Two managers of the department, each at a server of his own. */
let managers: Browser[]
beforeAll(async () => {
  world = await newWorld()
  company = await openTravellers(world)
  const { companyId, sales, ken } = company
  const second = await enterTraveller(world, companyId, {
    ...{ kind: 'ticketing-manager', names: named.mori, departmentId: sales, managedDepartmentIds: [sales] },
  })
  houses = await Promise.all([startNode(world), startNode(world)])
  managers = await Promise.all(
    [ken, second].map(async ({ accountId }, n) =>
      browserOf(houses[n]?.url ?? '', await signedIn(world, companyId, accountId)),
    ),
  )
}, 60_000)
afterAll(async () => {
  await Promise.all(houses.map((house) => house.close()))
  await world.close()
})

/** A trip whose ticket was asked for, with the path of its request. */
async function asked() {
  const tripId = await heldTrip(world, company.hanako)
  const outcome = await askForTicket(company.hanako.asking, tripId, { managerId: company.ken.personId })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { tripId, path: `/api/requests/${outcome.value.id}` }
}

interface Reply {
  state?: string
  refusal?: string
}
/** What all the calls were answered, each as its state or refusal. */
const answers = async (calls: Promise<{ body: Reply }>[]) =>
  (await Promise.all(calls)).map(({ body }) => body.refusal ?? body.state ?? '')

it('hazard 1: two managers at two servers press "issue" at once, ten times over: each trip has one ticket and one fare', async () => {
  for (let n = 0; n < 10; n++) {
    const { tripId, path } = await asked()
    const said = await answers(
      managers.map((one) => one.post<Reply>(`${path}/issue`, { key: world.random.id() })),
    )
    expect(said.filter((one) => one === 'ticketed')).toHaveLength(1)
    expect(said.find((one) => one !== 'ticketed')).toMatch(
      /^(trip-being-issued|request-ended|request-in-hand)$/,
    )
    expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
  }
  const books = await world.db.row(sql`
    select (select count(*)::int from travel_ledger) as fares,
      (select count(*)::int from travel_simulator_coupon where document is not null) as coupons,
      (select count(*)::int from travel_issue where state = 'issued') as issued`)
  expect(books).toEqual({ fares: 10, coupons: 10, issued: 10 })
}, 120_000)

it('hazard 2: one manager presses twice, at two servers, and once more after a reload: issued once, and told the same each time', async () => {
  const { tripId, path } = await asked()
  const one = { key: world.random.id() }
  const here = managers[0]?.cookies.get('__Host-session') ?? ''
  const press = (house: Node) => browserOf(house.url, here).post<Reply>(`${path}/issue`, one)
  const said = await answers(houses.map(press))
  expect(said.toSorted().join(' ')).toMatch(/^(still-running ticketed|ticketed ticketed)$/)
  expect(await answers(houses.map(press))).toEqual(['ticketed', 'ticketed'])
  expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
  const other = await asked()
  const misused = await browserOf(houses[0]?.url ?? '', here).post<Reply>(`${other.path}/issue`, one)
  expect(misused.body).toMatchObject({ refusal: 'key-of-another-call' })
}, 60_000)

it('hazard 1: two managers at two servers take a request in hand at once: one has it, and the other can neither take nor issue it', async () => {
  for (let n = 0; n < 5; n++) {
    const { tripId, path } = await asked()
    const taken = await Promise.all(managers.map((one) => one.post<Reply>(`${path}/claim`, {})))
    const loser = taken.findIndex(({ body }) => body?.refusal === 'request-in-hand')
    expect(taken.filter(({ status }) => status < 300)).toHaveLength(1)
    const late = await managers[loser]?.post<Reply>(`${path}/issue`, { key: world.random.id() })
    expect(late?.body).toMatchObject({ refusal: 'request-in-hand' })
    expect(await standingOf(world, tripId)).toMatchObject({ trip: 'requested', tickets: 0 })
  }
}, 120_000)
