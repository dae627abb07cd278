import { done, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import { atTheWatch, type Watching } from '../at-the-watch.ts'
import type { Step } from './contract.ts'
import { holdIncident } from './hold-incident.ts'
import type { IncidentRow } from './rows.ts'
import { writeEntry } from './write-entry.ts'

export type StepRefusal =
  | 'forbidden'
  | 'incident-not-found'
  | 'incident-closed'
  | 'incident-step-taken'
  | 'incident-not-contained'
  | 'incident-without-measures'

/**
 * Takes the next step of an incident, whose moment is kept: seen, containment begun, ended, closed (S2-28, S2-45). It closes
 * with measures against recurrence only (S2-30); the database refuses the same whatever asks it.
 */
export function takeStep(watching: Watching, id: string, step: Step): Promise<Outcome<StepRefusal>> {
  return atTheWatch<StepRefusal>(watching, async (act) => {
    const held = await holdIncident(act, id)
    if (!held.ok) return held
    const measures = await act.row(sql`select 1 from watch_measure where incident_id = ${id} limit 1`)
    const refusal = whyNot(step, held.value, measures !== undefined)
    if (refusal) return refused(refusal)
    await act.run(sql`
      update watch_incident set acknowledged_at = coalesce(acknowledged_at, ${act.now}),
        contain_began_at = case when ${step}::text like 'containment%' then coalesce(contain_began_at, ${act.now}) else contain_began_at end,
        contained_at = case when ${step}::text = 'containment-end' then ${act.now} else contained_at end,
        closed_at = case when ${step}::text = 'closing' then ${act.now} else closed_at end
      where id = ${id}`)
    await writeEntry(act, id, { kind: step })
    act.note(`incident-${names[step]}`, { data: { incident: id } })
    return done
  })
}

const names = {
  acknowledgement: 'acknowledged',
  'containment-begin': 'containment-begun',
  'containment-end': 'contained',
  closing: 'closed',
} as const

function whyNot(step: Step, row: IncidentRow, hasMeasures: boolean): StepRefusal | undefined {
  const taken = {
    acknowledgement: row.acknowledged_at,
    'containment-begin': row.contain_began_at,
    'containment-end': row.contained_at,
    closing: row.closed_at,
  }
  if (taken[step]) return 'incident-step-taken'
  if (step !== 'closing') return undefined
  if (!row.contained_at) return 'incident-not-contained'
  return hasMeasures ? undefined : 'incident-without-measures'
}
