import { japaneseHolidays } from '#platform/holidays/japanese-holidays.ts'
import { type Db, sql } from '#platform/sql.ts'
import { type Holidays, holidaysOf } from '../law/open-day.ts'

/** The holidays that came along, and those that were loaded since; a loaded year stands over one that came along. */
export async function knownHolidays(db: Db): Promise<Holidays> {
  const loaded = await db.rows<{ year: number; days: string[] }>(sql`select year, days from watch_holidays`)
  return holidaysOf({
    ...japaneseHolidays,
    ...Object.fromEntries(loaded.map(({ year, days }) => [year, days])),
  })
}
