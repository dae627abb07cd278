import type { Language } from '#platform/author.ts'
import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { Alerts, AlertView } from './contract.ts'
import { type AlertRow, viewsOf } from './rows.ts'

const size = 50

/** The alerts in some states, or all of them, a page at a time, the newest first. */
export async function listAlerts(
  db: Db,
  wish: { states: readonly string[]; after?: string | undefined; language?: Language },
): Promise<Alerts> {
  const { at, id } = readPlace(wish.after, newest)
  const [rows, waiting] = await Promise.all([
    db.rows<AlertRow>(sql`
      select * from watch_alert where (raised_at, id) < (${at}, ${id}) and state = any(${wish.states})
      order by raised_at desc, id desc limit ${size + 1}`),
    db.row<{ open: number }>(sql`select count(*) as open from watch_alert where state = 'open'`),
  ])
  const { page, next } = paged(rows, size, (row) => ({ at: row.raised_at, id: row.id }))
  return { alerts: await viewsOf(db, page, wish.language), open: waiting?.open ?? 0, ...(next && { next }) }
}

/** One alert; undefined when there is none. */
export async function readAlert(db: Db, id: string, language?: Language): Promise<AlertView | undefined> {
  const rows = await db.rows<AlertRow>(sql`select * from watch_alert where id = ${id}`)
  const [view] = await viewsOf(db, rows, language)
  return view
}
