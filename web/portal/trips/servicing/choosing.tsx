import { NativeSelect } from '@mantine/core'
import type { ServicingQuote } from '#travel/contract.ts'
import type { Problem } from '../../../kit/call.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { DayField } from '../../../kit/portal/fields/day-field.tsx'
import { isKept } from '../../../kit/portal/fields/typed-day.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { dayOf } from '../flight-times.ts'
import { useAirports } from '../use-airports.ts'
import type { Changing, Choice } from './choice.ts'
import { Offers } from './offers.tsx'

/** Which flight is to be another, on which day, and which one instead. */
export function Choosing(
  props: Changing & {
    onChoose: (choice: Choice) => void
    onProblem: (problem: Problem | undefined) => void
    onQuote: (quote: ServicingQuote) => void
  },
) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const { trip, choice } = props
  const flight = trip.segments.find((one) => one.n === choice.n)
  if (!flight) return null
  const { origin, destination } = flight
  const { on } = choice
  const search = new URLSearchParams({ origin, destination, on, passengers: String(trip.passengers) })
  const choose = (part: Partial<Choice>) => {
    props.onProblem(undefined)
    // That another flight overlaps is another question.
    props.onChoose({ ...choice, offerId: '', isAccepted: false, ...part })
  }
  return (
    <div className="p-stack">
      {trip.segments.length > 1 && (
        <NativeSelect
          label={say('which')}
          value={choice.n}
          onChange={(event) => choose({ n: Number(event.currentTarget.value) })}
          data={trip.segments.map((one) => ({
            value: String(one.n),
            label: `${dayOf(one.departsAt, language)} ${one.flight} ${nameOf(one.origin)} → ${nameOf(one.destination)}`,
          }))}
        />
      )}
      <DayField
        label={say('on')}
        value={on}
        onChange={(event) => choose({ on: event.currentTarget.value })}
      />
      {isKept('day', on) && (
        <Offers key={`${choice.n} ${on}`} {...props} path={`/flights?${search}`} onOffer={choose} />
      )}
    </div>
  )
}
