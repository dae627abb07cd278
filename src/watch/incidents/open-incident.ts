import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import { tellDuty } from '../duty/tell-duty.ts'
import { manualInForce } from '../manual/read-manual.ts'
import type { IncidentView, NewIncident } from './contract.ts'
import { writeEntry } from './write-entry.ts'

type Opened = { id: string }

/** Opens an incident by hand. */
export const openIncident = (watching: Watching, wish: NewIncident): Promise<Outcome<'forbidden', Opened>> =>
  atTheWatch(watching, async (act) => doneWith(await open(act, watching, wish)))

/**
 * Opens an incident from an alert with one click; whoever opens it has seen it, so it is acknowledged. An alert that is in
 * one already leads there.
 */
export function openFromAlert(
  watching: Watching,
  alertId: string,
): Promise<Outcome<'forbidden' | 'alert-not-found' | 'alert-answered', Opened>> {
  return atTheWatch(watching, async (act) => {
    const alert = await act.row<AlertRow>(sql`
      select id, severity, title_ja, title_en, state, incident_id from watch_alert where id = ${alertId} for update`)
    if (!alert) return refused('alert-not-found')
    if (alert.incident_id) return doneWith({ id: alert.incident_id })
    if (alert.state === 'dismissed') return refused('alert-answered')
    const title = watching.session.language === 'en' ? alert.title_en : alert.title_ja
    const severity = alert.severity === 'informational' ? 'low' : alert.severity
    const opened = await open(act, watching, { title, severity })
    await act.run(sql`
      update watch_alert set state = 'in-incident', incident_id = ${opened.id},
        acknowledged_at = coalesce(acknowledged_at, ${act.now}),
        acknowledged_by = coalesce(acknowledged_by, ${watching.session.accountId}) where id = ${alertId}`)
    await act.run(sql`update watch_incident set acknowledged_at = ${act.now} where id = ${opened.id}`)
    await writeEntry(act, opened.id, {
      kind: 'alert-added',
      data: { alert: alertId, ja: alert.title_ja, en: alert.title_en },
    })
    await writeEntry(act, opened.id, { kind: 'acknowledgement' })
    return doneWith(opened)
  })
}

interface AlertRow {
  id: string
  severity: 'informational' | IncidentView['severity']
  title_ja: string
  title_en: string
  state: string
  incident_id: string | null
}

async function open(
  act: Act,
  { world, session }: Watching,
  { title, severity }: NewIncident,
): Promise<Opened> {
  const id = world.random.id()
  const manual = await manualInForce(act, act.now)
  const made = await act.row<{ number: number }>(sql`
    insert into watch_incident (id, title, severity, manual_version, opened_at, opened_by)
    values (${id}, ${title}, ${severity}, ${manual.version}, ${act.now}, ${session.accountId}) returning number`)
  await act.run(sql`
    insert into watch_incident_task (incident_id, task_no, words_ja, words_en)
    select ${id}, t.n, t.task ->> 'ja', t.task ->> 'en'
    from jsonb_array_elements(${JSON.stringify(manual.tasks)}::jsonb) with ordinality t(task, n)`)
  await writeEntry(act, id, { kind: 'opened', words: title, data: { severity, manual: manual.version } })
  act.note('incident-opened', {
    data: { incident: id, number: made?.number, severity, manual: manual.version },
  })
  await tellDuty(act, world, { event: 'incident-opened', number: made?.number ?? 0 })
  return { id }
}
