import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const years = 365 * 86_400_000

/** Forgets alerts three years after they were last seen, as docs/retention.md promises. */
export async function tidyWatch(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'watch.tidy' }, async (act) => {
    const before = new Date(act.now.getTime() - 3 * years)
    const alerts = await act.run(sql`
      delete from watch_alert where last_at < ${before} and state in ('dismissed', 'acknowledged')`)
    if (alerts > 0) act.note('alerts-deleted', { data: { alerts } })
  })
}
