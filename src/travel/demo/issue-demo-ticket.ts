import { issuersOf, type PersonOf } from '#organisation/public.ts'
import type { World } from '#platform/world.ts'
import { type BookingRef, bookingById } from '../bookings/reading/booking-by-id.ts'
import { enterAttempt } from '../issuing/begin-issue.ts'
import { carryOut } from '../issuing/issue-booking.ts'

const seeder = { by: 'system', name: 'demonstration' } as const

/** Has a held trip issued by the first who issues for its department, or by its owner where nobody does. */
export async function issueDemoTicket(world: World, owner: PersonOf, ref: BookingRef): Promise<void> {
  const attempt = await world.act(seeder, async (act) => {
    const booking = await bookingById(act, ref)
    if (booking?.state !== 'held') return undefined
    const [issuer = owner] = await issuersOf(act, ref.companyId, booking.department_id)
    return enterAttempt(act, world, { booking, request: undefined, issuer })
  })
  if (attempt) await carryOut(world, attempt)
}
