import pg from 'pg'
import { type Author, isStaff } from '../author.ts'
import { type MomentRow, moment } from '../dates/moment.ts'
import { type Db, type Part, part, type Sql, sql } from '../sql.ts'
import { ClosedForMaintenance } from './closed.ts'

/** What an act reads at its beginning: time, dates, and the window that runs or comes next where that concerns it. */
export interface Beginning extends MomentRow {
  starts_at?: Date | null
  ends_at?: Date | null
}

/** How things stand when an act begins, as a query within another; `always` for acts that maintenance lets be. */
export function beginning(author: Author, always: boolean): Part {
  if (always || !isStopped(author)) return moment()
  return part`
    select clock.now, w.starts_at, w.ends_at,
      (select jsonb_object_agg(name, value) from platform_date where replaced_at is null) as dates
    from (select platform_now() as now offset 0) clock
    left join lateral (
      select m.starts_at, m.ends_at from platform_maintenance m
      where m.cancelled_at is null and m.ends_at > clock.now order by m.starts_at limit 1
    ) w on true`
}

/** Reads how things stand when an act begins. */
export const readBeginning = (db: Db, author: Author, always: boolean): Promise<Beginning | undefined> =>
  db.row<Beginning>(sql`${beginning(author, always)}`)

// Longer than any act takes.
const nearMs = 3_600_000

/** Halts an act that begins during maintenance. For one that begins before it, what it asks together with its commit. */
export function mindMaintenance({ now, starts_at, ends_at }: Beginning): Sql | undefined {
  if (!starts_at || !ends_at) return undefined
  if (starts_at <= now) throw new ClosedForMaintenance({ now, endsAt: ends_at })
  return starts_at.getTime() - now.getTime() < nearMs ? sql`select platform_mind_maintenance()` : undefined
}

/** What a fault of an act means to the person: one that the last question of `mindMaintenance` raised is no fault. */
export function faultOrClosed(fault: unknown, { starts_at, ends_at }: Beginning): unknown {
  const isClosed = fault instanceof pg.DatabaseError && fault.code === 'SK503'
  return isClosed && starts_at && ends_at
    ? new ClosedForMaintenance({ now: starts_at, endsAt: ends_at })
    : fault
}

/** Whether maintenance stops what this author does: people and those signing in, never the system, operator or staff. */
function isStopped(author: Author): boolean {
  return author.by === 'journey' || (author.by === 'person' && !isStaff(author.kind))
}
