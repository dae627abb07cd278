import { Button, NativeSelect } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { DayField } from '../../../kit/portal/fields/day-field.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import type { Leg } from './wish.ts'

/** The further flights of a trip, one line each, and a button for one more while there may be one. */
export function LegFields(props: {
  legs: readonly Leg[]
  /** The number of the first of them within the trip. */
  first: number
  mayAdd: boolean
  airports: { value: string; label: string }[]
  today: string
  error: string | undefined
  onLegs: (legs: readonly Leg[]) => void
  onAdd: () => void
}) {
  const say = useSay(tripWords)
  const { legs, onLegs } = props
  return (
    <>
      {legs.map((leg, n) => (
        <LegField
          // biome-ignore lint/suspicious/noArrayIndexKey: a flight of the trip is its place in it.
          key={n}
          {...props}
          leg={leg}
          n={props.first + n}
          onLeg={(changed) => onLegs(legs.with(n, changed))}
          onRemove={() => onLegs(legs.toSpliced(n, 1))}
        />
      ))}
      {props.error && (
        <p role="alert" className="p-fault">
          {props.error}
        </p>
      )}
      {props.mayAdd && (
        <div>
          <Button variant="default" onClick={props.onAdd}>
            {say('addLeg')}
          </Button>
        </div>
      )}
    </>
  )
}

function LegField(props: {
  leg: Leg
  n: number
  airports: { value: string; label: string }[]
  today: string
  onLeg: (leg: Leg) => void
  onRemove: () => void
}) {
  const say = useSay(tripWords)
  const { leg, n, airports, onLeg } = props
  return (
    <fieldset className="t-further">
      <legend>{say('leg', { n })}</legend>
      <div className="t-search">
        <NativeSelect
          label={say('origin')}
          value={leg.origin}
          data={airports}
          onChange={(event) => onLeg({ ...leg, origin: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('destination')}
          value={leg.destination}
          data={airports}
          onChange={(event) => onLeg({ ...leg, destination: event.currentTarget.value })}
        />
        <DayField
          label={say('legOn')}
          value={leg.on}
          min={props.today}
          onChange={(event) => onLeg({ ...leg, on: event.currentTarget.value })}
        />
      </div>
      <Button variant="default" size="xs" aria-label={say('removeLegOf', { n })} onClick={props.onRemove}>
        {say('remove')}
      </Button>
    </fieldset>
  )
}
