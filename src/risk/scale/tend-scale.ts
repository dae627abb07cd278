import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Crowd, noCrowd } from '../model/crowd.ts'
import { countCrowd } from '../model/learn.ts'
import type { Levels } from '../model/levels.ts'
import { counted, type Habits, noHabits } from '../model/state.ts'
import { noteScore } from '../model/threshold.ts'
import { dayOf } from '../past.ts'
import { type Policy, shipped } from '../policies/policies.ts'
import { askAtFor } from './ask-at.ts'
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
    await countCompanies(act, sightings)
    await countEverybody(act, sightings)
  })
}

const most = 5_000

async function countEverybody(act: Act, sightings: SightingRow[]): Promise<void> {
  const row = await act.row<{ body: ScaleBody; policy: Policy | null }>(sql`
    select body, policy from risk_scale for update`)
  const crowd: Crowd = row ? crowdFrom(row.body) : noCrowd()
  for (const { at, score, levels, common } of sightings) {
    const [network, country, shape, browser] = common.map((value) => value || undefined)
    countCrowd(crowd, { day: dayOf(at), network, country, shape, browser }, levelsIn(levels))
    noteScore(crowd, score)
  }
  await act.run(sql`
    insert into risk_scale (version, body, ask_at, changed_at)
    values (1, ${JSON.stringify(bodyOf(crowd))}::jsonb, ${askAtFor(crowd, (row?.policy ?? shipped).rate)}, ${act.now})
    on conflict (only_one) do update set version = risk_scale.version + 1, body = excluded.body,
      ask_at = excluded.ask_at, changed_at = excluded.changed_at`)
}

async function countCompanies(act: Act, sightings: SightingRow[]): Promise<void> {
  const ids = [...new Set(sightings.map((one) => one.company_id))]
  const known = await act.rows<{ company_id: string; habits: Habits }>(sql`
    select company_id, habits from risk_company where company_id = any(${ids}::uuid[])`)
  const habits = new Map(known.map((row) => [row.company_id, row.habits]))
  for (const { company_id, at, levels } of sightings)
    habits.set(company_id, counted(habits.get(company_id) ?? noHabits, levelsIn(levels), dayOf(at)))
  const rows = [...habits].map(([company_id, of]) => ({ company_id, habits: of }))
  await act.run(sql`
    insert into risk_company (company_id, habits, last_sign_in)
    select company_id, habits, ${act.now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(company_id uuid, habits jsonb)
    on conflict (company_id) do update set habits = excluded.habits, last_sign_in = excluded.last_sign_in`)
}

const levelsIn = ([network, browser, device]: SightingRow['levels']): Levels => ({ network, browser, device })
