import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { importer } from '../importer.ts'
import { dropStaged, type Running } from '../running.ts'
import type { Counts } from '../tables.ts'
import { applyChanged } from './apply-changed.ts'
import { applyNew } from './apply-new.ts'

type Forms = Record<string, number>

/**
 * Enters all people of an import whose lines were found good, or none: companies, members, accounts, people and the
 * import's own state change in one transaction. A process killed in the middle leaves nothing of it, and the next run
 * begins this step again; the lines it needs are checked and waiting.
 */
export async function applyImport(
  world: World,
  { id, told }: Running,
  read: { lines: number; faults: number },
): Promise<Counts> {
  const forms = await formsOf(world.db)
  const counts = await world.act(importer, async (act) => {
    const changed = await applyChanged(act, world, id)
    const entered = await applyNew(act, id, {
      forms,
      told: (what) => told({ step: 'applying', ...read, what }),
    })
    const all: Counts = { ...entered, changed }
    await act.run(sql`
      update cutover_import set state = 'applied', counts = ${JSON.stringify(all)}, moved_at = ${act.now},
        ended_at = ${act.now}
      where id = ${id}`)
    act.note('cutover-import-applied', { data: { importId: id, lines: read.lines, ...all } })
    return all
  })
  await dropStaged(world.db)
  return counts
}

async function formsOf(db: Db) {
  const files = await db.rows<{ kind: string; forms: Forms }>(
    sql`select kind, forms from cutover_staged_file`,
  )
  const of = (kind: string) =>
    Object.entries(files.find((file) => file.kind === kind)?.forms ?? {}).map(([form, ms]) => ({ form, ms }))
  return { people: of('people'), members: of('members') }
}
