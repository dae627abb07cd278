import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { hashOfRows } from './chain/hashes.ts'
import type { Rerun } from './contract.ts'
import { type AskedSpan, ask } from './rules/ask.ts'
import { type Computed, isComputed, ruleOf } from './rules/kept-rules.ts'
import { measured, type Row } from './rules/measure.ts'

interface Kept {
  rule_id: string
  version: number
  from_at: Date | null
  to_at: Date | null
  up_to: number | null
  rows: Row[]
  rows_hash: string
  value: number | null
}

/**
 * Finds the number of a record once more. A query over what never changes is asked again about the same span, word for
 * word; of what is not so any more the rows that were kept are measured again, and held against their hash.
 */
export async function rerun(
  world: World,
  place: number,
): Promise<Outcome<'evidence-not-found' | 'record-not-computed', Rerun>> {
  const kept = await world.db.row<Kept>(sql`
    select rule_id, version, from_at, to_at, up_to, rows, rows_hash, value::float8 as value
    from assurance_record where place = ${place}`)
  if (!kept) return refused('evidence-not-found')
  const rule = await ruleOf(world.db, kept.rule_id, kept.version)
  const span = spanOf(kept)
  if (!rule || !isComputed(rule) || !span) return refused('record-not-computed')
  const found = await findAgain(world, rule, { kept, span })
  return doneWith({
    from: found.from,
    ...(found.value !== undefined && { value: found.value }),
    rowsHash: found.hash,
    isSame: found.hash === kept.rows_hash && (found.value ?? null) === kept.value,
  })
}

async function findAgain(world: World, rule: Computed, { kept, span }: { kept: Kept; span: AskedSpan }) {
  if (rule.is_as_of && kept.value !== null) {
    const asked = await ask(world, rule, span)
    if (asked.ok) return { from: 'data', value: asked.value, hash: hashOfRows(asked.rows) } as const
  }
  const value = kept.value === null ? undefined : measured(kept.rows, rule.measure)
  return { from: 'rows', value, hash: hashOfRows(kept.rows) } as const
}

const spanOf = ({ from_at: from, to_at: to, up_to: upTo }: Kept): AskedSpan | undefined =>
  from && to && upTo !== null ? { from, to, upTo } : undefined
