import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '#platform/act.ts'
import { operatorCompany } from '#platform/author.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayAfter } from '../bodies/ciso-gaps.ts'
import { keepMeeting } from '../bodies/record-meeting.ts'
import { keepRecord } from '../evidence/chain/keep-record.ts'
import { collectEvidence } from '../evidence/collect.ts'
import { loadRegisters } from '../loading/load-registers.ts'
import { takePopulation } from '../population/file/load-population.ts'
import { recordDemoAudits } from './demo-audits.ts'
import { fillDemoRegisters } from './demo-entries.ts'
import { recordDemoInspections } from './demo-inspections.ts'
import { seedDemoDrills } from './seed-demo-drills.ts'
import { seedDemoYear } from './seed-demo-year.ts'

/** The registers of the demonstration, as a file like any operator's. */
export const demoRegisters = () => readFileSync(join(import.meta.dirname, 'registers.yml'), 'utf8')

/** The people of the invented group, as a file like any operator's. */
export const demoPeople = () => readFileSync(join(import.meta.dirname, 'people.csv'))

// Said by the office of the demonstration; the others wait to be said by whoever tries it.
const attested = [['outside-rules', '社外での利用の規則を改めました。']] as const

async function recordDemoMeeting(act: Act, world: World): Promise<void> {
  await keepMeeting(act, world, operatorCompany, {
    body: 'risk-committee',
    heldOn: dayAfter(act.now, -14),
    agenda: ['監視体制の見直し', '個人情報の取り扱い'],
    participants: ['asagiri', 'kagari', 'mihari'],
    decisions: [{ words: '検知ルールを四半期ごとに見直す', controls: ['improvement', 'monitoring'] }],
    followUps: [{ words: '当番表の空きを埋める', owner: 'mihari', dueOn: dayAfter(act.now, 14) }],
  })
}

/** Gives a demonstration people, bodies and controls, and the first proof of them; once. */
export async function seedDemoRegisters(world: World): Promise<void> {
  if (!world.profile.demo) return
  if (await world.db.row(sql`select 1 from assurance_control limit 1`)) return
  const author = { by: 'system', name: 'demonstration' } as const
  const outcome = await loadRegisters(world, author, demoRegisters())
  if (!outcome.ok)
    throw new Error(`The demonstration's registers are broken: ${JSON.stringify(outcome.detail)}`)
  const people = await takePopulation(world, author, demoPeople())
  if (!people.ok) throw new Error(`The demonstration's people are broken: ${JSON.stringify(people.detail)}`)
  await world.act(author, (act) => recordDemoAudits(act, world))
  await seedDemoYear(world)
  await world.act(author, (act) => fillDemoRegisters(act, world))
  await world.act(author, (act) => recordDemoInspections(act, world))
  await seedDemoDrills(world)
  await collectEvidence(world)
  await world.act(author, async (act) => {
    for (const [ruleId, words] of attested)
      await keepRecord(act, { ruleId, version: 1, verdict: 'PASS', words })
    await recordDemoMeeting(act, world)
  })
}
