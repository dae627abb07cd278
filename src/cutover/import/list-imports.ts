import { type Db, sql } from '#platform/sql.ts'
import type { ImportRow } from './tables.ts'

const most = 100

/** The newest imports first: when, what became of each, what it entered; of one that is read, how far it has come. */
export const listImports = (db: Db): Promise<ImportRow[]> =>
  db.rows(sql`
    select i.id, i.state, i.is_dry_run, i.counts, i.created_at, i.ended_at,
      case when i.ended_at is null then coalesce(s.lines, i.lines) else i.lines end as lines,
      case when i.ended_at is null then greatest(s.faults, i.faults) else i.faults end as faults
    from cutover_import i
    cross join (select sum(read)::bigint as lines, sum(faults)::bigint as faults from cutover_staged_file) s
    order by i.created_at desc, i.id desc limit ${most}`)
