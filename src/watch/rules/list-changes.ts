import { staffNames } from '#desk/public.ts'
import type { Language } from '#platform/author.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { RuleChanges } from './contract.ts'

interface ChangeRow {
  id: string
  at: Date
  kind: RuleChanges['changes'][number]['kind']
  file_name: string | null
  why: string | null
  by_account: string | null
  by_name: string | null
}

const shown = 8

/** What was changed in the last eight quarters, the newest first; a quarter without a change or decision counts none. */
export async function listChanges({ db, clock }: World, language?: Language): Promise<RuleChanges> {
  const now = await clock.now()
  const quarters = lastQuarters(now)
  const since = new Date(`${quarters.at(-1)?.slice(0, 4)}-01-01T00:00:00+09:00`)
  const rows = await db.rows<ChangeRow>(sql`
    select * from watch_rule_change where at >= ${since} order by at desc, id desc limit 1000`)
  const names = await namesIn(db, rows, language)
  const changes = rows.map((row) => ({
    ...{ id: row.id, at: row.at.toISOString(), quarter: quarterOf(row.at), kind: row.kind },
    ...(row.file_name && { file: row.file_name }),
    ...(row.why && { why: row.why }),
    by: names.get(row.by_account ?? '') ?? row.by_name ?? '',
  }))
  const countIn = (quarter: string) => changes.filter((change) => change.quarter === quarter).length
  return { quarters: quarters.map((quarter) => ({ quarter, changes: countIn(quarter) })), changes }
}

const namesIn = (db: Db, rows: ChangeRow[], language?: Language) =>
  staffNames(
    db,
    rows.map((row) => row.by_account),
    language,
  )

/** The quarter of the calendar a moment is in, in Japan: `2026-Q4`. */
export function quarterOf(at: Date): string {
  const day = new Date(at.getTime() + 9 * 3_600_000)
  return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`
}

function lastQuarters(now: Date): string[] {
  const [year = 0, nth = 1] = quarterOf(now).split('-Q').map(Number)
  return Array.from({ length: shown }, (_, back) => {
    const count = year * 4 + nth - 1 - back
    return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`
  })
}
