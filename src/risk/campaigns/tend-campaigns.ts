import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { isOn, pressed } from '../model/campaign.ts'
import { dayOf } from '../past.ts'
import { type AttemptRow, tryOf } from './attempt-row.ts'
import { beginCampaign, type Campaign, campaignNow, countInto, endCampaign } from './campaign-rows.ts'
import { countedMarks, keepMarks, turnKeys } from './marks.ts'
import { keepPressure, pressureNow } from './pressure-now.ts'

/** Tries taken in one round. */
const most = 2_000

/**
 * Counts the tries since the last round into what all together show, begins a campaign where they lie far above the usual, and
 * ends it when it is quiet again. Every node tries it; one of them does it, and all judge by what it leaves.
 */
export async function tendCampaigns(world: World): Promise<void> {
  while ((await tendSome(world)) === most);
}

function tendSome(world: World): Promise<number> {
  return world.act({ by: 'system', name: 'risk' }, async (act) => {
    const turn = await act.row<{ mine: boolean }>(sql`
      select pg_try_advisory_xact_lock(hashtext('risk.campaigns')) as mine`)
    if (!turn?.mine) return 0
    await turnKeys(act, world)
    const attempts = await act.rows<AttemptRow>(sql`
      with taken as (delete from risk_attempt where ctid = any(array(select ctid from risk_attempt limit ${most})) returning *)
      select * from taken order by at`)
    const on = await campaignNow(act)
    if (attempts.length > 0 || on) await count(act, world, { attempts, on })
    return attempts.length
  })
}

interface Round {
  readonly attempts: readonly AttemptRow[]
  /** The campaign that went on before. */
  readonly on: Campaign | undefined
}

async function count(act: Act, world: World, { attempts, on }: Round): Promise<void> {
  const { pressure, recent } = await pressureNow(act)
  const tries = attempts.map(tryOf)
  const tried = await countedMarks(act, tries)
  for (const one of tries) pressed(pressure, tried, one)
  const goesOn = isOn(pressure, dayOf(act.now))
  const loose = attempts.filter((one) => !one.has_device)
  if (on) await countInto(act, on, loose)
  // What has shown it belongs to it, though it was tried before anybody spoke of a campaign.
  else if (goesOn) await beginCampaign(act, world, pressure, [...recent, ...loose])
  if (on && !goesOn) await endCampaign(act, on)
  await keepMarks(act, tried)
  await keepPressure(act, pressure, [...recent, ...loose])
}
