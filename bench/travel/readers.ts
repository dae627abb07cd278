import type { CompanyKind, Session } from '../../src/platform/author.ts'
import { dbOver, type Sql } from '../../src/platform/sql.ts'
import type { World } from '../../src/platform/world.ts'
import { listTrips } from '../../src/travel/bookings/reading/list-trips.ts'
import { dayInJapan, daysAfter } from '../../src/travel/day.ts'
import { searchRecords } from '../../src/travel/records/search-records.ts'
import { listRequests } from '../../src/travel/requests/reading/list-requests.ts'
import type { Books } from './books.ts'

/** The lists of trips, each read by whom it is for: its first page. */
export function readersOf(
  world: Pick<World, 'db' | 'clock'>,
  { companyId, accounts }: Books,
): Record<string, () => Promise<unknown>> {
  const here = world as World
  const who = (kind: CompanyKind) => sessionOf(companyId, accounts[kind], kind)
  const [traveller, manager, administrator] = [
    who('traveller'),
    who('ticketing-manager'),
    who('administrator'),
  ]
  const today = dayInJapan(new Date())
  const month = { from: daysAfter(today, -60), to: daysAfter(today, -30) }
  return {
    mine: () => listTrips(here, traveller, { whose: 'mine' }),
    department: () => listTrips(here, manager, { whose: 'managed' }),
    company: () => listTrips(here, administrator, { whose: 'managed' }),
    requests: () => listRequests(here, manager, {}),
    records: () => searchRecords(world.db, companyId, month),
  }
}

const sessionOf = (companyId: string, accountId: string, kind: CompanyKind): Session => ({
  ...{ by: 'person', id: accountId, companyId, accountId, kind, securityVersion: 1, language: 'ja' },
  ...{ device: Buffer.alloc(32), limited: false },
})

interface Source {
  query(
    asked: Sql | { text: string; values: unknown[] },
  ): Promise<{ rows: Record<string, unknown>[]; rowCount: number | null }>
}

/** Reads as usual, and counts the pages of the database that each query touches, from memory or from disk. */
export function touching(pool: Source) {
  let count = 0
  const query = async (asked: Sql) => {
    const { rows } = await pool.query({
      text: `explain (analyze, buffers, format json) ${asked.text}`,
      values: asked.values,
    })
    count += touchedIn(rows)
    return pool.query(asked)
  }
  return { db: dbOver({ query }), count: () => count }
}

// PostgreSQL's own form of an answer: one row, one column, a list of one plan.
function touchedIn([row]: Record<string, unknown>[]): number {
  const [explained] = (row?.['QUERY PLAN'] ?? []) as { Plan: Record<string, number> }[]
  return (explained?.Plan['Shared Hit Blocks'] ?? 0) + (explained?.Plan['Shared Read Blocks'] ?? 0)
}
