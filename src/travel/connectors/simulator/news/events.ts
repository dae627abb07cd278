import type { Act } from '#platform/act.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { CarrierEvent } from '../../connector.ts'

const atOnce = 100

/** News after one that is known, oldest first; from the beginning when it is known no more. */
export const events = (db: Db, since: string | undefined): Promise<CarrierEvent[]> =>
  db.rows<CarrierEvent>(sql`
    select id, order_id as "orderId", ref, version, kind, at from travel_simulator_event
    where position > coalesce((select position from travel_simulator_event where id = ${since ?? null}::uuid), 0)
    order by position limit ${atOnce}`)

/**
 * Raises the version of the orders and tells of it. Whoever tells waits for whoever tells before: otherwise a reader could
 * pass over news that was numbered first and committed last.
 */
export async function tellOf(
  act: Act,
  orderIds: readonly string[],
  kind: CarrierEvent['kind'],
): Promise<void> {
  if (orderIds.length === 0) return
  await act.run(sql`select pg_advisory_xact_lock(hashtext('travel_simulator_event'))`)
  await act.run(sql`
    with told as (
      update travel_simulator_order set version = version + 1 where id = any(${[...orderIds]}::uuid[])
      returning id, ref, version
    )
    insert into travel_simulator_event (id, order_id, ref, version, kind, at)
    select gen_random_uuid(), id, ref, version, ${kind}, ${act.now} from told order by id`)
}
