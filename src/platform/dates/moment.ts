import { type Db, type Part, part, type Sql, sql } from '../sql.ts'
import { type Dates, datesFrom } from './dates.ts'

/** What time it is and which dates hold, read together. */
export interface Moment {
  readonly now: Date
  readonly dates: Dates
}

/** The row both come in; the dates are understood by whoever asks for them. */
export interface MomentRow {
  now: Date
  dates: Record<string, string> | null
}

/** One question for both: a date moved between two would let one act follow two rules. */
export const moment = (): Part => part`
  select platform_now() as now,
    (select jsonb_object_agg(name, value) from platform_date where replaced_at is null) as dates`

/** The same as a query of its own. */
export const readMoment = (): Sql => sql`${moment()}`

/** Time and dates for who asks outside an act: screens and jobs. Inside an act use `act.now` and `act.dates`. */
export async function momentOf(db: Db): Promise<Moment> {
  const read = await db.row<MomentRow>(readMoment())
  if (!read) throw new Error('The database did not tell the time.')
  return { now: read.now, dates: datesFrom(read.dates) }
}
