import { clear, portion } from '#platform/jobs/clear.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { dayInJapan, daysAfter, startOfDay } from '../../day.ts'
import { fillDays } from './fill-days.ts'
import { fly } from './news/fly.ts'
import { expireOrders } from './orders/expire.ts'
import { seatWaiting } from './orders/seat-waiting.ts'

/** So many days ahead stand in the inventory; a later one is filled when somebody asks for it. */
const daysAhead = 62

/** What the simulated carrier does every minute: seats held past their time are free, go to who waits for them, and who has landed has flown. */
export async function runCarrier(world: World): Promise<void> {
  if (world.config.carrier) return
  await expireOrders(world)
  await seatWaiting(world)
  await fly(world)
}

/** Keeps the next two months in the inventory, and forgets what is long gone. */
export async function tendInventory(world: World): Promise<void> {
  if (world.config.carrier) return
  const today = dayInJapan(await world.clock.now())
  // A day at a time: no statement holds the inventory for long.
  for (let n = 0; n <= daysAhead; n++) {
    const day = daysAfter(today, n)
    await fillDays(world.db, day, day)
  }
  await clear(
    world,
    sql`
    delete from travel_simulator_event where position in (
      select position from travel_simulator_event where at < ${startOfDay(today, -60)} limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from travel_simulator_order where id in (
      select o.id from travel_simulator_order o where coalesce(o.ended_at, o.issued_at) < ${startOfDay(today, -400)}
      limit ${portion})`,
  )
  await clear(
    world,
    sql`
    delete from travel_simulator_flight where (day, number) in (
      select f.day, f.number from travel_simulator_flight f where f.day < ${daysAfter(today, -30)}
        and not exists (select from travel_simulator_segment s where s.day = f.day and s.number = f.number)
        and not exists (select from travel_simulator_coupon c where c.day = f.day and c.number = f.number)
      limit ${portion})`,
  )
}
