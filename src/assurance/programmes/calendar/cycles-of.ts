import { type Db, part, sql } from '#platform/sql.ts'
import { cells } from '../cells.ts'
import type { CycleView } from '../contract.ts'
import type { YearSpan } from './show-year.ts'

type Row = Omit<CycleView, 'reference' | 'people'> & { reference: string | null; people: number | null }

/** The rounds that touch a year, with how many did it, missed it or need not. */
export async function cyclesOf(db: Db, { from, until, today }: YearSpan): Promise<CycleView[]> {
  const touches = part`y.starts_on < ${until}::date and y.ends_on >= ${from}::date`
  const rows = await db.rows<Row>(sql`
    select y.id, y.programme_id as programme, jsonb_build_object('ja', y.title_ja, 'en', y.title_en) as title,
      y.starts_on::text as "startsOn", y.ends_on::text as "endsOn", y.reference, y.people,
      case when y.cancelled_at is not null then 'cancelled' when y.ends_on < ${today}::date then 'over'
        when y.opened_at is not null then 'open' else 'planned' end as state,
      coalesce(c.done, 0) as done, coalesce(c.missing, 0) as missing, coalesce(c.excused, 0) as excused
    from assurance_cycle y
    left join (select cycle_id, (count(*) filter (where state = 'done'))::int as done,
        (count(*) filter (where state in ('missing', 'open')))::int as missing,
        (count(*) filter (where state in ('left', 'away', 'exempt')))::int as excused
      from (${cells(part`${today}`, touches)}) each group by 1) c on c.cycle_id = y.id
    where ${touches} order by y.starts_on, y.id`)
  return rows.map(({ reference, people, ...row }) => ({
    ...row,
    ...(reference !== null && { reference }),
    ...(people !== null && { people }),
  }))
}
