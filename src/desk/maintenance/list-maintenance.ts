import { readWindows, type Window } from '#platform/maintenance/windows.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { MaintenanceList, MaintenanceWindow } from './contract.ts'
import { stateOf } from './state-of.ts'

type Change = MaintenanceWindow['changes'][number]
interface ChangeRow extends Pick<Change, 'decision'> {
  maintenance_id: string
  at: Date
  starts_at: Date
  ends_at: Date
  ja: string
  en: string
}

/** All windows with what was decided about each, and by whom. */
export async function listMaintenance({ db, clock }: World): Promise<MaintenanceList> {
  const now = await clock.now()
  const windows = await readWindows(db)
  const changes = await db.rows<ChangeRow>(sql`
    select c.maintenance_id, c.at, c.decision, c.starts_at, c.ends_at, coalesce(s.name_ja, c.author_id) as ja,
      coalesce(s.name_en, c.author_id) as en
    from desk_maintenance_change c left join desk_staff s on s.account_id::text = c.author_id
    where c.maintenance_id = any(${windows.map(({ id }) => id)}::uuid[]) order by c.maintenance_id, c.change_no`)
  const byWindow = Map.groupBy(changes, (change) => change.maintenance_id)
  return {
    now: now.toISOString(),
    windows: windows.map((window) => viewOf(window, now, byWindow.get(window.id) ?? [])),
  }
}

const viewOf = (window: Window, now: Date, changes: ChangeRow[]): MaintenanceWindow => ({
  id: window.id,
  startsAt: window.startsAt.toISOString(),
  endsAt: window.endsAt.toISOString(),
  state: stateOf(window, now),
  isAnnounced: window.announcedAt !== null,
  changes: changes.map(changeOf),
})

const changeOf = ({ at, decision, starts_at, ends_at, ja, en }: ChangeRow): Change => ({
  ...{ decision, by: { ja, en } },
  at: at.toISOString(),
  startsAt: starts_at.toISOString(),
  endsAt: ends_at.toISOString(),
})
