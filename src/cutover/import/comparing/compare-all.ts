import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Leavable } from '../checking/reasons.ts'
import { importer } from '../importer.ts'
import { compareCompanies, compareDepartments } from './compare-companies.ts'
import { compareDuplicates, compareHolders, compareIds } from './compare-people.ts'

/**
 * Holds all lines beside each other and beside what is here; answers how many faults there are in all. Begun again after
 * a kill, it finds everything once more: what it found before is forgotten first.
 */
export const compareAll = (world: World, leaveOut: ReadonlySet<Leavable>): Promise<number> =>
  world.act(importer, async (act) => {
    // Enough to hold a million keys beside each other without the disk.
    await act.run(sql`set local work_mem = '128MB'`)
    return compareIn(act, leaveOut)
  })

async function compareIn(db: Db, leaveOut: ReadonlySet<Leavable>): Promise<number> {
  await db.run(sql`delete from cutover_fault where reason = any(${compared}::text[])`)
  await db.run(sql`analyze cutover_staged_person`)
  await db.run(sql`analyze cutover_staged_member`)
  await compareCompanies(db)
  await compareDepartments(db)
  await compareIds(db)
  await compareHolders(db)
  await compareDuplicates(db, leaveOut)
  const found = await db.row<{ faults: number }>(sql`select count(*) as faults from cutover_fault`)
  return found?.faults ?? 0
}

const compared = [
  ...[
    'company-unknown',
    'company-twice',
    'department-unknown',
    'department-twice',
    'member-twice',
    'id-twice',
  ],
  ...['id-taken', 'role-changed', 'number-changed', 'number-taken', 'duplicate-holder'],
]
