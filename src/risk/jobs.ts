import type { Job } from '#platform/jobs/jobs.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { policy } from './policy.ts'

/** Jobs of the room: what is older than the horizon goes. */
export const riskJobs: Job[] = [{ name: 'risk.purge', every: '40 3 * * *', does: purgePast }]

/** Deletes devices and accounts not seen within the policy's horizon. */
export async function purgePast(world: World): Promise<void> {
  const oldest = new Date((await world.clock.now()).getTime() - policy.horizonDays * 86_400_000)
  await world.db.run(sql`delete from risk_device where last_seen < ${oldest}`)
  await world.db.run(sql`delete from risk_account where last_sign_in < ${oldest}`)
}
