import type { Profile } from '../profile.ts'
import { type Db, sql } from '../sql.ts'
import { dateNames } from './dates.ts'

/**
 * Sets the dates that were never set, from the profile: the first start. From then on the database decides, and a
 * profile that says otherwise moves nothing. Any number of nodes may do it at once.
 */
export async function fillDates(db: Db, { name, dates }: Profile): Promise<void> {
  for (const date of dateNames)
    await db.run(sql`
      insert into platform_date (name, value, set_by, reason, set_at)
      values (${date}, ${dates[date]}, ${`profile ${name}`}, 'first start', platform_now())
      on conflict do nothing`)
}
