import { networkBehind } from '#identity/public.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/**
 * The network an incident's alerts speak of, where somebody was let in from it in the day before. Apart from the room, which
 * is read again every few seconds: this looks through a day of sessions.
 */
export async function networkOf(world: World, id: string): Promise<string | undefined> {
  const row = await world.db.row<{ opened_at: Date; mark: string }>(sql`
    select i.opened_at, a.about ->> 'data.network' as mark
    from watch_incident i join watch_alert a on a.incident_id = i.id
    where i.id = ${id} and i.closed_at is null and a.about ? 'data.network' order by a.raised_at limit 1`)
  return row && networkBehind(world, row.mark, new Date(row.opened_at.getTime() - 24 * 3_600_000))
}
