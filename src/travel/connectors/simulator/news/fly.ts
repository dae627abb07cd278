import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { carrier } from '../orders/refused.ts'
import { tellOf } from './events.ts'

/** Whoever sat on a flight that has landed has used his ticket, but for those who did not come; their orders hear of it. */
export function fly(world: World): Promise<void> {
  return world.act(carrier, async (act) => {
    const due = await act.rows<{ id: string }>(sql`
      select o.id from travel_simulator_order o
      where o.state = 'issued' and exists (
        select from travel_simulator_coupon c join travel_simulator_flight f on (f.day, f.number) = (c.day, c.number)
        where c.order_id = o.id and c.state = 'open' and not c.no_show and not f.cancelled and f.arrives_at <= ${act.now})
      order by o.id limit 500 for update of o`)
    const orders = due.map(({ id }) => id)
    // Only what this statement changed is told: another node may have come first while the orders were waited for.
    const flown = await act.rows<{ id: string }>(sql`
      update travel_simulator_coupon c set state = 'used' from travel_simulator_flight f
      where c.order_id = any(${orders}::uuid[]) and (f.day, f.number) = (c.day, c.number) and c.state = 'open'
        and not c.no_show and not f.cancelled and f.arrives_at <= ${act.now}
      returning c.order_id as id`)
    await tellOf(act, [...new Set(flown.map(({ id }) => id))], 'coupon-changed')
  })
}
