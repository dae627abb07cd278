import { useLanguage, useSay } from '../../../kit/language.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import { clockOf, dayOf } from '../flight-times.ts'
import { useAirports } from '../use-airports.ts'

/** As much of a flight as is shown of one that was chosen. */
export interface FlightShown {
  readonly flight: string
  readonly origin: string
  readonly destination: string
  readonly departsAt: string
  readonly arrivesAt: string
  readonly fareFamily: string
}

/** The flights of a trip, one below the other: day, airports, times. */
export function FlightList({ flights }: { flights: readonly FlightShown[] }) {
  const say = useSay(tripWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const familyOf = (name: string) =>
    name === 'flexible' || name === 'saver' || name === 'early' ? say(name) : name
  return (
    <ol className="p-plain-list t-legs">
      {flights.map((leg) => (
        <li key={`${leg.flight} ${leg.departsAt}`} className="t-leg">
          <p className="p-small">
            {dayOf(leg.departsAt, language)}　{leg.flight}　{familyOf(leg.fareFamily)}
          </p>
          <p className="t-route">
            <span>
              <strong>{clockOf(leg.departsAt)}</strong> {nameOf(leg.origin)}
            </span>
            <span aria-hidden="true">→</span>
            <span>
              <strong>{clockOf(leg.arrivesAt)}</strong> {nameOf(leg.destination)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}
