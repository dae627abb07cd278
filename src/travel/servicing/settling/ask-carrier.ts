import type { World } from '#platform/world.ts'
import { type Answer, type Order, OutcomeUnknown } from '../../connectors/connector.ts'
import { connectorOf } from '../../connectors/connector-of.ts'
import type { ServicingRow } from '../tables.ts'

/** What the carrier said to a confirmation, or nothing when that is not known. A fault of ours in between is as unknown. */
export async function askCarrier(
  world: World,
  { kind, quote_id: quoteId, carrier_ref: ref }: ServicingRow,
  orderId: string,
): Promise<Answer<Order> | undefined> {
  const carrier = connectorOf(world)
  try {
    const wish = { orderId, quoteId, ref }
    return await (kind === 'change' ? carrier.confirmChange(wish) : carrier.confirmCancel(wish))
  } catch (fault) {
    if (!(fault instanceof OutcomeUnknown))
      world.log.error({ err: fault }, 'a carrier failed while it was to service a trip')
    return undefined
  }
}
