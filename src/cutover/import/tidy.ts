import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'

const day = 24 * 60 * 60_000

/** Forgets what is kept for a time only: faults after a month, imports and whom they left out after three years. */
export async function tidyImports(world: World): Promise<void> {
  await world.act({ by: 'system', name: 'cutover' }, async (act) => {
    const before = (days: number) => new Date(act.now.getTime() - days * day)
    await act.run(sql`
      delete from cutover_fault
      where not exists (select from cutover_import where ended_at is null or ended_at > ${before(30)})`)
    await act.run(sql`
      delete from cutover_left_out l using cutover_import i where i.id = l.import_id and i.ended_at < ${before(3 * 365)}`)
    await act.run(sql`
      delete from cutover_import i where i.ended_at < ${before(3 * 365)}
        and not exists (select from cutover_company c where c.import_id = i.id)`)
  })
}
