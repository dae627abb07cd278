import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { readHolidays } from './read-holidays.ts'

/** Takes in the holidays of whole years; clocks whose final day hung on them have it from then on. */
export async function loadHolidays(
  world: World,
  author: Author,
  text: string,
): Promise<Outcome<'holidays-not-readable', { years: number[] }>> {
  const read = readHolidays(text)
  if (!read.ok) return read
  return world.act(author, async (act) => {
    for (const [year, days] of Object.entries(read.value))
      await act.run(sql`
        insert into watch_holidays (year, days, loaded_at) values (${Number(year)}, ${days.toSorted()}, ${act.now})
        on conflict (year) do update set days = excluded.days, loaded_at = excluded.loaded_at`)
    const years = Object.keys(read.value).map(Number)
    act.note('holidays-loaded', { data: { years } })
    return doneWith({ years })
  })
}
