import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'

/** Somebody of the security office takes an alert on; who was first stays. */
export function acknowledgeAlert(
  watching: Watching,
  id: string,
): Promise<Outcome<'forbidden' | 'alert-not-found' | 'alert-answered'>> {
  return atTheWatch(watching, async (act) => {
    const alert = await act.row<{ rule_id: string; state: string }>(
      sql`select rule_id, state from watch_alert where id = ${id} for update`,
    )
    if (!alert) return refused('alert-not-found')
    if (alert.state !== 'open') return refused('alert-answered')
    await act.run(sql`
      update watch_alert set state = 'acknowledged', acknowledged_at = ${act.now},
        acknowledged_by = ${watching.session.accountId} where id = ${id}`)
    act.note('alert-acknowledged', { data: { alert: id, rule: alert.rule_id } })
    return done
  })
}
