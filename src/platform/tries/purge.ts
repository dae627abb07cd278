import type { Job } from '../jobs/jobs.ts'
import { sql } from '../sql.ts'
import type { World } from '../world.ts'

/** Jobs of the tries: rows whose budget is whole again say nothing and go. */
export const triesJobs: Job[] = [{ name: 'platform.purge-tries', every: '*/10 * * * *', does: purgeTries }]

/** Deletes expired rows in portions, so that no attack leaves a long transaction behind. */
export async function purgeTries(world: World): Promise<void> {
  const portion = 5000
  let gone: number
  do {
    gone = await world.db.run(sql`
      delete from platform_tries where (subject, scope) in (
        select subject, scope from platform_tries where expires_at <= platform_now()
        and expires_at < 'infinity' limit ${portion} for update skip locked)`)
  } while (gone === portion)
}
