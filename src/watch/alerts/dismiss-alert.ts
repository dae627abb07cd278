import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'

/** Says why an alert needs nothing done; found again later, the same raises a new one. */
export function dismissAlert(
  watching: Watching,
  id: string,
  why: string,
): Promise<Outcome<'forbidden' | 'alert-not-found' | 'alert-answered' | 'alert-about-oneself'>> {
  return atTheWatch(watching, async (act) => {
    const alert = await act.row<{ rule_id: string; state: string; account_id: string | null }>(
      sql`select rule_id, state, account_id from watch_alert where id = ${id} for update`,
    )
    if (!alert) return refused('alert-not-found')
    if (alert.state === 'dismissed' || alert.state === 'in-incident') return refused('alert-answered')
    const by = watching.session.accountId
    // The database holds that, too: whoever got into the account an alert is about would silence it.
    if (alert.account_id === by) return refused('alert-about-oneself')
    await act.run(sql`
      update watch_alert set state = 'dismissed', dismissed_at = ${act.now}, dismissed_by = ${by},
        dismissed_why = ${why} where id = ${id}`)
    act.note('alert-dismissed', { data: { alert: id, rule: alert.rule_id }, personal: { why } })
    return done
  })
}
