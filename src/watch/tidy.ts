import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { tidySignals } from './signals/tidy-signals.ts'

const day = 86_400_000
const years = 365 * day

/** Forgets alerts three years after they were last seen, and what else docs/retention.md promises. */
export async function tidyWatch(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'watch.tidy' }, async (act) => {
    const before = new Date(act.now.getTime() - 3 * years)
    const alerts = await act.run(sql`
      delete from watch_alert where last_at < ${before} and state in ('dismissed', 'acknowledged')`)
    await act.run(sql`delete from watch_shift where ends_at < ${before}`)
    await forgetIncidents(act)
    await forgetWatching(act)
    await forgetIntel(act)
    if (alerts > 0) act.note('alerts-deleted', { data: { alerts } })
  })
  await tidySignals(world)
}

/** The one way in which a timeline goes: as a whole, seven years after its incident was closed. */
async function forgetIncidents(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - 7 * years)
  await act.rows(sql`select set_config('sekisho.forgetting', 'watch', true)`)
  const incidents = await act.run(sql`delete from watch_incident where closed_at < ${before}`)
  if (incidents > 0) act.note('incidents-deleted', { data: { incidents } })
}

/** What shows whether the watch was awake, and what its rules remember. */
async function forgetWatching(act: Act): Promise<void> {
  const ago = (ms: number) => new Date(act.now.getTime() - ms)
  await act.run(sql`delete from watch_heartbeat where noted_at < ${ago(400 * day)}`)
  await act.run(sql`delete from watch_access_observed where told_at < ${ago(30 * day)}`)
  await act.run(sql`delete from watch_window where ends_at < ${ago(day)}`)
  await act.run(sql`delete from watch_rule_change where at < ${ago(7 * years)}`)
}

/** What was received, seven years after it was decided, with everything that hangs on it. */
async function forgetIntel(act: Act): Promise<void> {
  const before = new Date(act.now.getTime() - 7 * years)
  await act.run(sql`delete from watch_intel_item where decided_at < ${before}`)
  await act.run(sql`delete from watch_advisory where released_at < ${before}`)
}
