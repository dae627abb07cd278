import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Crowd, noCrowd } from '../model/crowd.ts'
import { countCrowd } from '../model/learn.ts'
import { farthest, type Levels } from '../model/levels.ts'
import { counted, type Habits, noHabits } from '../model/state.ts'
import { noteScore } from '../model/threshold.ts'
import { dayOf } from '../past.ts'
import { type Policy, shipped } from '../policies/policies.ts'
import { askAtFor } from './ask-at.ts'
import { eased } from './budget.ts'
import { bodyOf, crowdFrom, type ScaleBody } from './scale.ts'

interface SightingRow {
  company_id: string
  at: Date
  score: number
  levels: [number, number, number]
  common: [string, string, string, string]
}

/**
 * Counts the sign-ins that were proved since the last round into what is usual among all and in each company. Every node
 * tries it; one of them does it, and all judge by what it leaves.
 */
export async function tendScale(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'risk' }, async (act) => {
    const turn = await act.row<{ mine: boolean }>(sql`
      select pg_try_advisory_xact_lock(hashtext('risk.scale')) as mine`)
    if (!turn?.mine) return
    const sightings = await act.rows<SightingRow>(sql`
      with taken as (delete from risk_sighting where ctid = any(array(select ctid from risk_sighting limit ${most}))
        returning company_id, at, score, levels, common)
      select * from taken order by at`)
    if (sightings.length === 0) return
    const scale = await act.row<ScaleNow>(sql`select body, policy, ask_at from risk_scale for update`)
    const proved = sightings.map((one) => ({ ...one, ease: 0 }))
    await countCompanies(act, proved, scale)
    await countEverybody(act, proved, scale)
  })
}

const most = 5_000

interface ScaleNow {
  body: ScaleBody
  policy: Policy | null
  ask_at: number
}

/** A sighting, and by how much its company was eased then. */
interface Proved extends SightingRow {
  ease: number
}

async function countEverybody(act: Act, sightings: Proved[], scale: ScaleNow | undefined): Promise<void> {
  const crowd: Crowd = scale ? crowdFrom(scale.body) : noCrowd()
  for (const { at, score, ease, levels, common } of sightings) {
    const [network, country, shape, browser] = common.map((value) => value || undefined)
    countCrowd(crowd, { day: dayOf(at), network, country, shape, browser }, levelsIn(levels))
    // The scale is read with what was taken off: what one company is spared, all are asked, and the share stays.
    noteScore(crowd, score - ease)
  }
  await act.run(sql`
    insert into risk_scale (version, body, ask_at, changed_at)
    values (1, ${JSON.stringify(bodyOf(crowd))}::jsonb, ${askAtFor(crowd, (scale?.policy ?? shipped).rate)}, ${act.now})
    on conflict (only_one) do update set version = risk_scale.version + 1, body = excluded.body,
      ask_at = excluded.ask_at, changed_at = excluded.changed_at`)
}

interface CompanyRow {
  company_id: string
  habits: Habits
  ease: number
}

async function countCompanies(act: Act, sightings: Proved[], scale: ScaleNow | undefined): Promise<void> {
  const ids = [...new Set(sightings.map((one) => one.company_id))]
  const known = await act.rows<CompanyRow>(sql`
    select company_id, habits, ease from risk_company where company_id = any(${ids}::uuid[])`)
  const companies = new Map(known.map((row) => [row.company_id, row]))
  for (const one of sightings) {
    const { company_id, at, levels } = one
    const { habits, ease } = companies.get(company_id) ?? { habits: noHabits, ease: 0 }
    one.ease = ease
    const now = { habits: counted(habits, levelsIn(levels), dayOf(at)), ease: easedBy(one, scale) }
    companies.set(company_id, { company_id, ...now })
  }
  await act.run(sql`
    insert into risk_company (company_id, habits, ease, last_sign_in)
    select company_id, habits, ease, ${act.now}
    from jsonb_to_recordset(${JSON.stringify([...companies.values()])}::jsonb) as r(company_id uuid, habits jsonb, ease real)
    on conflict (company_id) do update set
      habits = excluded.habits, ease = excluded.ease, last_sign_in = excluded.last_sign_in`)
}

// An unproved device is asked whatever the score, and no ease would spare it: it says nothing of the scale.
function easedBy({ score, ease, levels }: Proved, scale: ScaleNow | undefined): number {
  if (!scale || levelsIn(levels).device === farthest.device) return ease
  return eased(ease, { score, askAt: scale.ask_at, rate: (scale.policy ?? shipped).rate })
}

const levelsIn = ([network, browser, device]: SightingRow['levels']): Levels => ({ network, browser, device })
