import { type Db, sql } from '#platform/sql.ts'
import type { ImportRow } from './tables.ts'

const most = 100

/** The newest imports first: when, what became of each, how many lines and faults, what it entered. */
export const listImports = (db: Db): Promise<ImportRow[]> =>
  db.rows(sql`
    select id, state, is_dry_run, lines, faults, counts, created_at, ended_at from cutover_import
    order by created_at desc, id desc limit ${most}`)
