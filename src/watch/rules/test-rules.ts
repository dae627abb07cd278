import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { raiseAlert } from '../alerts/raise-alert.ts'
import { checkRules } from './check-rules.ts'
import { ruleFiles } from './rule-files.ts'

const brokenRule = {
  ruleId: '5e3b1f0a-1d0a-4f43-9a0c-5a3f2f6f0b02',
  severity: 'high',
  title: { ja: '検知ルールが自身のテストに通りません', en: 'A detection rule fails its own tests' },
} as const

/** Runs the tests of every rule file anew, once a day: a rule that has stopped working must not look as if it watched. */
export async function testRules(world: World): Promise<void> {
  for (const { name, source } of await ruleFiles(world.db)) {
    const checked = await checkRules(source)
    const failed = checked.ok
      ? null
      : checked.faults.map(({ line, reason }) => `${line}: ${reason}`).join('\n')
    await world.act({ by: 'system', name: 'watch.test-rules' }, async (act) => {
      await act.run(sql`
        update watch_rule_file set tested_at = ${act.now}, failed = ${failed} where name = ${name} and source = ${source}`)
      if (failed)
        await raiseAlert(act, world, {
          ...{ ...brokenRule, about: { file: name }, times: 1, facts: [] },
          ...{ firstAt: act.now, lastAt: act.now },
        })
    })
  }
}
