import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Crowd, noCrowd } from '../model/crowd.ts'
import { countCrowd } from '../model/learn.ts'
import { farthest } from '../model/levels.ts'
import { counted, type Habits, noHabits } from '../model/state.ts'
import { noteScore } from '../model/threshold.ts'
import { dayOf } from '../past.ts'
import { type Policy, shipped } from '../policies/policies.ts'
import { askAtFor } from './ask-at.ts'
import { eased } from './budget.ts'
import { bodyOf, crowdFrom, type ScaleBody } from './scale.ts'
import { notCounted, putBack, type Sighted, takeForCount } from './sightings.ts'

/**
 * Counts the sign-ins that were proved on this node since its last round into what is usual among all and in each company. Each
 * node counts its own, one after the other, and all judge by what they leave.
 */
export async function tendScale(world: World): Promise<void> {
  if (notCounted(world).length === 0) return
  let sightings: Sighted[] = []
  try {
    await world.act({ by: 'system', name: 'risk' }, async (act) => {
      await act.run(sql`select pg_advisory_xact_lock(hashtext('risk.scale'))`)
      sightings = takeForCount(world, most)
      if (sightings.length === 0) return
      const scale = await act.row<ScaleNow>(sql`select body, policy, ask_at from risk_scale for update`)
      const proved = sightings.map((one) => ({ ...one, ease: 0 }))
      await countCompanies(act, proved, scale)
      await countEverybody(act, proved, scale)
    })
  } catch (fault) {
    putBack(world, sightings)
    throw fault
  }
}

const most = 5_000

interface ScaleNow {
  body: ScaleBody
  policy: Policy | null
  ask_at: number
}

/** A sighting, and by how much its company was eased then. */
interface Proved extends Sighted {
  ease: number
}

async function countEverybody(act: Act, sightings: Proved[], scale: ScaleNow | undefined): Promise<void> {
  const crowd: Crowd = scale ? crowdFrom(scale.body) : noCrowd()
  for (const { at, score, ease, levels, common } of sightings) {
    countCrowd(crowd, { day: dayOf(at), ...common }, levels)
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
  const ids = [...new Set(sightings.map(({ companyId }) => companyId))]
  const known = await act.rows<CompanyRow>(sql`
    select company_id, habits, ease from risk_company where company_id = any(${ids}::uuid[])`)
  const companies = new Map(known.map((row) => [row.company_id, row]))
  for (const one of sightings) {
    const { companyId, at, levels } = one
    const { habits, ease } = companies.get(companyId) ?? { habits: noHabits, ease: 0 }
    one.ease = ease
    const now = { habits: counted(habits, levels, dayOf(at)), ease: easedBy(one, scale) }
    companies.set(companyId, { company_id: companyId, ...now })
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
  if (!scale || levels.device === farthest.device) return ease
  return eased(ease, { score, askAt: scale.ask_at, rate: (scale.policy ?? shipped).rate })
}
