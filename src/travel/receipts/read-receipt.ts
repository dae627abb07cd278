import { nameCompanies, personOf } from '#organisation/public.ts'
import type { Session } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { visibleTo } from '../bookings/reading/who-may-see.ts'
import { taxInside, taxRate } from '../ledger/tax.ts'
import type { Receipt } from './contract.ts'

interface Trip {
  id: string
  locator: string
}

/** The receipt of a trip that was paid for, for everybody who may see it, any time again; undefined where there is none. */
export async function readReceipt(
  world: World,
  { companyId, accountId }: Session,
  tripId: string,
): Promise<Receipt | undefined> {
  const { db, profile, clock } = world
  const person = await personOf(db, companyId, accountId)
  const trip =
    person &&
    (await db.row<Trip>(sql`
      select b.id, b.locator from travel_booking b where b.id = ${tripId} and ${visibleTo(person)}`))
  const lines = trip ? await linesOf(db, companyId, trip) : []
  if (!trip || lines.length === 0) return undefined
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const [history, names, now] = await Promise.all([
    historyOf(db, companyId, trip),
    nameCompanies(world, [companyId]),
    clock.now(),
  ])
  return {
    ...{ issuer: profile.operator.name, registration: profile.operator.invoiceNumber, locator: trip.locator },
    ...{ company: names.get(companyId) ?? '', madeAt: now.toISOString(), lines, history },
    ...{ rate: taxRate, total, tax: taxInside(total) },
  }
}

type Line = Receipt['lines'][number]
type LineRow = { [Name in keyof Line]-?: Line[Name] | null }

async function linesOf(db: Db, companyId: string, { id }: Trip): Promise<Line[]> {
  const rows = await db.rows<LineRow>(sql`
    select l.traded_on::text as day, l.kind, l.amount, s.flight, s.origin, s.destination, t.number as ticket,
      p.family_kanji || ' ' || p.given_kanji as passenger,
      case when t.state = 'used' then (s.departs_at at time zone 'Asia/Tokyo')::date::text end as "boardedOn"
    from travel_ledger l
    left join travel_ticket t on t.company_id = l.company_id and t.id = l.ticket_id
    left join travel_passenger p on p.company_id = t.company_id and p.booking_id = t.booking_id and p.n = t.passenger
    left join travel_segment s on s.company_id = t.company_id and s.booking_id = t.booking_id and s.n = t.segment
      and t.state not in ('exchanged')
    where l.company_id = ${companyId} and l.booking_id = ${id} order by l.entered_at, l.id`)
  return rows.map((row) => {
    const there = Object.entries(row).filter(([, value]) => value !== null)
    // What the query named and did not find is left out.
    return Object.fromEntries(there) as unknown as Line
  })
}

const historyOf = (db: Db, companyId: string, { id }: Trip) =>
  db.rows<Receipt['history'][number]>(sql`
    select kind, (ended_at at time zone 'Asia/Tokyo')::date::text as day, fee, refund from travel_servicing
    where company_id = ${companyId} and booking_id = ${id} and state = 'done' order by ended_at`)
