import { type Db, sql } from '#platform/sql.ts'
import type { Sources } from './contract.ts'

interface SourceRow {
  id: string
  name: string
  url: string
  effect: 'weigh' | 'watch'
  is_stopped: boolean
  last_success_at: Date | null
  last_arrival_at: Date | null
  failing_since: Date | null
  last_fault: string | null
  next_try_at: Date
  titles: string[]
}

/** Every source: when it last answered, when something last came, and what stands in the way. */
export async function showSources(db: Db): Promise<Sources> {
  const rows = await db.rows<SourceRow>(sql`
    select s.id, s.name, s.url, s.effect, s.stopped_at is not null as is_stopped, s.last_success_at, s.last_arrival_at,
      s.failing_since, s.last_fault, s.next_try_at,
      array(select title from watch_intel_collection c where c.source_id = s.id order by title) as titles
    from watch_intel_source s order by s.name`)
  return { sources: rows.map(viewOf) }
}

function viewOf(row: SourceRow): Sources['sources'][number] {
  const { id, name, effect } = row
  const state = row.is_stopped ? 'stopped' : row.failing_since ? 'failing' : 'running'
  const moment = (at: Date | null) => at?.toISOString()
  return {
    ...{ id, name, effect, state, host: new URL(row.url).host, collections: row.titles },
    lastSuccessAt: moment(row.last_success_at),
    lastArrivalAt: moment(row.last_arrival_at),
    failingSince: moment(row.failing_since),
    lastFault: row.last_fault ?? undefined,
    nextTryAt: state === 'stopped' ? undefined : moment(row.next_try_at),
  }
}
