import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Flights, ServicingQuote, Trip } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { DayField } from '../../../kit/portal/fields/day-field.tsx'
import { isKept } from '../../../kit/portal/fields/typed-day.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { clockOf, dayOf, isoDayOf } from '../flight-times.ts'
import { useAirports } from '../use-airports.ts'
import { isAnswered, useKey } from '../use-key.ts'
import { Quoted } from './quoted.tsx'

type Props = { trip: Trip; onClose: () => void }

/** Another flight for one of the trip's: chosen, then priced by the carrier, then confirmed. */
export function ChangeDialog({ trip, onClose }: Props) {
  const say = useSay(servicingWords)
  const [quote, setQuote] = useState<ServicingQuote>()
  return (
    <Dialog title={say('changeTitle')} opened onClose={onClose}>
      {quote ? (
        <Quoted trip={trip} quote={quote} onClose={onClose} />
      ) : (
        <Choosing trip={trip} onQuote={setQuote} />
      )}
    </Dialog>
  )
}

function Choosing({ trip, onQuote }: { trip: Trip; onQuote: (quote: ServicingQuote) => void }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const [n, setN] = useState(trip.segments[0]?.n ?? 1)
  const flight = trip.segments.find((one) => one.n === n)
  const [on, setOn] = useState(flight ? isoDayOf(new Date(flight.departsAt)) : '')
  if (!flight) return null
  const { origin, destination } = flight
  const search = new URLSearchParams({ origin, destination, on, passengers: String(trip.passengers) })
  return (
    <div className="p-stack">
      {trip.segments.length > 1 && (
        <NativeSelect
          label={say('which')}
          value={n}
          onChange={(event) => setN(Number(event.currentTarget.value))}
          data={trip.segments.map((one) => ({
            value: String(one.n),
            label: `${dayOf(one.departsAt, language)} ${one.flight} ${nameOf(one.origin)} → ${nameOf(one.destination)}`,
          }))}
        />
      )}
      <DayField label={say('on')} value={on} onChange={(event) => setOn(event.currentTarget.value)} />
      {isKept('day', on) && (
        <Offers key={`${n} ${on}`} trip={trip} n={n} path={`/flights?${search}`} onQuote={onQuote} />
      )}
    </div>
  )
}

function Offers(props: { trip: Trip; n: number; path: string; onQuote: (quote: ServicingQuote) => void }) {
  const say = useSay(servicingWords)
  const sending = useSend()
  const found = useGet<Flights>(props.path)
  const [offerId, setOffer] = useState('')
  const { key, renew } = useKey(`${props.n} ${offerId}`)
  const ask = async () => {
    const body = { key: key(), wish: { kind: 'change', flights: [{ segment: props.n, offerId }] } }
    const path = `/trips/${props.trip.id}/servicing`
    const reply = await sending.send<ServicingQuote>({ method: 'POST', path, body })
    if (isAnswered(reply)) renew()
    if (reply.ok) props.onQuote(reply.value)
  }
  return (
    <Loaded query={found}>
      {({ out }) =>
        out.length === 0 ? (
          <p>{say('noOffers')}</p>
        ) : (
          <>
            <OfferSelect flights={out} value={offerId} onChoose={setOffer} />
            <ProblemNote problem={sending.problem} />
            <div className="p-row p-row-end">
              <Button disabled={!offerId} loading={sending.busy} onClick={() => void ask()}>
                {say('getQuote')}
              </Button>
            </div>
          </>
        )
      }
    </Loaded>
  )
}

function OfferSelect(props: { flights: Flights['out']; value: string; onChoose: (id: string) => void }) {
  const say = useSay(servicingWords)
  const sayTrip = useSay(tripWords)
  const choices = props.flights.flatMap(({ flight, departsAt, arrivesAt, offers }) =>
    offers
      .filter(({ verdict, waits }) => verdict !== 'refused' && !waits)
      .map(({ id, fareFamily, fare }) => ({
        value: id,
        label: `${clockOf(departsAt)}–${clockOf(arrivesAt)} ${flight} ${sayTrip(fareFamily)} ${say('yen', { amount: fare })}`,
      })),
  )
  return (
    <NativeSelect
      label={say('offers')}
      value={props.value}
      onChange={(event) => props.onChoose(event.currentTarget.value)}
      data={[{ value: '', label: '–' }, ...choices]}
    />
  )
}
