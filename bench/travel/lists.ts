import type { CompanyKind, Session } from '../../src/platform/author.ts'
import { listTrips } from '../../src/travel/bookings/reading/list-trips.ts'
import { searchRecords } from '../../src/travel/records/search-records.ts'
import { listRequests } from '../../src/travel/requests/reading/list-requests.ts'
import type { openHere } from '../cutover/here.ts'
import { type Figure, figureOf, median } from '../figures.ts'
import { fillBookings, openBooks } from './books.ts'

type Here = Awaited<ReturnType<typeof openHere>>
type Times = Record<string, number[]>

const calls = 100

/** How lists of trips read with a hundred times as many bookings in the database; each list is measured `rounds` times. */
export async function measureLists(
  here: Here,
  { from, to, rounds }: { from: number; to: number; rounds: number },
): Promise<Record<string, Figure>> {
  const books = await openBooks(here.pool)
  await fillBookings(here.pool, books, { from: 0, to: from })
  const few = await timesOf(here, books, rounds)
  await fillBookings(here.pool, books, { from, to })
  const many = await timesOf(here, books, rounds)
  const against = `the same with ${from} bookings`
  return Object.fromEntries(
    Object.entries(many).map(([name, ours]) => [
      `trips.growth ${name}`,
      figureOf('ms', against, { ours, theirs: few[name] ?? [] }),
    ]),
  )
}

/** Milliseconds of each list, the median of a hundred calls, once a round. */
async function timesOf(here: Here, books: Awaited<ReturnType<typeof openBooks>>, rounds: number) {
  const who = (kind: CompanyKind) => sessionOf(books.companyId, books.accounts[kind], kind)
  const [traveller, manager, administrator] = [
    who('traveller'),
    who('ticketing-manager'),
    who('administrator'),
  ]
  const lists: Record<string, () => Promise<unknown>> = {
    mine: () => listTrips(here.world, traveller, { whose: 'mine' }),
    department: () => listTrips(here.world, manager, { whose: 'managed' }),
    company: () => listTrips(here.world, administrator, { whose: 'managed' }),
    requests: () => listRequests(here.world, manager, {}),
    records: () =>
      searchRecords(here.world.db, administrator.companyId, { from: '2027-01-01', to: '2027-01-31' }),
  }
  const times: Times = {}
  for (let round = 0; round <= rounds; round++)
    for (const [name, list] of Object.entries(lists)) {
      const took = await medianOf(list)
      // The first round only warms up.
      if (round > 0) times[name] = [...(times[name] ?? []), took]
    }
  return times
}

async function medianOf(list: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < calls; n++) {
    const begun = performance.now()
    await list()
    times.push(performance.now() - begun)
  }
  return median(times)
}

const sessionOf = (companyId: string, accountId: string, kind: CompanyKind): Session => ({
  ...{ by: 'person', id: accountId, companyId, accountId, kind, securityVersion: 1, language: 'ja' },
  ...{ device: Buffer.alloc(32), limited: false },
})
