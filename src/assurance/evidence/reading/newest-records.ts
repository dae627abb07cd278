import { type Db, sql } from '#platform/sql.ts'
import type { Verdict } from '../chain/keep-record.ts'

/** What was recorded last of a rule. */
export interface Newest {
  rule_id: string
  place: number
  version: number
  at: Date
  value: number | null
  verdict: Verdict
  reason: string | null
}

/** The newest record of every rule that has one, or of one rule. */
export async function newestRecords(db: Db, ruleId?: string): Promise<Map<string, Newest>> {
  const rows = await db.rows<Newest>(sql`
    select r.* from (select distinct id from assurance_rule where id = ${ruleId ?? null}::text or ${ruleId ?? null}::text is null) rule
    cross join lateral (select rule_id, place, version, at, value::float8 as value, verdict, reason from assurance_record
      where rule_id = rule.id order by place desc limit 1) r`)
  return new Map(rows.map((row) => [row.rule_id, row]))
}
