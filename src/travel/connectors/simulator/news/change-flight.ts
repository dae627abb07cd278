import type { Act } from '#platform/act.ts'
import { type Sql, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { mustRehearse } from '../faults/must-rehearse.ts'
import { carrier } from '../orders/refused.ts'
import { tellOf } from './events.ts'

/** What may happen to a flight. */
export const flightFaults = [
  'sold-out',
  'price-moved',
  'schedule-change',
  'flight-cancelled',
  'no-show',
] as const
export type FlightFault = (typeof flightFaults)[number]

/** A flight of a day by its number, such as 101. */
export interface FlightKey {
  readonly day: string
  readonly number: number
}

const later = 45

/** Lets something happen to a flight; false when there is no such flight. */
export async function changeFlight(world: World, fault: FlightFault, flight: FlightKey): Promise<boolean> {
  mustRehearse(world)
  return world.act(carrier, async (act) => {
    // Orders before flights, as everywhere.
    const orders = await ordersOn(act, flight)
    if ((await act.run(changeOf(fault, flight))) === 0) return false
    if (fault === 'no-show') await keepAway(act, flight)
    if (fault === 'schedule-change') await tellOf(act, orders, 'schedule-changed')
    if (fault === 'flight-cancelled') await tellOf(act, orders, 'flight-cancelled')
    return true
  })
}

async function ordersOn(act: Act, { day, number }: FlightKey): Promise<string[]> {
  const rows = await act.rows<{ id: string }>(sql`
    select o.id from travel_simulator_order o
    where o.state in ('held', 'issued') and exists (
      select from travel_simulator_segment s where s.order_id = o.id and s.day = ${day} and s.number = ${number})
    order by o.id for update of o`)
  return rows.map(({ id }) => id)
}

function changeOf(fault: FlightFault, { day, number }: FlightKey): Sql {
  switch (fault) {
    case 'sold-out':
      return sql`
        update travel_simulator_flight set capacity = held + sold where day = ${day} and number = ${number}`
    case 'price-moved':
      return sql`
        update travel_simulator_flight set surcharge = surcharge + fare / 10 where day = ${day} and number = ${number}`
    case 'schedule-change':
      return sql`
        update travel_simulator_flight set departs_at = departs_at + ${later} * interval '1 minute',
          arrives_at = arrives_at + ${later} * interval '1 minute'
        where day = ${day} and number = ${number}`
    case 'flight-cancelled':
      return sql`update travel_simulator_flight set cancelled = true where day = ${day} and number = ${number}`
    case 'no-show':
      return sql`update travel_simulator_flight set held = held where day = ${day} and number = ${number}`
  }
}

const keepAway = (act: Act, { day, number }: FlightKey) =>
  act.run(sql`
    update travel_simulator_coupon set no_show = true where day = ${day} and number = ${number} and state = 'open'`)
