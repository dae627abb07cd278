import { type Db, sql } from '#platform/sql.ts'
import { type StatementFigures, spans } from './contract.ts'
import { firstOf, monthLater } from './month.ts'

/** Twelve months' sums up to the one asked for, and how long before the departure its tickets were bought. */
export async function figuresOf(db: Db, companyId: string, month: string): Promise<StatementFigures> {
  const [sums, bought] = await Promise.all([
    totalsUpTo(db, companyId, month),
    boughtBefore(db, companyId, month),
  ])
  const totals = new Map(sums.map((row) => [row.month, row.total]))
  const months = Array.from({ length: 12 }, (_, n) => monthLater(month, n - 11))
  const tickets = new Map(bought.map((row) => [row.span, row.tickets]))
  return {
    months: months.map((one) => ({ month: one, total: totals.get(one) ?? 0 })),
    daysBefore: spans.map((from, n) => ({
      from,
      ...(spans[n + 1] && { to: (spans[n + 1] ?? 0) - 1 }),
      tickets: tickets.get(n + 1) ?? 0,
    })),
  }
}

const totalsUpTo = (db: Db, companyId: string, month: string) =>
  db.rows<{ month: string; total: number }>(sql`
    select to_char(month, 'YYYY-MM') as month, sum(amount) as total from travel_ledger
    where company_id = ${companyId}
      and month between ${firstOf(monthLater(month, -11))}::date and ${firstOf(month)}::date
    group by month`)

// Whole days of Tokyo: bought in the evening for the next morning is one day before.
const boughtBefore = (db: Db, companyId: string, month: string) =>
  db.rows<{ span: number; tickets: number }>(sql`
    select width_bucket(((s.departs_at at time zone 'Asia/Tokyo')::date - l.traded_on)::int, ${spans}::int[]) as span,
      count(*) as tickets
    from travel_ledger l
    join travel_ticket t on t.company_id = l.company_id and t.id = l.ticket_id
    join travel_segment s on s.company_id = t.company_id and s.booking_id = t.booking_id and s.n = t.segment
    where l.company_id = ${companyId} and l.month = ${firstOf(month)}::date and l.kind = 'fare'
    group by 1`)
