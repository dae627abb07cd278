import type { Job } from '#platform/jobs/jobs.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { tendCampaigns } from './campaigns/tend-campaigns.ts'
import { forgetUnseen } from './devices/forget-unseen.ts'
import { tendWatched } from './indicators/tend-watched.ts'
import { policy } from './policy.ts'
import { tendScale } from './scale/tend-scale.ts'

/** Jobs of the room: what is older than the horizon goes, and what was proved or tried is counted. */
export const riskJobs: Job[] = [
  { name: 'risk.purge', every: '40 3 * * *', does: purge },
  { name: 'risk.scale', beat: 10, does: tendScale },
  { name: 'risk.indicators', beat: 10, does: tendWatched },
  { name: 'risk.campaigns', beat: 10, does: tendCampaigns },
]

async function purge(world: World): Promise<void> {
  const { oldest } = await world.act({ by: 'system', name: 'risk' }, async (act) => {
    const since = new Date(act.now.getTime() - policy.horizonDays * 86_400_000)
    await act.run(sql`delete from risk_raised_network where until < ${act.now}`)
    await act.run(sql`delete from risk_indicator where until < ${act.now}`)
    await act.run(sql`delete from risk_campaign where ended_at < ${act.now}::timestamptz - interval '1 year'`)
    await act.run(sql`delete from risk_company where last_sign_in < ${since}`)
    return { oldest: since }
  })
  await forgetUnseen(world, oldest)
}
