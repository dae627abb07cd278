import type { Act } from '#platform/act.ts'
import { sql } from '#platform/sql.ts'
import type { BookingRow } from '../../bookings/tables.ts'
import type { Order } from '../../connectors/connector.ts'

/** Makes a trip's flights what the carrier's order says. */
export async function keepFlights(
  act: Act,
  { company_id, id }: BookingRow,
  { offers }: Order,
): Promise<void> {
  const flights = offers.map((offer, n) => ({ ...offer, n: n + 1 }))
  await act.run(sql`
    update travel_segment s set flight = f.flight, origin = f.origin, destination = f.destination,
      departs_at = f."departsAt", arrives_at = f."arrivesAt", fare_family = f."fareFamily", fare = f.fare
    from jsonb_to_recordset(${JSON.stringify(flights)}::jsonb) as f(n smallint, flight text, origin text,
      destination text, "departsAt" timestamptz, "arrivesAt" timestamptz, "fareFamily" text, fare integer)
    where s.company_id = ${company_id} and s.booking_id = ${id} and s.n = f.n`)
  await act.run(sql`
    update travel_booking b set first_departure = s.first, last_arrival = s.last, fare_family = s.family
    from (select min(departs_at) as first, max(arrives_at) as last, min(fare_family) as family from travel_segment
      where company_id = ${company_id} and booking_id = ${id}) s
    where b.company_id = ${company_id} and b.id = ${id}`)
}
