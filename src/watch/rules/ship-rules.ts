import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { World } from '#platform/world.ts'
import { loadRules } from './load-rules.ts'
import { ruleFiles } from './rule-files.ts'

const folder = join(import.meta.dirname, 'built-in')

/** The rules that come with the program. */
export const builtInRules = (): { name: string; source: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .toSorted()
    .map((name) => ({ name, source: readFileSync(join(folder, name), 'utf8') }))

/** Takes the rules of this version into use. A file the operator has loaded under the same name stays his. */
export async function shipRules(world: World): Promise<void> {
  const files = await ruleFiles(world.db)
  for (const rules of builtInRules()) {
    const before = files.find(({ name }) => name === rules.name)
    if (before && (before.origin === 'loaded' || before.source === rules.source)) continue
    const author = { by: 'system', name: 'watch.ship' } as const
    const outcome = await loadRules(world, author, { ...rules, origin: 'built-in' })
    // An operator's own file may hold the id of a new rule of ours: his stays, and the log says so.
    if (!outcome.ok)
      world.log.error({ file: rules.name, why: outcome.refusal }, 'a rule file was not shipped')
  }
}
