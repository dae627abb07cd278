import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { holdRequest } from '../../requests/working/hold-request.ts'
import { waitingState } from '../../requests/working/in-hand.ts'
import type { Attempt } from '../attempt.ts'
import { returnAsDearer } from '../return-as-dearer.ts'

/** Nothing was issued: the trip is held again, and a request for it waits again in the queue. */
export async function backToHeld(act: Act, { companyId, bookingId, requestId }: Attempt): Promise<void> {
  const held = requestId ? await holdRequest(act, companyId, requestId) : undefined
  await act.run(sql`
    update travel_booking set state = ${held ? 'requested' : 'held'}
    where company_id = ${companyId} and id = ${bookingId}`)
  if (!held) return
  await act.run(sql`
    update travel_request set state = ${waitingState(held.request)}, claimed_by = null, claimed_until = null
    where company_id = ${companyId} and id = ${requestId}`)
}

/** The fare has risen above what was agreed: the trip is held at the fare of now, and the traveller decides. */
export async function dearer(
  act: Act,
  world: World,
  { attempt, fare }: { attempt: Attempt; fare: number | undefined },
): Promise<void> {
  const { companyId, bookingId, requestId } = attempt
  await act.run(sql`
    update travel_booking set state = 'held', approved_amount = null, version = version + 1,
      amount = coalesce(${fare ?? null}::int * (select count(*)::int from travel_passenger
        where company_id = ${companyId} and booking_id = ${bookingId}), amount)
    where company_id = ${companyId} and id = ${bookingId}`)
  const held = requestId ? await holdRequest(act, companyId, requestId) : undefined
  if (held) await returnAsDearer(act, world, held)
}
