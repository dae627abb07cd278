import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { standingOf } from '../../../test/support/held-trip-rows.ts'
import type { ToldIssue } from '../../../test/support/issue-alone.ts'
import { somebodyWaits } from '../../../test/support/locks.ts'
import { named } from '../../../test/support/people.ts'
import { enterTraveller, heldTrip, openTravellers, type Travellers } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'
import { setFault } from '../connectors/simulator/faults/set-fault.ts'
import { askForTicket } from '../requests/asking/ask-for-ticket.ts'
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

async function asked() {
  const tripId = await heldTrip(world, company.hanako)
  const outcome = await askForTicket(company.hanako.asking, tripId, { managerId: company.ken.personId })
  return { tripId, requestId: outcome.ok ? outcome.value.id : '' }
}

/** Somebody issues in a process of his own; what it said when it ended. */
function issuing(requestId: string, who = company.ken): { child: ChildProcess; said: Promise<string> } {
  const told: ToldIssue = {
    connection: { ...inject('postgres'), database: world.pool.options.database ?? '' },
    masterKey: world.masterKey.toString('base64'),
    ...{ session: who.asking.session, requestId },
  }
  const script = join(import.meta.dirname, '../../../test/support/issue-alone.ts')
  const child = spawn(process.execPath, [script, JSON.stringify(told)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
  })
  return { child, said: once(child, 'close').then(() => text) }
}
const isAt = (tripId: string, trip: string) =>
  expect.poll(async () => (await standingOf(world, tripId))?.trip, { timeout: 30_000 }).toBe(trip)

it('hazard 1: two managers on two processes issue at once: one ticket, and the other is told', async () => {
  const { tripId, requestId } = await asked()
  const said = await Promise.all([issuing(requestId).said, issuing(requestId, second).said])
  expect(said.filter((one) => one === 'ticketed')).toHaveLength(1)
  expect(said.find((one) => one !== 'ticketed')).toMatch(/^(trip-being-issued|request-ended)$/)
  expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
}, 60_000)

it('hazard 3: killed before the carrier was reached, the job finds that nothing was issued, and it waits again', async () => {
  const { tripId, requestId } = await asked()
  await setFault(world, { kind: 'slow', operation: 'issue', times: 1, delayMs: 60_000 })
  const { child, said } = issuing(requestId)
  await isAt(tripId, 'issuing')
  child.kill('SIGKILL')
  await said
  // It may have died before it met the slow answer, which would wait for the next then.
  await world.pool.query('delete from travel_simulator_fault')
  await world.advance({ minutes: 4 })
  await settleIssues(world)
  expect(await standingOf(world, tripId)).toEqual({ trip: 'requested', request: 'open', tickets: 0 })
  expect(await issuing(requestId).said).toBe('ticketed')
}, 60_000)

it('hazard 3: killed after the carrier had issued, the job finds the ticket and enters it once', async () => {
  const { tripId, requestId } = await asked()
  await setFault(world, { kind: 'slow', operation: 'issue', times: 1, delayMs: 4000 })
  const { child, said } = issuing(requestId)
  await isAt(tripId, 'issuing')
  const client = await world.pool.connect()
  await client.query('begin')
  await client.query('select 1 from travel_booking where id = $1 for update', [tripId])
  await somebodyWaits(world)
  child.kill('SIGKILL')
  await said
  await client.query('commit')
  client.release()
  await world.advance({ minutes: 2 })
  await Promise.all([settleIssues(world), settleIssues(world)])
  expect(await standingOf(world, tripId)).toEqual({ trip: 'ticketed', request: 'issued', tickets: 1 })
}, 60_000)
