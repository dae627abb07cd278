import { part, sql } from '#platform/sql.ts'
import { StartFault } from '#platform/start-fault.ts'
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
    const shipped = rowsOf(rules)
    const unlike = await act.rows<{ id: string; version: number; isKnown: boolean }>(sql`
      select s.id, s.version, r.id is not null as "isKnown"
      from ${shipped} left join assurance_rule r on r.id = s.id and r.version = s.version
      where (r.query, r.params, r.measure, r.threshold, r.period_days, r.is_as_of)
        is distinct from (s.query, s.params, s.measure, s.threshold, s.period_days, s.is_as_of)
      order by s.id`)
    mustBeNew(unlike.filter(({ isKnown }) => isKnown))
    if (unlike.length === 0) return
    await act.run(sql`
      insert into assurance_rule (id, version, kind, title_ja, title_en, query, params, is_as_of, measure, threshold,
        period_days, fresh_hours, since)
      select id, version, 'computed', title_ja, title_en, query, params, is_as_of, measure, threshold, period_days,
        fresh_hours, ${act.now} from ${shipped}
      on conflict do nothing`)
  })
}

/** The rules as rows of a query. */
const rowsOf = (rules: readonly ComputedRule[]) => part`
  jsonb_to_recordset(${JSON.stringify(rules.map(rowOf))}::jsonb) as s (id text, version integer, title_ja text,
    title_en text, query text, params text[], is_as_of boolean, measure jsonb, threshold jsonb, period_days integer,
    fresh_hours integer)`

function rowOf(rule: ComputedRule) {
  const { id, version, title, isAsOf, measure, threshold, days, freshHours } = rule
  const { text, params } = queryOf(rule)
  return {
    ...{ id, version, title_ja: title.ja, title_en: title.en, query: text, params, is_as_of: isAsOf },
    ...{ measure, threshold, period_days: days, fresh_hours: freshHours },
  }
}

/** Numbers found by a rule are on record: a changed one would be another query under the same name. */
function mustBeNew(changed: readonly { id: string; version: number }[]): void {
  if (changed.length === 0) return
  const names = changed.map(({ id, version }) => `${id} (version ${version})`).join(', ')
  throw new StartFault(
    `What these evidence rules ask was changed without a new version, and this database keeps what they have found: ${names}; give each its next version where it is written in src/assurance, or start the Sekisho that ran here before.`,
  )
}
