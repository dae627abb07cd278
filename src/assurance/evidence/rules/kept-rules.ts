import { type Db, sql } from '#platform/sql.ts'
import type { Measure, Threshold } from './rule.ts'

/** A rule as its register holds it. */
export interface KeptRule {
  id: string
  version: number
  kind: 'computed' | 'attested'
  title_ja: string
  title_en: string
  query: string | null
  params: string[]
  is_as_of: boolean
  measure: Measure | null
  threshold: Threshold | null
  period_days: number | null
  fresh_hours: number
}

/** A rule whose number a query finds. */
export type Computed = KeptRule & {
  query: string
  measure: Measure
  threshold: Threshold
  period_days: number
}

export const isComputed = (rule: KeptRule): rule is Computed => rule.kind === 'computed'

/** Every rule in its newest version. */
export const rulesInForce = (db: Db): Promise<KeptRule[]> =>
  db.rows<KeptRule>(sql`select distinct on (id) * from assurance_rule order by id, version desc`)

/** One version of a rule. */
export const ruleOf = (db: Db, id: string, version: number): Promise<KeptRule | undefined> =>
  db.row<KeptRule>(sql`select * from assurance_rule where id = ${id} and version = ${version}`)
