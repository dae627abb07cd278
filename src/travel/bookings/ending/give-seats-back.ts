import type { World } from '#platform/world.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import { referenceFrom } from '../../once/own-reference.ts'
import type { Seats } from './let-go.ts'

/**
 * Gives the seats of a trip that has ended back to the carrier. Done again after a fault: the carrier is asked first what
 * it holds, and the reference of the cancellation is drawn from the order's, so that it cancels once.
 */
export async function giveSeatsBack(world: World, { ref }: Seats): Promise<void> {
  const carrier = connectorOf(world)
  const order = await carrier.get({ ref })
  if (order?.state !== 'held' && order?.state !== 'waiting') return
  const quote = await carrier.quoteCancel(order.id)
  // Refused: it has ended there meanwhile, and the seats are free.
  if (!quote.ok) return
  await carrier.confirmCancel({
    orderId: order.id,
    quoteId: quote.value.id,
    ref: referenceFrom(ref, 'seats back'),
  })
}
