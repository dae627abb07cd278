import { departmentChoices } from '#organisation/public.ts'
import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { LedgerRecord } from './contract.ts'

/** An entry as it is read; names of departments are another room's. */
type RecordRow = Omit<LedgerRecord, 'department' | 'ticket' | 'passenger'> & {
  departmentId: string
  ticket: string | null
  passenger: string | null
}

/** What stands beside an entry `l` of the ledger. */
const columns = part`
  l.id, l.traded_on::text as day, l.kind, l.amount, l.tax, l.counterparty, l.department_id as "departmentId",
  l.booking_id as "bookingId", b.locator, t.number as ticket, p.family_kanji || ' ' || p.given_kanji as passenger`

const beside = part`
  join travel_booking b on b.company_id = l.company_id and b.id = l.booking_id
  left join travel_ticket t on t.company_id = l.company_id and t.id = l.ticket_id
  left join travel_passenger p on p.company_id = t.company_id and p.booking_id = t.booking_id and p.n = t.passenger`

/** One entry; undefined for an unknown one and for one of another company alike. */
export async function recordById(db: Db, companyId: string, id: string): Promise<LedgerRecord | undefined> {
  const rows = await db.rows<RecordRow>(sql`
    select ${columns} from travel_ledger l ${beside} where l.company_id = ${companyId} and l.id = ${id}`)
  return (await named(db, companyId, rows))[0]
}

/** The entries a search has found, `found` being a query for rows of the ledger in the order `order`. */
export async function recordsFound(
  db: Db,
  companyId: string,
  { found, order }: { found: Part; order: Part },
): Promise<LedgerRecord[]> {
  const rows = await db.rows<RecordRow>(sql`
    select ${columns} from (${found}) l ${beside} order by ${order}`)
  return named(db, companyId, rows)
}

/** Everything that was entered about one booking, in the order it was. */
export async function recordsOfBooking(
  db: Db,
  companyId: string,
  bookingId: string,
): Promise<LedgerRecord[]> {
  const rows = await db.rows<RecordRow>(sql`
    select ${columns} from travel_ledger l ${beside}
    where l.company_id = ${companyId} and l.booking_id = ${bookingId} order by l.entered_at, l.id`)
  return named(db, companyId, rows)
}

async function named(db: Db, companyId: string, rows: readonly RecordRow[]): Promise<LedgerRecord[]> {
  const choices = rows.length > 0 ? await departmentChoices(db, companyId) : []
  const names = new Map(choices.map(({ id, code, name }) => [id, `${code} ${name}`]))
  return rows.map(({ departmentId, ticket, passenger, ...row }) => ({
    ...row,
    department: names.get(departmentId) ?? '',
    ...(ticket && { ticket }),
    ...(passenger && { passenger }),
  }))
}
