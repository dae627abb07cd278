import type { Act } from '../act.ts'
import { type Db, sql } from '../sql.ts'
import { type DateName, type Dates, datesFrom } from './dates.ts'
import { type MomentRow, readMoment } from './moment.ts'

/** A date that was set: which, to what, by whom, why and when; `until` is the moment in which another took its place. */
export interface DateRow {
  name: DateName
  value: string
  setBy: string
  reason: string
  setAt: Date
  until: Date | null
}

/** Keeps others from moving dates until this act ends, and reads them as they stand now; readers go on meanwhile. */
export async function holdDates(act: Act): Promise<Dates> {
  await act.run(sql`lock table platform_date in share row exclusive mode`)
  return datesFrom((await act.row<MomentRow>(readMoment()))?.dates ?? null)
}

/** Puts a date in the place of the one that stands; call it behind `holdDates`. */
export async function keepDate(act: Act, date: Omit<DateRow, 'setAt' | 'until'>): Promise<void> {
  const { name, value, setBy, reason } = date
  await act.run(sql`
    update platform_date set replaced_at = ${act.now} where name = ${name} and replaced_at is null`)
  await act.run(sql`
    insert into platform_date (name, value, set_by, reason, set_at)
    values (${name}, ${value}, ${setBy}, ${reason}, ${act.now})`)
}

/** Every date that was ever set, the newest first. */
export function datesEverSet(db: Db): Promise<DateRow[]> {
  return db.rows<DateRow>(sql`
    select name, value, set_by as "setBy", reason, set_at as "setAt", replaced_at as until
    from platform_date order by seq desc`)
}
