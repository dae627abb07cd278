import { clockOver } from '#platform/clock.ts'
import { type Db, sql } from '#platform/sql.ts'
import { StartFault } from '#platform/start-fault.ts'

/** Sets the clock of a database that is empty or has rehearsed before; faults on one that has worked in real time. */
export async function setClock(db: Db, at: Date): Promise<void> {
  const real = await db.row(sql`
    select 1 from platform_clock where offset_ms = 0 and exists (select from organisation_company)`)
  if (real)
    throw new StartFault(
      'This database has worked in real time: give --at one of its own, with SEKISHO_DATA=./watch.',
    )
  await clockOver(db, true).moveTo(at)
}
