import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'

/** What the timeline can tell. */
export type EntryKind =
  | 'opened'
  | 'alert-added'
  | 'note'
  | 'severity'
  | 'role'
  | 'task-done'
  | 'task-open-again'
  | 'measure'
  | 'measure-done'
  | 'contained-something'
  | 'released-something'
  | 'acknowledgement'
  | 'containment-begin'
  | 'containment-end'
  | 'closing'
  | 'clock'
  | 'disclosure'

/** One entry before it has its number. */
export interface NewEntry {
  readonly kind: EntryKind
  readonly words?: string
  readonly data?: Record<string, unknown>
}

/** Writes into the timeline, the next number at its end; the database lets nobody change it afterwards. */
export async function writeEntry(
  act: Act,
  incidentId: string,
  { kind, words, data = {} }: NewEntry,
): Promise<void> {
  if (act.author.by !== 'person') throw new Error('A timeline is written by people.')
  // The number is taken from the incident's row, so two who write at once queue there.
  await act.run(sql`
    with next as (update watch_incident set entries = entries + 1 where id = ${incidentId} returning entries)
    insert into watch_incident_entry (incident_id, entry_no, at, by, kind, words, data)
    select ${incidentId}, entries, ${act.now}, ${act.author.accountId}, ${kind}, ${words ?? null}, ${JSON.stringify(data)}::jsonb
    from next`)
}
