import type { PersonOf } from '#organisation/public.ts'
import { issuersOf } from '#organisation/public.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { BookingRef } from '../bookings/reading/booking-by-id.ts'
import type { BookingRow } from '../bookings/tables.ts'
import { enterRequest } from '../requests/asking/ask-for-ticket.ts'

const seeder = { by: 'system', name: 'demonstration' } as const

/** Has the traveller of a held trip ask the first who issues for its department; nobody there: nothing is asked. */
export async function askDemoTicket(world: World, asker: PersonOf, ref: BookingRef): Promise<void> {
  await world.act(seeder, async (act) => {
    const booking = await act.row<BookingRow>(sql`
      select * from travel_booking where company_id = ${ref.companyId} and id = ${ref.bookingId}`)
    if (!booking?.effective) return
    const [manager] = await issuersOf(act, ref.companyId, booking.department_id)
    const wish = { managerId: manager?.id ?? '', comment: '会議の日程が決まりました。発券をお願いします。' }
    const held = { ...booking, effective: booking.effective }
    if (manager) await enterRequest(act, world, { booking: held, asker, manager, wish })
  })
}
