import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/** Who has just been asked answers within minutes; asked again at once he gets one more mail and nothing else. */
const pause = 10 * 60_000
const day = 24 * 60 * 60_000
/** One every two hours: beyond that people are not asked any more, they are worn out. */
const mostInADay = 12

/**
 * When a company may ask at this place, or everywhere, if it may not now. A place where nobody was asked for a day is
 * free whatever was sent elsewhere: what has been used up, by mistake or by a thief, must not stand before an emergency.
 */
export async function nextCall(
  act: Act,
  companyId: string,
  airport: string | undefined,
): Promise<Date | undefined> {
  // One row for two at once to wait for, until the first has called or not.
  await act.run(
    sql`select pg_advisory_xact_lock(hashtextextended('travel_safety_call' || ${companyId}::text, 0))`,
  )
  const calls = await act.rows<{ at: Date; is_here: boolean }>(sql`
    select created_at as at, airport is not distinct from ${airport ?? null} as is_here from travel_safety_call
    where company_id = ${companyId} and created_at > ${new Date(act.now.getTime() - day)} order by created_at desc`)
  const here = calls.find(({ is_here }) => is_here)
  if (!here) return undefined
  const spent = calls.at(mostInADay - 1)
  const dayEnds = spent ? Math.min(spent.at.getTime(), here.at.getTime()) + day : 0
  const next = new Date(Math.max(here.at.getTime() + pause, dayEnds))
  return next > act.now ? next : undefined
}
