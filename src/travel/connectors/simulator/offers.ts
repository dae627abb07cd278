import { type Db, type Part, part, sql } from '#platform/sql.ts'
import { type FareFamily, fareFamilies, type Offer } from '../connector.ts'
import { buyUntil, fareIn } from './families.ts'
import { isFaulty } from './faults/switches.ts'
import { carrierCode } from './timetable.ts'

/** A flight of the inventory. */
export interface FlightRow {
  day: string
  number: number
  origin: string
  destination: string
  departs_at: Date
  arrives_at: Date
  aircraft: string
  /** The full fare of today, with what was put on it. */
  full: number
  free: number
}

/** What stands beside flights that were looked up: the moment, and whether faults are switched on for looking. */
export interface Looked {
  now: Date
  faulty: boolean
}

const looking = (operation: string) =>
  part`(select platform_now() as now, ${isFaulty(operation)} as faulty offset 0) looked`

/** The day's flights between two airports; one row without a number when there is none. */
export const flightsOf = (
  db: Db,
  { origin, destination, on }: Record<'origin' | 'destination' | 'on', string>,
) =>
  db.rows<Looked & (FlightRow | { number: null })>(sql`
    select f.day::text, f.number, f.origin, f.destination, f.departs_at, f.arrives_at, f.aircraft,
      f.fare + f.surcharge as full, f.capacity - f.held - f.sold as free, looked.now, looked.faulty
    from ${looking('search')} left join travel_simulator_flight f
      on f.origin = ${origin} and f.destination = ${destination} and f.day = ${on} and not f.cancelled
    order by f.departs_at`)

/** A flight in a family, as it is offered. */
export function offerOf(flight: FlightRow, family: FareFamily): Offer {
  const fare = fareIn(family, flight.full)
  return {
    id: `${flight.day}.${flight.number}.${family}.${fare}`,
    flight: `${carrierCode}${flight.number}`,
    ...{ origin: flight.origin, destination: flight.destination, aircraft: flight.aircraft },
    ...{ departsAt: flight.departs_at, arrivesAt: flight.arrives_at },
    ...{ fareFamily: family, fare, seatsLeft: Math.min(9, flight.free) },
    buyUntil: buyUntil(family, { day: flight.day, departsAt: flight.departs_at }),
  }
}

/** What an offer's id says: a flight of a day in a family, at the fare it was shown at. */
export interface Chosen {
  readonly day: string
  readonly number: number
  readonly fareFamily: FareFamily
  readonly fare: number
}

/** Reads an offer's id; undefined when it is none of ours. */
export function readOfferId(id: string): Chosen | undefined {
  const [, day = '', number, family, fare] =
    /^(\d{4}-\d\d-\d\d)\.(\d{1,4})\.([a-z]+)\.(\d{1,7})$/.exec(id) ?? []
  const fareFamily = fareFamilies.find((one) => one === family)
  return fareFamily && { day, number: Number(number), fareFamily, fare: Number(fare) }
}

/** A flight that was chosen. */
export type ChosenRow = FlightRow & { cancelled: boolean }

/** The chosen flights as they stand now, each once. */
export const flightsChosen = (db: Db, chosen: readonly Pick<Chosen, 'day' | 'number'>[]) =>
  db.rows<ChosenRow>(sql`${chosenRows(chosen)}`)

/** One flight as it stands now, with what stands beside it; without a number when it is not known. */
export const flightChosen = (db: Db, { day, number }: Pick<Chosen, 'day' | 'number'>) =>
  db.row<Looked & (ChosenRow | { number: null })>(sql`
    select f.*, looked.now, looked.faulty from ${looking('price')}
    left join (${chosenRows([{ day, number }])}) f on true`)

/** The same as one row, and whether faults are switched on for holding: for an act that looks before it begins. */
export const lookAtChosen = (chosen: readonly Pick<Chosen, 'day' | 'number'>[]): Part =>
  part`select coalesce(jsonb_agg(to_jsonb(f)), '[]') as flights, ${isFaulty('hold')} as faulty
    from (${chosenRows(chosen)}) f`

/** A flight that was looked at: moments come as text, for they come in JSON. */
export type LookedAt = Omit<ChosenRow, 'departs_at' | 'arrives_at'> &
  Record<'departs_at' | 'arrives_at', string>

/** The flights that were looked at. */
export const flightsIn = (looked: readonly LookedAt[]): ChosenRow[] =>
  looked.map((row) => ({
    ...row,
    departs_at: new Date(row.departs_at),
    arrives_at: new Date(row.arrives_at),
  }))

const chosenRows = (chosen: readonly Pick<Chosen, 'day' | 'number'>[]) => part`
  select f.day::text, f.number, f.origin, f.destination, f.departs_at, f.arrives_at, f.aircraft,
    f.fare + f.surcharge as full, f.capacity - f.held - f.sold as free, f.cancelled
  from travel_simulator_flight f
  where (f.day, f.number) in (select * from unnest(
    ${chosen.map(({ day }) => day)}::date[], ${chosen.map(({ number }) => number)}::smallint[]))`

/** Why what was chosen cannot be had any more as it was shown; undefined when it can. */
export function refusalOf(
  chosen: Chosen,
  flight: ChosenRow | undefined,
  now: Date,
): 'offer-gone' | 'price-moved' | undefined {
  if (!flight || flight.cancelled) return 'offer-gone'
  const { fareFamily, fare, day } = chosen
  if (buyUntil(fareFamily, { day, departsAt: flight.departs_at }) <= now) return 'offer-gone'
  return fareIn(fareFamily, flight.full) === fare ? undefined : 'price-moved'
}

/** The flight something was chosen on. */
export const flightFor = <Row extends Pick<FlightRow, 'day' | 'number'>>(
  rows: readonly Row[],
  { day, number }: Pick<Chosen, 'day' | 'number'>,
) => rows.find((row) => row.day === day && row.number === number)
