import { createHash } from 'node:crypto'
import { type Db, sql } from '#platform/sql.ts'
import { readRules } from './sigma/read-rules.ts'
import type { Rule } from './sigma/rule.ts'

/** A rule file as its table holds it. */
export interface RuleFileRow {
  name: string
  origin: 'built-in' | 'loaded'
  source: string
  changed_at: Date
  tested_at: Date
  tests: number
  failed: string | null
}

/** Every rule file, by name. */
export const ruleFiles = (db: Db): Promise<RuleFileRow[]> =>
  db.rows<RuleFileRow>(sql`select * from watch_rule_file order by name`)

const understood = new Map<string, readonly Rule[]>()

/** The rules of a stored file. Reading one takes milliseconds and happens every round: once a text is enough. */
export function rulesOf({ name, source }: Pick<RuleFileRow, 'name' | 'source'>): readonly Rule[] {
  const key = createHash('sha256').update(source).digest('hex')
  const known = understood.get(key)
  if (known) return known
  const read = readRules(source)
  // It was read before it was stored; only a program that understands less than before can fail here.
  if (!read.ok) throw new Error(`The rule file ${name} cannot be read: ${read.faults[0]?.reason}`)
  if (understood.size > 500) understood.clear()
  understood.set(key, read.file.rules)
  return read.file.rules
}
