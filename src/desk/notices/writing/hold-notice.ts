import type { Act } from '#platform/act.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'

export type HoldRefusal = 'notice-not-found' | 'notice-withdrawn' | 'notice-changed'

/** Locks a notice for a change, if it stands and its newest version is the one that was seen. */
export async function holdNotice(act: Act, id: string, seen: number): Promise<Outcome<HoldRefusal, string>> {
  const row = await act.row<{ state: string; newest_version: number }>(sql`
    select state, newest_version from desk_notice where id = ${id} for update`)
  if (!row) return refused('notice-not-found')
  if (row.state === 'withdrawn') return refused('notice-withdrawn')
  return row.newest_version === seen ? doneWith(row.state) : refused('notice-changed')
}
