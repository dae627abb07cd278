import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import type { Guest } from '../bookings/contract.ts'
import { dayInJapan } from '../day.ts'

/** The guests of a booking about to be entered. */
export interface NewGuests {
  readonly companyId: string
  readonly bookingId: string
  /** Who says that they agree. */
  readonly toldBy: string
  readonly guests: readonly Guest[]
  readonly lastArrival: Date
}

const month = 30 * 24 * 3_600_000

/** Enters guests with their consent and their date of deletion: a month after the trip unless another day is wished. */
export async function addGuests(act: Act, world: World, to: NewGuests) {
  const after = dayInJapan(new Date(to.lastArrival.getTime() + month))
  const entered = to.guests.map((guest) => ({
    ...{ id: world.random.id(), names: guest.names, delete_on: guest.deleteOn ?? after },
  }))
  if (entered.length === 0) return entered
  await act.run(sql`
    insert into travel_guest (company_id, id, booking_id, consent_told_by, consented_at, delete_on)
    select ${to.companyId}, id, ${to.bookingId}, ${to.toldBy}, ${act.now}, delete_on
    from jsonb_to_recordset(${JSON.stringify(entered)}::jsonb) as guest(id uuid, delete_on date)`)
  act.note('guests-entered', { data: { trip: to.bookingId, guests: entered.length } })
  return entered
}
