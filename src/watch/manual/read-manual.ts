import { type Db, sql } from '#platform/sql.ts'
import type { ManualText, ManualView } from './contract.ts'
import { shipped } from './shipped.ts'

interface Row {
  version: number
  effective_at: Date
  title_ja: string
  title_en: string
  text_ja: string
  text_en: string
  tasks: ManualText['tasks']
}

/** The version in force at this moment: what an incident is answered by (S2-43). */
export async function manualInForce(db: Db, now: Date): Promise<ManualView> {
  const row = await db.row<Row>(sql`
    select * from watch_manual where effective_at <= ${now} order by effective_at desc, version desc limit 1`)
  return row ? viewOf(row, row.version) : { ...shipped, version: 0, isInForce: true }
}

/** One version, whether in force or not; undefined when there is none. */
export async function readManual(db: Db, version: number, now: Date): Promise<ManualView | undefined> {
  const inForce = await manualInForce(db, now)
  if (version === inForce.version) return inForce
  if (version === 0) return { ...shipped, version: 0, isInForce: false }
  const row = await db.row<Row>(sql`select * from watch_manual where version = ${version}`)
  return row && viewOf(row, inForce.version)
}

const viewOf = (row: Row, inForce: number): ManualView => ({
  version: row.version,
  effectiveAt: row.effective_at.toISOString(),
  isInForce: row.version === inForce,
  title: { ja: row.title_ja, en: row.title_en },
  text: { ja: row.text_ja, en: row.text_en },
  tasks: row.tasks,
})
