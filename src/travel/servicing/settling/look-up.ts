import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Order } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { lostAfterMs, type ServicingRow, servicer } from '../tables.ts'
import { askCarrier } from './ask-carrier.ts'
import { type Settled, settleServicing } from './settle-servicing.ts'

/**
 * Learns what became of a confirmation whose answer was lost: the order itself is looked at before anything is said again,
 * and what is said again carries the same reference, so that the carrier does nothing twice (hazard 3).
 */
export async function lookUpServicing(
  world: World,
  operation: ServicingRow,
  orderId: string,
): Promise<Settled> {
  const order = await orderNow(world, orderId)
  if (!order) return later(world, operation)
  if (hasHappened(order, operation)) return settleServicing(world, operation, { ok: true, value: order })
  const answer = await askCarrier(world, operation, orderId)
  return answer ? settleServicing(world, operation, answer) : later(world, operation)
}

const orderNow = (world: World, orderId: string) =>
  connectorOf(world)
    .get({ orderId })
    .catch((fault: Error) => {
      world.log.warn({ err: fault }, 'a trip whose servicing is unknown could not be looked up')
      return undefined
    })

function hasHappened(order: Order, { kind, offer }: ServicingRow): boolean {
  if (kind !== 'change') return order.state === 'refunded' || order.state === 'cancelled'
  return order.offers.map(({ id }) => id).join() === offer?.offerIds.join()
}

/** Still unknown: looked at again in a minute. */
async function later(world: World, { company_id, id }: ServicingRow): Promise<Settled> {
  await world.act(servicer, (act) =>
    act.run(sql`
      update travel_servicing set state = 'unknown', look_at = ${new Date(act.now.getTime() + lostAfterMs)}
      where company_id = ${company_id} and id = ${id} and state in ('confirming', 'unknown')`),
  )
  return { state: 'unknown' }
}

/** Every minute: looks up what is not known, and what a killed process left behind. */
export async function settleServicings(world: World): Promise<void> {
  const now = await world.clock.now()
  const due = await world.db.rows<ServicingRow & { order_id: string }>(sql`
    select s.*, b.order_id from travel_servicing s
    join travel_booking b on b.company_id = s.company_id and b.id = s.booking_id
    where s.look_at <= ${now} order by s.look_at limit 200`)
  for (const { order_id, ...operation } of due) await lookUpServicing(world, operation, order_id)
}
