import type { Act } from '#platform/act.ts'
import { type Part, part, sql } from '#platform/sql.ts'
import type { FareFamily } from '../../connector.ts'

/** One flight of an order: seats on it are taken and given back under the flight's lock. */
export interface Leg {
  readonly n: number
  readonly day: string
  readonly number: number
  readonly fareFamily: FareFamily
  readonly fare: number
}

/** Flights are always locked in this order, so that two orders over the same ones cannot wait for each other. */
export const inLockOrder = <Of extends Pick<Leg, 'day' | 'number'>>(legs: readonly Of[]): Of[] =>
  legs.toSorted((one, other) =>
    one.day === other.day ? one.number - other.number : one.day < other.day ? -1 : 1,
  )

/** Takes seats on a flight if so many are free at this moment; from here to the end of the act nobody else takes any. */
export const holdSeats = (act: Act, leg: Leg, count: number): Promise<number> =>
  act.run(sql`${holding(leg, count)}`)

/** The same when the act ends, before what it writes together; without so many free seats nothing of it is written. */
export const holdSeatsAtEnd = (act: Act, leg: Leg, count: number): void =>
  act.atEnd(sql`
    with taken as (${holding(leg, count)} returning 1)
    select case when exists (select from taken) then true else platform_moved_on() end`)

const holding = ({ day, number }: Leg, count: number) => part`
  update travel_simulator_flight set held = held + ${count}::smallint
  where day = ${day} and number = ${number} and not cancelled and held + sold + ${count}::smallint <= capacity`

/** The same for seats that are sold at once: of a change. */
export function sellSeats(act: Act, { day, number }: Leg, count: number): Promise<number> {
  return act.run(sql`
    update travel_simulator_flight set sold = sold + ${count}
    where day = ${day} and number = ${number} and not cancelled and held + sold + ${count} <= capacity`)
}

/** Held seats become sold ones, or sold and held ones free. */
export async function moveSeats(
  act: Act,
  legs: readonly Pick<Leg, 'day' | 'number'>[],
  by: { held: number; sold: number },
): Promise<void> {
  for (const { day, number } of inLockOrder(legs))
    await act.run(sql`
      update travel_simulator_flight set held = held + ${by.held}, sold = sold + ${by.sold}
      where day = ${day} and number = ${number}`)
}

interface Seating {
  readonly orderId: string
  readonly leg: Leg
  /** For each passenger the id of his coupon, and the document it is of once there is one. */
  readonly coupons: readonly { id: string; passenger: number; document: string | null }[]
}

/** Seats the passengers when the act ends. */
export const seatPassengers = (act: Act, seating: Seating): void => act.atEnd(sql`${seated(seating)}`)

/**
 * Seats the passengers on free seats, looking from where a flight without gaps has its first one. The flight's row is locked
 * by now, so what is read here as free is free: whoever chooses above the lock sells one seat twice. Without enough of them
 * the seat is null, and the act is undone.
 */
export const seated = ({ orderId, leg, coupons }: Seating): Part => part`
  insert into travel_simulator_coupon
    (order_id, id, segment, passenger, day, number, seat, document, amount, state)
  select ${orderId}::uuid, c.id, ${leg.n}::smallint, c.passenger, ${leg.day}::date, ${leg.number}::smallint, free.seat,
    c.document, ${leg.fare}::int, case when c.document is null then 'held' else 'open' end
  from unnest(${coupons.map(({ id }) => id)}::uuid[], ${coupons.map(({ passenger }) => passenger)}::smallint[],
    ${coupons.map(({ document }) => document)}::text[]) with ordinality as c (id, passenger, document, at)
  left join (
    select seat, row_number() over () as at from (
      select seat from (
        select (1 + (greatest(f.held + f.sold - ${coupons.length}::int, 0) + n) % f.capacity)::smallint as seat
        from travel_simulator_flight f cross join generate_series(0, f.capacity - 1) n
        where f.day = ${leg.day} and f.number = ${leg.number}
      ) every
      where not exists (select from travel_simulator_coupon taken
        where taken.day = ${leg.day} and taken.number = ${leg.number} and taken.seat = every.seat
          and taken.state in ('held', 'open', 'checked-in', 'used', 'suspended'))
      limit ${coupons.length}
    ) first
  ) free on free.at = c.at`
