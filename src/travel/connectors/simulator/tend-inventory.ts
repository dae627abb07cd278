import { clear, portion } from '#platform/jobs/clear.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan, daysAfter } from '../../day.ts'
import { fillDays } from './fill-days.ts'

/** So many days ahead stand in the inventory; a later one is filled when somebody asks for it. */
const daysAhead = 62

/** Keeps the next two months in the inventory, and forgets flights long gone. */
export async function tendInventory(world: World): Promise<void> {
  const today = dayInJapan(await world.clock.now())
  // A day at a time: no statement holds the inventory for long.
  for (let n = 0; n <= daysAhead; n++) {
    const day = daysAfter(today, n)
    await fillDays(world.db, day, day)
  }
  await clear(
    world,
    sql`
    delete from travel_simulator_flight where (day, number) in (
      select f.day, f.number from travel_simulator_flight f where f.day < ${daysAfter(today, -30)} and not exists (
        select from travel_simulator_segment s where s.day = f.day and s.number = f.number) limit ${portion})`,
  )
}
