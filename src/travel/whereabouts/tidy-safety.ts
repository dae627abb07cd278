import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const year = 365 * 24 * 60 * 60_000

/** Forgets safety calls with their answers a year after they were made, as docs/retention.md promises. */
export async function tidySafety(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'travel.tidy-safety' }, async (act) => {
    const calls = await act.run(sql`
      delete from travel_safety_call where created_at < ${new Date(act.now.getTime() - year)}`)
    if (calls > 0) act.note('safety-calls-tidied', { data: { calls } })
  })
}
