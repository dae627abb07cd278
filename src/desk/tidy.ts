import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

/**
 * Forgets after 400 days who has read which notice, and change notices three years after their end, as
 * docs/retention.md promises.
 */
export async function tidyDesk(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'desk.tidy' }, async (act) => {
    const before = new Date(act.now.getTime() - 400 * 86_400_000)
    const readings = await act.run(sql`delete from desk_notice_reading where read_at < ${before}`)
    if (readings > 0) act.note('notice-readings-forgotten', { data: { readings } })
    const threeYearsAgo = new Date(act.now.getTime() - 3 * 365 * 86_400_000)
    const notices = await act.run(sql`delete from desk_change_notice where ended_at < ${threeYearsAgo}`)
    if (notices > 0) act.note('change-notices-deleted', { data: { notices } })
  })
}
