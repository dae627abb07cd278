import { clear, portion } from '#platform/jobs/clear.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan } from './day.ts'

const day = 86_400_000

/**
 * Forgets keys two days after their call, a carrier's news after ninety, the ledger seven years after its month, and trips seven years
 * after their last flight once nothing of them stands in the ledger any more, as docs/retention.md promises.
 */
export async function tidyTrips(world: World): Promise<void> {
  const now = (await world.clock.now()).getTime()
  await clear(
    world,
    sql`
    delete from travel_once where ctid = any(array(
      select ctid from travel_once where created_at < ${new Date(now - 2 * day)} limit ${portion}))`,
  )
  await clear(
    world,
    sql`
    delete from travel_news where (connector, id) in (
      select connector, id from travel_news where taken_at < ${new Date(now - 90 * day)} limit ${portion})`,
  )
  // The table itself refuses to let one go too early.
  const stated = dayInJapan(new Date(now - (7 * 366 + 31) * day))
  await clear(
    world,
    sql`
    delete from travel_ledger where (company_id, id) in (
      select company_id, id from travel_ledger where month < ${stated}::date limit ${portion})`,
  )
  // A month more than seven years: they are counted from the end of the month.
  const flown = new Date(now - (7 * 366 + 31) * day)
  await clear(
    world,
    sql`
    delete from travel_booking where (company_id, id) in (
      select b.company_id, b.id from travel_booking b where b.last_arrival < ${flown} and not exists (
        select from travel_ledger l where l.company_id = b.company_id and l.booking_id = b.id) limit ${portion})`,
  )
}
