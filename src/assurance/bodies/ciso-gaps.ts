import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { raiseAlert } from '#watch/public.ts'

/** The room's own rule: nobody is CISO. */
const gapRule = '0c5f9a52-7a3e-4f0e-8f5b-3d2b9e7c1a64'
const title = { ja: 'CISOのいない日があります', en: 'Nobody is CISO for a while' } as const

/** Days between two on which nobody is CISO, from the first CISO there ever was; whole spans of them. */
export const gapsBetween = (from: unknown, until: unknown): Part => part`
  select lower(gap)::text as since, upper(gap)::text as until, (upper(gap) - lower(gap))::int as days
  from (select unnest(datemultirange(daterange(
        least(greatest(${from}::date, coalesce(min(from_on), ${from}::date)), ${until}::date), ${until}::date))
      - coalesce(range_agg(daterange(from_on, until_on)), '{}')) as gap
    from assurance_holder where seat_id = 'ciso') gaps order by 1`

export interface Gap {
  readonly since: string
  readonly until: string
  readonly days: number
}

/** The gaps of a span of days. */
export const cisoGaps = (db: Db, from: string, until: string): Promise<Gap[]> =>
  db.rows<Gap>(sql`${gapsBetween(from, until)}`)

/** Raises an alert for each gap of today and the fortnight to come; one gap is one alert. */
export async function watchCiso(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.ciso' }, async (act) => {
    const begun = await act.row(sql`select 1 from assurance_seat where id = 'ciso'`)
    if (!begun) return
    const gaps = await cisoGaps(act, dayAfter(act.now, 0), dayAfter(act.now, 15))
    for (const { since, until } of gaps)
      await raiseAlert(act, world, {
        ...{ ruleId: gapRule, severity: 'high', title, about: { until }, times: 1, facts: [] },
        ...{ firstAt: act.now, lastAt: new Date(`${since}T00:00:00+09:00`) },
      })
  })
}

/** A day in Japan, so many days after a moment. */
export const dayAfter = (at: Date, days: number): string =>
  new Date(at.getTime() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)
