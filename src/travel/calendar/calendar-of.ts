import { TZDate } from '@date-fns/tz'
import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Profile } from '#platform/profile.ts'

/** What a calendar must know of a booking. */
export interface TripForCalendar {
  /** The booking's id: what the calendar knows its entries by, for ever. */
  readonly id: string
  readonly locator: string
  /** `calendar_sequence`: a later invitation takes the place of an earlier one (RFC 5545). */
  readonly sequence: number
  /** Cancelled and refunded trips leave the calendar. */
  readonly isCancelled: boolean
  /** When it was issued or changed. */
  readonly at: Date
  readonly passengers: readonly string[]
  readonly traveller: { readonly name: string; readonly address: string }
  readonly segments: readonly FlightInCalendar[]
}

interface FlightInCalendar {
  readonly n: number
  readonly flight: string
  /** As people read it: `東京（羽田）` or `HND`. */
  readonly origin: string
  readonly destination: string
  readonly departsAt: Date
  readonly arrivesAt: Date
}

/** The trip as an invitation for calendars: one entry a flight, in Japanese time wherever it is opened (hazard 13). */
export function calendarOf(profile: Profile, trip: TripForCalendar) {
  const method = trip.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const calendar = ical({
    prodId: { company: 'Sekisho', product: 'Trips', language: 'JA' },
    method,
    timezone: { name: 'Asia/Tokyo', generator: () => tokyo },
  })
  for (const flight of trip.segments) calendar.createEvent(entryOf(profile, trip, flight))
  return {
    name: `trip-${trip.locator}.ics`,
    type: `text/calendar; charset=utf-8; method=${method}`,
    content: calendar.toString(),
  }
}

const entryOf = ({ mail }: Profile, trip: TripForCalendar, flight: FlightInCalendar) => ({
  id: `${trip.id}.${flight.n}@${mail.from.split('@')[1]}`,
  sequence: trip.sequence,
  stamp: trip.at,
  start: new TZDate(flight.departsAt, 'Asia/Tokyo'),
  end: new TZDate(flight.arrivesAt, 'Asia/Tokyo'),
  timezone: 'Asia/Tokyo',
  status: trip.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  summary: `${flight.flight} ${flight.origin} → ${flight.destination}`,
  location: flight.origin,
  description: [trip.locator, ...trip.passengers].join('\n'),
  organizer: { name: mail.fromName.ja, email: mail.from },
  attendees: [
    { name: trip.traveller.name, email: trip.traveller.address, status: ICalAttendeeStatus.ACCEPTED },
  ],
})

/** Japan has kept one time since 1951; what knows no names of zones reads it here. */
const tokyo = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Tokyo',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')
