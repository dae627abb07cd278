import { dayInJapan } from '../day-in-japan.ts'
import type { IncidentView } from './contract.ts'

/** `watch_incident`. */
export interface IncidentRow {
  id: string
  number: number
  title: string
  severity: IncidentView['severity']
  manual_version: number
  opened_at: Date
  opened_by: string
  acknowledged_at: Date | null
  contain_began_at: Date | null
  contained_at: Date | null
  closed_at: Date | null
  lead: string | null
  scribe: string | null
  communications: string | null
}

/** What list and room show alike of an incident. */
export function headOf(row: IncidentRow) {
  return {
    ...{ id: row.id, number: row.number, title: row.title, severity: row.severity },
    state: stateOf(row),
    openedAt: row.opened_at.toISOString(),
    times: {
      ...secondsTo('acknowledge', row, row.acknowledged_at),
      ...secondsTo('containBegin', row, row.contain_began_at),
      ...secondsTo('containEnd', row, row.contained_at),
      ...secondsTo('close', row, row.closed_at),
    },
  }
}

function stateOf(row: IncidentRow): IncidentView['state'] {
  if (row.closed_at) return 'closed'
  if (row.contained_at) return 'contained'
  if (row.contain_began_at) return 'containing'
  return row.acknowledged_at ? 'acknowledged' : 'open'
}

const secondsTo = <Name extends string>(name: Name, row: IncidentRow, at: Date | null) =>
  at ? { [name]: Math.round((at.getTime() - row.opened_at.getTime()) / 1000) } : {}

/** `watch_measure`, as it is shown. */
export interface MeasureRow {
  id: string
  incident_id: string
  words: string
  owner: string
  due_on: string
  done_at: Date | null
  done_by: string | null
}

/** A measure as its readers see it; overdue is what is not done when its day in Japan is over. */
export function measureOf(row: MeasureRow, now: Date, names: Map<string, string>) {
  const { id, words, owner, due_on, done_at, done_by } = row
  return {
    ...{ id, words, owner, dueOn: due_on },
    isOverdue: !done_at && due_on < dayInJapan(now),
    ...(done_at && { done: { at: done_at.toISOString(), by: names.get(done_by ?? '') ?? '' } }),
  }
}
