import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type ImportRef, importer } from './importer.ts'

const minute = 60_000

/** Takes up imports whose process died, a minute after their last sign of life; gives up on them after an hour. */
export async function resumeImports(world: World): Promise<void> {
  await world.act(importer, async (act) => {
    const givenUp = await act.rows<{ company_id: string; id: string }>(sql`
      update organisation_import set state = 'failed', content = null, ended_at = ${act.now}
      where ended_at is null and created_at < ${new Date(act.now.getTime() - 60 * minute)}
      returning company_id, id`)
    for (const { company_id, id } of givenUp)
      act.note('import-failed', { companyId: company_id, data: { importId: id } })
    const standing = await act.rows<ImportRef>(sql`
      update organisation_import set moved_at = ${act.now}
      where ended_at is null and moved_at < ${new Date(act.now.getTime() - minute)}
      returning company_id as "companyId", id as "importId"`)
    await world.jobs.enqueueAll(act, 'organisation.import', standing)
  })
}
