import type { Act } from '../act.ts'
import { type Db, type Sql, sql } from '../sql.ts'

/** A window as it stands. */
export interface Window {
  id: string
  startsAt: Date
  /** The end as it was said last. */
  endsAt: Date
  announcedAt: Date | null
  cancelledAt: Date | null
}

/** Holds all windows to the end of the act, so that whoever decides sees what was decided before; readers go on. */
export async function holdWindows(act: Act): Promise<Window[]> {
  await act.run({
    name: 'hold-windows',
    text: 'lock table platform_maintenance in share row exclusive mode',
    values: [],
  })
  return act.rows<Window>(all())
}

/** All windows there were and will be, the newest first. */
export const readWindows = (db: Db): Promise<Window[]> => db.rows<Window>(all())

const all = (): Sql => sql`
  select id, starts_at as "startsAt", ends_at as "endsAt", announced_at as "announcedAt", cancelled_at as "cancelledAt"
  from platform_maintenance order by starts_at desc, id desc limit 500`

/** Writes a window as it was decided. Overlapping ones do not fit into the table. */
export async function keepWindow(act: Act, window: Window): Promise<void> {
  const { id, startsAt, endsAt, announcedAt, cancelledAt } = window
  await act.run(sql`
    insert into platform_maintenance (id, starts_at, ends_at, announced_at, cancelled_at)
    values (${id}, ${startsAt}, ${endsAt}, ${announcedAt}, ${cancelledAt})
    on conflict (id) do update set ends_at = excluded.ends_at, announced_at = excluded.announced_at,
      cancelled_at = excluded.cancelled_at`)
}

/** The window that runs and those announced that are to come, with the database's time. */
export interface Announced {
  now: Date
  windows: Pick<Window, 'startsAt' | 'endsAt'>[]
}

/** The windows that were announced and not called off, among those that begin in this span. */
export const announcedBetween = (db: Db, from: Date, until: Date): Promise<Window[]> =>
  db.rows<Window>(sql`
    select id, starts_at as "startsAt", ends_at as "endsAt", announced_at as "announcedAt", cancelled_at as "cancelledAt"
    from platform_maintenance where cancelled_at is null and announced_at is not null
      and starts_at >= ${from} and starts_at < ${until}
    order by starts_at limit 20`)

/** What everybody may know of maintenance: the running window, announced or not, and the announced ones to come. */
export async function announcedWindows(db: Db): Promise<Announced> {
  const rows = await db.rows<{ now: Date; startsAt: Date | null; endsAt: Date | null }>(sql`
    select clock.now, m.starts_at as "startsAt", m.ends_at as "endsAt"
    from (select platform_now() as now offset 0) clock
    left join platform_maintenance m on m.cancelled_at is null and m.ends_at > clock.now
      and (m.announced_at <= clock.now or m.starts_at <= clock.now)
    order by m.starts_at limit 20`)
  const [first] = rows
  if (!first) throw new Error('The database did not tell the time.')
  const windows = rows.flatMap(({ startsAt, endsAt }) => (startsAt && endsAt ? [{ startsAt, endsAt }] : []))
  return { now: first.now, windows }
}
