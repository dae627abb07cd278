import { type Db, sql } from '#platform/sql.ts'
import { firstOf } from './month.ts'

/** One entry with what it is about, as it stands in a file. */
export interface LedgerLine {
  id: string
  day: string
  kind: 'fare' | 'fee' | 'refund'
  amount: number
  tax: number
  counterparty: string
  locator: string
  number: string | null
  passenger: string | null
  flight: string | null
  origin: string | null
  destination: string | null
  flownOn: string | null
}

/** Whose entries are read: of one department and month, as they stood at `until`. */
export interface Reading {
  readonly companyId: string
  readonly departmentId: string
  readonly month: string
  readonly until: Date
}

const atOnce = 1000
const beginning = '00000000-0000-0000-0000-000000000000'

/** Entries in the order they were made, a portion at a time: never a whole month in memory. */
export async function* ledgerLines(db: Db, reading: Reading): AsyncGenerator<LedgerLine[]> {
  for (let after: string | undefined = beginning; after; ) {
    const lines: LedgerLine[] = await portionOf(db, reading, after)
    if (lines.length > 0) yield lines
    after = lines.length < atOnce ? undefined : lines.at(-1)?.id
  }
}

const portionOf = (db: Db, reading: Reading, after: string) =>
  db.rows<LedgerLine>(sql`
    select l.id, l.traded_on::text as day, l.kind, l.amount, l.tax, l.counterparty, b.locator, t.number,
      p.family_kanji || ' ' || p.given_kanji as passenger, s.flight, s.origin, s.destination,
      (s.departs_at at time zone 'Asia/Tokyo')::date::text as "flownOn"
    from travel_ledger l
    join travel_booking b on b.company_id = l.company_id and b.id = l.booking_id
    left join travel_ticket t on t.company_id = l.company_id and t.id = l.ticket_id
    left join travel_passenger p on p.company_id = t.company_id and p.booking_id = t.booking_id and p.n = t.passenger
    left join travel_segment s on s.company_id = t.company_id and s.booking_id = t.booking_id and s.n = t.segment
    where l.company_id = ${reading.companyId} and l.month = ${firstOf(reading.month)}::date
      and l.department_id = ${reading.departmentId} and l.id > ${after} and l.entered_at <= ${reading.until}
    order by l.id limit ${atOnce}`)
