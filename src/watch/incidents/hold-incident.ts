import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { IncidentRow } from './rows.ts'

/** An open incident, for this act alone: who else wants to change it waits. */
export async function holdIncident(
  act: Act,
  id: string,
): Promise<Outcome<'incident-not-found' | 'incident-closed', IncidentRow>> {
  const row = await act.row<IncidentRow>(sql`select * from watch_incident where id = ${id} for update`)
  if (!row) return refused('incident-not-found')
  return row.closed_at ? refused('incident-closed') : doneWith(row)
}

/** Whether there is such an incident, open or closed: what the law asks may come after its closing. */
export const isIncident = async (db: Db, id: string): Promise<boolean> =>
  (await db.row(sql`select 1 from watch_incident where id = ${id}`)) !== undefined
