import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { BulkRef } from './rows.ts'
import { bulkDoer } from './run-bulk.ts'

/** Takes up bulk actions whose process died, a minute after their last sign of life; `runBulk` counts how often. */
export async function resumeBulks(world: World): Promise<void> {
  await world.act(bulkDoer, async (act) => {
    const standing = await act.rows<BulkRef>(sql`
      update organisation_bulk set moved_at = ${act.now}
      where state in ('running', 'undoing') and moved_at < ${new Date(act.now.getTime() - 60_000)}
      returning company_id as "companyId", id as "bulkId"`)
    await world.jobs.enqueueAll(act, 'organisation.bulk-action', standing)
  })
}
