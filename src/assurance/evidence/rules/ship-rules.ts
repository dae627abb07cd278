import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { drillRules } from '../../drills/evidence-rules.ts'
import { entryRules } from '../../registers/rules.ts'
import { auditRules } from './checking/of-audits.ts'
import { contactRules } from './checking/of-contact.ts'
import { inspectionRules } from './checking/of-inspections.ts'
import { employeeRules } from './of-employees.ts'
import { programmeRules } from './of-programmes.ts'
import { registerRules } from './of-registers.ts'
import { watchRules } from './of-the-watch.ts'
import { type ComputedRule, queryOf } from './rule.ts'

/** Every rule that comes along. */
export const computedRules: readonly ComputedRule[] = [
  ...watchRules,
  ...registerRules,
  ...auditRules,
  ...inspectionRules,
  ...entryRules,
  ...employeeRules,
  ...contactRules,
  ...programmeRules,
  ...drillRules,
]

/** Puts the rules that come along into their register; a version that is there stays as it is, word for word. */
export async function shipRules(world: World, rules: readonly ComputedRule[] = computedRules): Promise<void> {
  await world.act({ by: 'system', name: 'assurance.ship' }, async (act) => {
    for (const rule of rules) await shipRule(act, rule)
  })
}

async function shipRule(act: Act, rule: ComputedRule): Promise<void> {
  const { id, version, title, isAsOf, measure, threshold, days, freshHours } = rule
  const { text, params } = queryOf(rule)
  const added = await act.run(sql`
    insert into assurance_rule (id, version, kind, title_ja, title_en, query, params, is_as_of, measure, threshold,
      period_days, fresh_hours, since)
    values (${id}, ${version}, 'computed', ${title.ja}, ${title.en}, ${text}, ${params}, ${isAsOf},
      ${JSON.stringify(measure)}::jsonb, ${JSON.stringify(threshold)}::jsonb, ${days}, ${freshHours}, ${act.now})
    on conflict do nothing`)
  if (added > 0) return
  const same = await act.row(sql`
    select 1 from assurance_rule where id = ${id} and version = ${version} and query = ${text} and params = ${params}
      and measure = ${JSON.stringify(measure)}::jsonb and threshold = ${JSON.stringify(threshold)}::jsonb
      and period_days = ${days} and is_as_of = ${isAsOf}`)
  // Numbers found by it are on record: it would be another query under the same name.
  if (!same) throw new Error(`The evidence rule ${id} was changed without a new version.`)
}
