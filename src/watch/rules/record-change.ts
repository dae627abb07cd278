import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/** A change of what is looked for or prevented, or the decision that none is needed (S2-08). */
export interface RuleChange {
  kind: 'added' | 'changed' | 'removed' | 'preventive' | 'none-needed'
  file?: string | undefined
  why?: string | undefined
}

/** Writes a change into the register, and its fact. */
export async function recordChange(act: Act, world: World, { kind, file, why }: RuleChange): Promise<void> {
  const { author } = act
  const byAccount = author.by === 'person' ? author.accountId : null
  const byName = 'name' in author ? author.name : null
  await act.run(sql`
    insert into watch_rule_change (id, at, kind, file_name, why, by_account, by_name)
    values (${world.random.id()}, ${act.now}, ${kind}, ${file ?? null}, ${why ?? null}, ${byAccount}, ${byName})`)
  act.note('detection-changed', { data: { kind, ...(file && { file }) } })
}
