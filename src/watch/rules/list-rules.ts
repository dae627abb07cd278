import type { Db } from '#platform/sql.ts'
import type { Rules } from './contract.ts'
import { type RuleFileRow, ruleFiles, rulesOf } from './rule-files.ts'

/** The rules in use, by file. */
export async function listRules(db: Db): Promise<Rules> {
  return { files: (await ruleFiles(db)).map(viewOf) }
}

function viewOf(file: RuleFileRow): Rules['files'][number] {
  const { name, origin, changed_at, tested_at, tests, failed } = file
  return {
    ...{ name, origin, tests, changedAt: changed_at.toISOString(), testedAt: tested_at.toISOString() },
    ...(failed && { failed }),
    rules: rulesOf(file).flatMap(({ id, title, level, threat, first, raises }) =>
      raises && threat ? [{ id, title, severity: level, threat, ...(first && { first }) }] : [],
    ),
  }
}
