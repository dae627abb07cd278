import { peopleOf } from '#organisation/public.ts'
import type { Act } from '#platform/act.ts'
import type { World } from '#platform/world.ts'
import { endRequest } from '../requests/ending/end-request.ts'
import { peopleIn, tellTravellers } from '../requests/telling/tell-of-trip.ts'
import type { HeldRequest } from '../requests/working/hold-request.ts'

/** Returns a request whose trip has become dearer than was agreed: the traveller decides whether he asks again. */
export async function returnAsDearer(act: Act, world: World, held: HeldRequest): Promise<void> {
  const { booking, request } = held
  await endRequest(act, held, { state: 'returned', by: null, why: 'price-moved' })
  act.note('ticket-request-returned', {
    companyId: booking.company_id,
    data: { request: request.id, trip: booking.id, why: 'price-moved', amount: booking.amount },
  })
  const [manager] = await peopleOf(act, booking.company_id, peopleIn([request.manager_id]))
  await tellTravellers(act, world, booking, {
    ...{ event: 'price-moved', until: request.effective },
    ...(manager && { colleague: manager }),
  })
}
