import { stringify } from 'csv-stringify/sync'
import { type Db, sql } from '#platform/sql.ts'
import { type Reason, reasons } from './checking/reasons.ts'

const page = 5_000
const headings = ['ファイル / file', '行 / line', '項目 / field', 'fault', '理由', 'reason']

/** All faults of the newest import as a file for spreadsheets, page after page: UTF-8 with mark, both languages, nothing of any line. */
export async function* faultFile(db: Db): AsyncGenerator<string> {
  yield stringify([headings], { bom: true, record_delimiter: 'windows' })
  for (let from = 0; ; from += page) {
    const faults = await db.rows<{ kind: string; line: number; field: string; reason: Reason }>(sql`
      select kind, line, field, reason from cutover_fault order by kind, line, field, reason limit ${page} offset ${from}`)
    if (faults.length === 0) return
    const rows = faults.map(({ kind, line, field, reason }) => [
      kind,
      line,
      field,
      reason,
      reasons[reason].ja,
      reasons[reason].en,
    ])
    yield stringify(rows, { record_delimiter: 'windows' })
  }
}

/** The first ten thousand of them, for the desk's screen: more nobody corrects at one sitting. */
export async function firstFaults(db: Db): Promise<string> {
  let text = ''
  let pages = 0
  for await (const piece of faultFile(db)) {
    text += piece
    // The headings are a piece of their own.
    if (++pages > 2) break
  }
  return text
}
