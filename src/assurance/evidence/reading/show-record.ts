import { type Db, sql } from '#platform/sql.ts'
import type { RecordView, Trend } from '../contract.ts'
import type { KeptRule } from '../rules/kept-rules.ts'

type Row = Omit<KeptRule, 'id'> & {
  place: number
  rule_id: string
  at: Date
  from_at: Date | null
  to_at: Date | null
  up_to: number | null
  rows: Record<string, unknown>[]
  rows_hash: string
  value: number | null
  verdict: RecordView['verdict']
  reason: string | null
  words: string | null
  attested_by: string | null
  previous: string
  hash: string
}

/** One record with its query and its rows; undefined when there is none. */
export async function showRecord(db: Db, place: number): Promise<RecordView | undefined> {
  const row = await db.row<Row>(sql`
    select r.*, r.value::float8 as value, u.kind, u.title_ja, u.title_en, u.query, u.params, u.is_as_of, u.measure, u.threshold
    from assurance_record r join assurance_rule u on u.id = r.rule_id and u.version = r.version
    where r.place = ${place}`)
  return row && viewOf(row)
}

function viewOf(row: Row): RecordView {
  return {
    ...{ place: row.place, rule: row.rule_id, version: row.version, kind: row.kind },
    title: { ja: row.title_ja, en: row.title_en },
    at: row.at.toISOString(),
    ...(row.from_at && { from: row.from_at.toISOString() }),
    ...(row.to_at && { to: row.to_at.toISOString() }),
    ...(row.up_to !== null && { upTo: row.up_to }),
    ...(row.query && { query: row.query }),
    ...{ params: row.params, isAsOf: row.is_as_of },
    ...(row.measure && { measure: { ...row.measure } }),
    ...(row.threshold && { threshold: row.threshold }),
    ...{ rows: row.rows, rowsHash: row.rows_hash, verdict: row.verdict },
    ...(row.value !== null && { value: row.value }),
    ...(row.reason && { reason: row.reason }),
    ...(row.words && { words: row.words }),
    ...(row.attested_by && { attestedBy: row.attested_by }),
    ...{ previous: row.previous, hash: row.hash },
  }
}

/** The last hundred records of a rule, the newest first. */
export async function trendOf(db: Db, ruleId: string): Promise<Trend> {
  const rows = await db.rows<Pick<Row, 'place' | 'at' | 'value' | 'verdict'>>(sql`
    select place, at, value::float8 as value, verdict from assurance_record where rule_id = ${ruleId}
    order by place desc limit 100`)
  return {
    records: rows.map(({ place, at, value, verdict }) => ({
      ...{ place, at: at.toISOString(), verdict },
      ...(value !== null && { value }),
    })),
  }
}
