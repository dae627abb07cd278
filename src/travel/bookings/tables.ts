import type { TripState } from './contract.ts'
import type { NameColumns } from './names.ts'

/** `travel_booking`. */
export interface BookingRow {
  company_id: string
  id: string
  locator: string
  state: TripState
  version: number
  /** Null once the person is forgotten. */
  owner_id: string | null
  booked_by: string | null
  department_id: string
  purpose: string
  reason: string | null
  connector: string
  carrier_ref: string
  order_id: string | null
  fare_family: string
  amount: number
  approved_amount: number | null
  hold_until: Date | null
  price_until: Date | null
  effective: Date | null
  first_departure: Date
  last_arrival: Date
  disrupted: boolean
  calendar_sequence: number
  /** Of the carrier's order as we kept it. */
  order_version: number
  created_at: Date
  ended_at: Date | null
}

/** `travel_passenger`. */
export interface PassengerRow extends NameColumns {
  booking_id: string
  n: number
  person_id: string | null
  guest_id: string | null
}

/** `travel_segment`. */
export interface SegmentRow {
  booking_id: string
  n: number
  flight: string
  origin: string
  destination: string
  departs_at: Date
  arrives_at: Date
  fare_family: string
  fare: number
}
