import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '#platform/sql.ts'
import { type LargeCompany, openLargeCompany } from '../../../test/support/bulk.ts'
import { type Node, startNode } from '../../../test/support/node.ts'
import { browserOf, manySignedIn } from '../../../test/support/rush.ts'
import { offerOf } from '../../../test/support/trips.ts'
import { newWorld, type TestWorld } from '../../../test/support/world.ts'

const bookers = 200
const seats = 50

let world: TestWorld
let company: LargeCompany
let sessions: string[]
let houses: Node[]
beforeAll(async () => {
  world = await newWorld()
  company = await openLargeCompany(world)
  sessions = await manySignedIn(world, company, bookers)
  houses = await Promise.all([startNode(world), startNode(world)])
}, 60_000)
afterAll(async () => {
  await Promise.all(houses.map((house) => house.close()))
  await world.close()
})

/** The last seats of a flight. */
async function lastSeats(on: string): Promise<string> {
  const { id, flight } = await offerOf(world, { on })
  const changed = await world.db.run(sql`
    update travel_simulator_flight set capacity = ${seats} where day = ${on} and number = ${Number(flight.slice(2))}`)
  expect(changed).toBe(1)
  return id
}

interface Booker {
  session: string
  house: number
  body: { key: string; offerIds: string[] }
}

const bookersFor = (offerId: string): Booker[] =>
  sessions.map((session, n) => ({
    ...{ session, house: n % 2, body: { key: world.random.id(), offerIds: [offerId] } },
  }))

/** What a booker is answered: held, a refusal by its name, or nothing when the line broke. */
async function book({ session, house, body }: Booker): Promise<string> {
  const reply = await browserOf(houses[house]?.url ?? '', session)
    .post<{ state?: string; refusal?: string }>('/api/trips', body)
    .catch(() => undefined)
  return reply ? (reply.body.refusal ?? reply.body.state ?? String(reply.status)) : 'no answer'
}

const tally = (answers: string[]) =>
  Object.fromEntries([...Map.groupBy(answers, (one) => one)].map(([answer, all]) => [answer, all.length]))

/** How the flight stands with the carrier, and with us. */
async function standing(offerId: string) {
  const on = offerId.slice(0, 10)
  const row = await world.db.row<{
    held: number
    seats: number
    trips: number
    people: number
    drafts: number
  }>(sql`
    select (select max(held + sold)::int from travel_simulator_flight where day = ${on} and capacity = ${seats}) as held,
      (select count(distinct seat)::int from travel_simulator_coupon c join travel_simulator_flight f using (day, number)
        where day = ${on} and f.capacity = ${seats} and c.state = 'held') as seats,
      count(*) filter (where state = 'held')::int as trips, count(distinct owner_id)::int as people,
      count(*) filter (where state = 'draft')::int as drafts
    from travel_booking where first_departure >= ${new Date(`${on}T00:00:00+09:00`)}
      and first_departure < ${new Date(`${on}T23:59:59+09:00`)}`)
  return row
}
const full = { held: seats, seats, trips: seats, people: seats, drafts: 0 }

describe('200 bookers for the last 50 seats, over two servers (hazard 4)', { timeout: 120_000 }, () => {
  it('50 are held, nobody is refused while a seat is free, nothing is oversold, the others are told "sold out"', async () => {
    const offerId = await lastSeats('2025-12-20')
    const answers = await Promise.all(bookersFor(offerId).map(book))
    expect(tally(answers)).toEqual({ held: seats, 'sold-out': bookers - seats })
    expect(await standing(offerId)).toEqual(full)
  })

  it('with one server killed in the middle: after the restart no draft stays, no seat is lost, and all 50 are held', async () => {
    const offerId = await lastSeats('2025-12-21')
    const rush = bookersFor(offerId)
    let answered = 0
    const first = await Promise.all(
      rush.map(async (booker) => {
        const answer = await book(booker)
        if (++answered === 20) await houses[0]?.kill()
        return answer
      }),
    )
    const silent = rush.filter((_, n) => first[n] === 'no answer')
    expect(silent.length).toBeGreaterThan(0)
    expect(first.filter((answer) => !['held', 'sold-out', 'no answer'].includes(answer))).toEqual([])
    houses[0] = await startNode(world)
    // A minute later their keys are free again. Half of them come back: some were held all the same.
    await world.advance({ seconds: 61 })
    const second = await Promise.all(silent.filter((_, n) => n % 2 === 0).map(book))
    expect(second.filter((answer) => answer !== 'held' && answer !== 'sold-out')).toEqual([])
    // The others do not: what was held for them is theirs, what was not is gone.
    await world.advance({ minutes: 4 })
    await world.runJob('travel.settle-drafts')
    const settled = await standing(offerId)
    expect(settled).toMatchObject({
      drafts: 0,
      held: settled?.trips,
      seats: settled?.trips,
      people: settled?.trips,
    })
    const toldHeld = [...first, ...second].filter((answer) => answer === 'held')
    expect(settled?.trips).toBeGreaterThanOrEqual(toldHeld.length)
    const free = seats - (settled?.trips ?? 0)
    const late = await Promise.all(
      bookersFor(offerId)
        .filter((_, n) => first[n] === 'sold-out')
        .map(book),
    )
    expect(late.filter((answer) => answer === 'held')).toHaveLength(free)
    expect(await standing(offerId)).toEqual(full)
  })
})
