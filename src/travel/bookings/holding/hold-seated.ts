import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Order } from '../../connectors/connector.ts'
import { policyOf } from '../../policy/policy-of.ts'
import { tellTravellers } from '../../requests/telling/tell-of-trip.ts'
import { effectiveOf } from '../deadline.ts'
import type { BookingRow } from '../tables.ts'

/** A trip that waited has its seats: from now on it is held as any other, and whose it is hears until when. */
export async function holdSeated(act: Act, world: World, booking: BookingRow, order: Order): Promise<void> {
  const { company_id: companyId, id } = booking
  const { leadHours } = await policyOf(act, companyId)
  const effective = effectiveOf({ holdUntil: order.holdUntil, offers: order.offers, leadHours })
  await act.run(sql`
    update travel_booking set state = 'held', version = version + 1, order_version = ${order.version},
      amount = ${order.amount}, hold_until = ${order.holdUntil}, price_until = ${order.priceUntil},
      effective = ${effective}
    where company_id = ${companyId} and id = ${id}`)
  act.note('trip-held', {
    companyId,
    data: { trip: id, amount: order.amount, until: effective, waited: true },
  })
  await tellTravellers(act, world, { ...booking, effective }, { event: 'seats-confirmed', until: effective })
}
