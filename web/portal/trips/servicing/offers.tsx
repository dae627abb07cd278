import { NativeSelect } from '@mantine/core'
import type { Flights, ServicingQuote } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { clockOf } from '../flight-times.ts'
import { type Changing, type Choice, isChoosable } from './choice.ts'
import { QuoteForm } from './quote-form.tsx'

/** The flights of a day, as far as they can be chosen, and what is asked of the one that was. */
export function Offers(
  props: Changing & {
    path: string
    onOffer: (part: Pick<Choice, 'offerId'>) => void
    onChoose: (choice: Choice) => void
    onProblem: (problem: Problem | undefined) => void
    onQuote: (quote: ServicingQuote) => void
  },
) {
  const say = useSay(servicingWords)
  const found = useGet<Flights>(props.path)
  const { trip, choice, onOffer } = props
  return (
    <Loaded query={found}>
      {({ out }) => {
        const flights = out
          .map((flight) => ({ ...flight, offers: flight.offers.filter((one) => isChoosable(one, trip)) }))
          .filter(({ offers }) => offers.length > 0)
        if (flights.length === 0) return <p>{say('noOffers')}</p>
        const chosen = flights.flatMap(({ offers }) => offers).find(({ id }) => id === choice.offerId)
        return (
          <>
            <OfferSelect
              flights={flights}
              value={choice.offerId}
              onChoose={(offerId) => onOffer({ offerId })}
            />
            <QuoteForm {...props} needsReason={chosen?.verdict === 'needs-reason'} />
          </>
        )
      }}
    </Loaded>
  )
}

function OfferSelect(props: { flights: Flights['out']; value: string; onChoose: (id: string) => void }) {
  const say = useSay(servicingWords)
  const sayTrip = useSay(tripWords)
  const choices = props.flights.flatMap(({ flight, departsAt, arrivesAt, offers }) =>
    offers.map(({ id, fareFamily, fare }) => ({
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
