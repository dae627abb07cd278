import { staffNames } from '#desk/public.ts'
import type { Language } from '#platform/author.ts'
import { newest, paged, readPlace } from '#platform/pages/place.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Incidents } from './contract.ts'

import { headOf, type IncidentRow, type MeasureRow, measureOf } from './rows.ts'

const size = 50

/** Incidents, the newest first, a page at a time, and every measure that is still to be carried out, the next due first. */
export async function listIncidents(
  { db, clock }: World,
  { after, language }: { after: string | undefined; language: Language },
): Promise<Incidents> {
  const { at, id } = readPlace(after, newest)
  const rows = await db.rows<IncidentRow>(sql`
    select * from watch_incident where (opened_at, id) < (${at}, ${id})
    order by opened_at desc, id desc limit ${size + 1}`)
  const { page, next } = paged(rows, size, (row) => ({ at: row.opened_at, id: row.id }))
  const names = await staffNames(
    db,
    page.map(({ lead }) => lead),
    language,
  )
  const measures = await db.rows<MeasureRow & { number: number }>(sql`
    select m.id, m.incident_id, m.words, m.owner, m.due_on::text, m.done_at, m.done_by, i.number
    from watch_measure m join watch_incident i on i.id = m.incident_id
    where m.done_at is null order by m.due_on, m.id limit 200`)
  const now = await clock.now()
  return {
    incidents: page.map((row) => {
      const lead = names.get(row.lead ?? '')
      return { ...headOf(row), ...(lead && { lead }) }
    }),
    ...(next && { next }),
    measures: measures.map((row) => ({
      ...measureOf(row, now, names),
      incidentId: row.incident_id,
      number: row.number,
    })),
  }
}
