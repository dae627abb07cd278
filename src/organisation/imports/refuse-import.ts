import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { type Fault, faultFile } from './file/faults.ts'
import { type ImportRef, importer } from './importer.ts'

/** Ends an import with its faults as a file, in the order of the lines; nothing was changed, and the people's file is wiped. */
export async function refuseImport(
  world: World,
  { companyId, importId }: ImportRef,
  faults: Fault[],
): Promise<void> {
  const inOrder = faults.toSorted((one, other) => one.line - other.line)
  await world.act(importer, async (act) => {
    const ended = await act.run(sql`
      update organisation_import set state = 'refused', faults = ${faults.length}, fault_file = ${faultFile(inOrder)},
        content = null, ended_at = ${act.now}, moved_at = ${act.now}
      where company_id = ${companyId} and id = ${importId} and ended_at is null`)
    if (ended > 0) act.note('import-refused', { companyId, data: { importId, faults: faults.length } })
  })
}

/** Ends an import that nobody can carry out; nothing was changed, and the people's file is wiped. */
export async function giveUpImport(world: World, { companyId, importId }: ImportRef): Promise<void> {
  await world.act(importer, async (act) => {
    const ended = await act.run(sql`
      update organisation_import set state = 'failed', content = null, ended_at = ${act.now}, moved_at = ${act.now}
      where company_id = ${companyId} and id = ${importId} and ended_at is null`)
    if (ended > 0) act.note('import-failed', { companyId, data: { importId } })
  })
}
