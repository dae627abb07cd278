import { Radio } from '@mantine/core'
import type { FlightView } from '#travel/contract.ts'
import { dayIn } from '../../../kit/day.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import { clockOf } from '../flight-times.ts'
import { useAirports } from '../use-airports.ts'
import { Verdict } from './verdict.tsx'

/** The flights of one way, each with its fares to choose one from: one group of radio buttons, so arrow keys walk it. */
export function FlightsOfWay(props: {
  name: string
  flights: readonly FlightView[]
  day: string
  chosen: string | undefined
  onChoose: (offerId: string) => void
}) {
  const say = useSay(tripWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const { name, flights, chosen, onChoose } = props
  const [first] = flights
  const title = first
    ? say('way', {
        way: name,
        from: nameOf(first.origin),
        to: nameOf(first.destination),
        day: dayIn(language, props.day),
      })
    : name
  return (
    <section className="p-stack" aria-label={title}>
      <h2>{title}</h2>
      {flights.length === 0 && <p className="p-card p-soft">{say('noFlights')}</p>}
      <Radio.Group value={chosen ?? ''} onChange={onChoose} aria-label={title}>
        <ul className="p-plain-list t-flights">
          {flights.map((flight) => (
            <li key={flight.flight} className="p-card t-flight">
              <FlightLine flight={flight} />
              <div className="t-offers">
                {flight.offers.map((offer) => (
                  <OfferChoice key={offer.id} offer={offer} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </Radio.Group>
    </section>
  )
}

function FlightLine({ flight }: { flight: FlightView }) {
  const say = useSay(tripWords)
  const minutes = (Date.parse(flight.arrivesAt) - Date.parse(flight.departsAt)) / 60_000
  return (
    <p className="t-line">
      <strong className="t-times">
        {clockOf(flight.departsAt)} – {clockOf(flight.arrivesAt)}
      </strong>
      <span className="p-soft">
        {say('flightFacts', {
          ...{ flight: flight.flight, aircraft: flight.aircraft },
          ...{ hours: Math.floor(minutes / 60), minutes: minutes % 60 },
        })}
      </span>
    </p>
  )
}

function OfferChoice({ offer }: { offer: FlightView['offers'][number] }) {
  const say = useSay(tripWords)
  const { fareFamily, fare, seatsLeft, waits } = offer
  return (
    <Radio
      className="t-offer"
      value={offer.id}
      disabled={offer.verdict === 'refused'}
      label={
        <span className="t-offer-label">
          <span>{say(fareFamily)}</span>
          <strong>{say('yen', { amount: fare })}</strong>
          {waits && <span className="t-few">{say('fullOffer')}</span>}
          {!waits && seatsLeft < 9 && <span className="t-few">{say('seatsLeft', { count: seatsLeft })}</span>}
          <Verdict offer={offer} />
        </span>
      }
      description={say(`${fareFamily}Text`)}
    />
  )
}
