import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { collectEvidence } from '../evidence/collect.ts'
import { loadRegisters } from '../loading/load-registers.ts'

/** The registers of the demonstration, as a file like any operator's. */
export const demoRegisters = () => readFileSync(join(import.meta.dirname, 'registers.yml'), 'utf8')

/** Gives a demonstration people, bodies and controls, and the first proof of them; once. */
export async function seedDemoRegisters(world: World): Promise<void> {
  if (!world.profile.demo) return
  if (await world.db.row(sql`select 1 from assurance_control limit 1`)) return
  const author = { by: 'system', name: 'demonstration' } as const
  const outcome = await loadRegisters(world, author, demoRegisters())
  if (!outcome.ok)
    throw new Error(`The demonstration's registers are broken: ${JSON.stringify(outcome.detail)}`)
  await collectEvidence(world)
}
