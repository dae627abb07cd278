import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Chosen } from '../offers.ts'
import { carrier } from './refused.ts'
import { moveSeats } from './seats.ts'

const portion = 200

/** Gives the seats back that are held past their time, and ends the waiting whose time is over: on some flights, or on all. Tells how many orders ended. */
export async function expireOrders(
  world: World,
  flights?: readonly Pick<Chosen, 'day' | 'number'>[],
): Promise<number> {
  let ended = 0
  for (;;) {
    const some = await expirePortion(world, flights)
    ended += some
    if (some < portion) return ended
  }
}

function expirePortion(world: World, flights?: readonly Pick<Chosen, 'day' | 'number'>[]): Promise<number> {
  const days = flights?.map(({ day }) => day) ?? null
  const numbers = flights?.map(({ number }) => number) ?? null
  return world.act(carrier, async (act) => {
    const due = await act.rows<{ id: string }>(sql`
      select o.id from travel_simulator_order o
      where o.state in ('held', 'waiting') and o.hold_until <= ${act.now} and (${days}::date[] is null or exists (
        select from travel_simulator_segment s where s.order_id = o.id
          and (s.day, s.number) in (select * from unnest(${days}::date[], ${numbers}::smallint[]))))
      order by o.id limit ${portion} for update of o`)
    if (due.length === 0) return 0
    const ids = due.map(({ id }) => id)
    const freed = await act.rows<{ day: string; number: number; seats: number }>(sql`
      with freed as (
        update travel_simulator_coupon set state = 'released'
        where order_id = any(${ids}::uuid[]) and state = 'held' returning day, number
      ) select day::text, number, count(*) as seats from freed group by day, number order by day, number`)
    for (const { day, number, seats } of freed)
      await moveSeats(act, [{ day, number }], { held: -seats, sold: 0 })
    await act.run(sql`
      update travel_simulator_order set state = 'expired', version = version + 1, ended_at = ${act.now}
      where id = any(${ids}::uuid[])`)
    return due.length
  })
}
