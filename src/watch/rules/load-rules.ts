import type { Act } from '#platform/act.ts'
import type { Author } from '#platform/author.ts'
import { doneWith, type Outcome, refused } from '#platform/outcome.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { checkRules } from './check-rules.ts'
import { recordChange } from './record-change.ts'
import { type RuleFileRow, ruleFiles, rulesOf } from './rule-files.ts'

/** A rule file to be used from now on; one of the same name is replaced. */
export interface RulesToLoad {
  name: string
  source: string
  origin: RuleFileRow['origin']
  why?: string | undefined
}

export type LoadRefusal = 'rules-broken' | 'rule-id-taken' | 'rules-misnamed'

const fileName = /^[a-z0-9][a-z0-9._-]{0,99}$/

/** Takes a rule file into use on every node, whole or not at all; its own tests run first. */
export async function loadRules(
  world: World,
  author: Author,
  wish: RulesToLoad,
): Promise<Outcome<LoadRefusal, 'added' | 'changed' | 'same'>> {
  if (!fileName.test(wish.name)) return refused('rules-misnamed')
  const checked = await checkRules(wish.source)
  if (!checked.ok) return refused('rules-broken', { faults: checked.faults })
  const ids = checked.file.rules.map(({ id }) => id)
  return world.act(author, async (act) => {
    // Two files with one rule must not come in at once.
    await act.row(sql`select seq from watch_reader for update`)
    const files = await ruleFiles(act)
    const taken = files.find(
      (file) => file.name !== wish.name && rulesOf(file).some(({ id }) => ids.includes(id)),
    )
    if (taken) return refused('rule-id-taken', { file: taken.name })
    const before = files.find(({ name }) => name === wish.name)
    if (before?.source === wish.source && before.origin === wish.origin) return doneWith('same')
    await keep(act, wish, checked.tests)
    const kind = before ? 'changed' : 'added'
    await recordChange(act, world, { kind, file: wish.name, why: wish.why })
    return doneWith(kind)
  })
}

function keep(act: Act, { name, origin, source }: RulesToLoad, tests: number): Promise<number> {
  return act.run(sql`
    insert into watch_rule_file (name, origin, source, changed_at, tested_at, tests)
    values (${name}, ${origin}, ${source}, ${act.now}, ${act.now}, ${tests})
    on conflict (name) do update set origin = excluded.origin, source = excluded.source,
      changed_at = excluded.changed_at, tested_at = excluded.tested_at, tests = excluded.tests, failed = null`)
}

/** Takes a rule file out of use; one that came with the program comes back at the next start. */
export function removeRules(
  world: World,
  author: Author,
  { name, why }: { name: string; why: string },
): Promise<Outcome<'rules-not-found', undefined>> {
  return world.act(author, async (act) => {
    const gone = await act.run(sql`delete from watch_rule_file where name = ${name}`)
    if (gone === 0) return refused('rules-not-found')
    await recordChange(act, world, { kind: 'removed', file: name, why })
    return doneWith(undefined)
  })
}
