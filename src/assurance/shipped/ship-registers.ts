import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { shipTemplates } from '../drills/templates/ship-templates.ts'
import { shipRules } from '../evidence/rules/ship-rules.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { shipLessons } from '../training/ship-lessons.ts'

/** The files that come along: the libraries of requirements, and the policy with its history. */
export const shippedFiles = (): { name: string; text: string }[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.yml'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(import.meta.dirname, name), 'utf8') }))

/** Takes the evidence rules and lessons of this version in, and fills empty registers; what the operator has loaded stays as it is. */
export async function shipRegisters(world: World): Promise<void> {
  await shipRules(world)
  await shipLessons(world)
  await shipTemplates(world)
  const there = await world.db.row(sql`select 1 from assurance_commitment limit 1`)
  if (there) return
  for (const { name, text } of shippedFiles()) {
    const outcome = await loadRegisters(world, { by: 'system', name: 'assurance.ship' }, text)
    if (!outcome.ok) throw new Error(`${name} came along broken: ${JSON.stringify(outcome.detail)}`)
  }
}
