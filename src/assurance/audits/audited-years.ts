import { type Db, sql } from '#platform/sql.ts'
import type { AuditedYear } from './contract.ts'

/** The month in which a year begins: the fiscal one in April, or the calendar's. */
const begins = { fiscal: 4, calendar: 1 } as const

/** The years since the first audit, the newest first; one that ended without any is a break, whichever way years are counted (O1). */
export const auditedYears = (db: Db, counted: keyof typeof begins, today: string): Promise<AuditedYear[]> =>
  db.rows<AuditedYear>(sql`
    with audits as (
      select extract(year from held_on - make_interval(months => ${begins[counted] - 1}))::int as year from assurance_audit),
    years as (
      select year, make_date(year, ${begins[counted]}, 1) as starts
      from generate_series((select min(year) from audits),
        extract(year from ${today}::date - make_interval(months => ${begins[counted] - 1}))::int) year)
    select year, starts::text as "from", (starts + interval '1 year' - interval '1 day')::date::text as until, n as audits,
      case when n > 0 then 'audited' when starts + interval '1 year' <= ${today}::date then 'break' else 'running' end as state
    from years, lateral (select count(*)::int as n from audits where audits.year = years.year) counted order by year desc`)
