import { type Part, part } from '#platform/sql.ts'

export const yearKinds = ['fiscal', 'calendar'] as const
export type YearKind = (typeof yearKinds)[number]

/** The first day of a year and the first after it: the fiscal year 2026 runs from April 2026 to March 2027 (O1). */
export function boundsOf(kind: YearKind, year: number): { from: string; until: string } {
  const day = kind === 'fiscal' ? '04-01' : '01-01'
  return { from: `${year}-${day}`, until: `${year + 1}-${day}` }
}

/** The year a day lies in. */
export function yearOf(kind: YearKind, day: string): number {
  const year = Number(day.slice(0, 4))
  return kind === 'fiscal' && day.slice(5) < '04-01' ? year - 1 : year
}

/** The day in Japan of a moment, for a query. */
export const dayIn = (at: unknown): Part => part`(${at}::timestamptz at time zone 'Asia/Tokyo')::date`

/** The running year and the one before it, of both kinds, seen from a day. */
export const twoYears = (day: Part): Part => part`
  select kind, since, (since + interval '1 year')::date as until, since + interval '1 year' <= ${day} as is_over
  from (
    select kind, (first - (back * interval '1 year'))::date as since
    from (values ('fiscal', date_trunc('year', ${day} - interval '3 months') + interval '3 months'),
        ('calendar', date_trunc('year', ${day}::timestamp))) as running(kind, first),
      generate_series(0, 1) as back) spans`
