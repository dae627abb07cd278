import { clear, portion } from '#platform/jobs/clear.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const days = 86_400_000

/** Forgets signals thirty days after they were taken; until then they can be sent again. */
export async function tidySignals(world: World): Promise<void> {
  const before = new Date((await world.clock.now()).getTime() - 30 * days)
  await clear(
    world,
    sql`
    delete from watch_signal where position in
      (select position from watch_signal where taken_at < ${before} limit ${portion})`,
  )
}
