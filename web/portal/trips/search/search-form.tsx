import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { Waiting } from '../../../kit/portal/asking/loaded.tsx'
import { DayField } from '../../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { FavouriteRoutes } from '../favourites/favourite-routes.tsx'
import { useAirports } from '../use-airports.ts'
import { LegFields } from './leg-fields.tsx'
import { type Leg, legsOf, mostFlights, type SearchWish, writtenLegs } from './wish.ts'

const people = [1, 2, 3, 4, 5, 6]

/** From where to where, when and how many: the browser's own lists and calendars, so that keys and thumbs both do. */
export function SearchForm(props: FormProps) {
  const { today, choices } = useAirports()
  return today ? <Form {...props} today={today} airports={choices} /> : <Waiting />
}

interface FormProps {
  readonly wish: SearchWish
  readonly onSearch: (wish: SearchWish) => void
}

function Form(props: FormProps & { today: string; airports: { value: string; label: string }[] }) {
  const say = useSay(tripWords)
  const { wish, today, airports } = props
  const form = useForm({
    origin: wish.origin ?? 'HND',
    destination: wish.destination ?? 'ITM',
    on: wish.on ?? weekAfter(today),
    back: wish.back ?? '',
    passengers: String(wish.passengers ?? 1),
  })
  const [legs, setLegs] = useState<readonly Leg[]>(legsOf(wish))
  const { origin, destination, on, back, passengers } = form.values
  const flights = back ? 2 : 1
  const setWay = (way: { origin: string; destination: string }) => {
    form.set('origin', way.origin)
    form.set('destination', way.destination)
  }
  const search = () => {
    const fault = faultOf(form.values) ?? faultOfLegs(back || on, legs)
    if (fault) return form.show({ [fault.field]: say(fault.text) })
    form.show({})
    const further = legs.slice(0, mostFlights - flights)
    props.onSearch({
      ...{ origin, destination, on, passengers: Number(passengers) },
      ...(back && { back }),
      ...(further.length > 0 && { legs: writtenLegs(further) }),
    })
  }
  return (
    <form ref={form.ref} className="p-card p-stack" noValidate onSubmit={submitting(search)}>
      <FavouriteRoutes way={{ origin, destination }} onWay={setWay} />
      <div className="t-search">
        <NativeSelect {...form.field('origin')} label={say('origin')} data={airports} />
        <NativeSelect {...form.field('destination')} label={say('destination')} data={airports} />
        <DayField {...form.field('on')} label={say('on')} min={today} />
        <DayField {...form.field('back')} label={say('back')} hint={say('backHint')} min={on || today} />
        <NativeSelect
          {...form.field('passengers')}
          label={say('passengers')}
          data={people.map((count) => ({ value: String(count), label: say('people', { count }) }))}
        />
      </div>
      <LegFields
        {...{ today, airports, legs: legs.slice(0, mostFlights - flights), first: flights + 1 }}
        mayAdd={legs.length + flights < mostFlights}
        error={form.errors.legs}
        onLegs={setLegs}
        onAdd={() => setLegs([...legs, nextLeg(form.values, legs)])}
      />
      <div className="p-row">
        <Button type="submit">{say('search')}</Button>
        <Button variant="default" onClick={() => setWay({ origin: destination, destination: origin })}>
          {say('swap')}
        </Button>
      </div>
    </form>
  )
}

/** A week later, as a calendar counts. */
function weekAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 7)
  return date.toISOString().slice(0, 10)
}

/** From where the flight before has landed, back to where the trip begins. */
function nextLeg({ origin, destination, on, back }: Values, legs: readonly Leg[]): Leg {
  const last = legs.at(-1)
  const from = last?.destination ?? (back ? origin : destination)
  return { origin: from, destination: from === origin ? destination : origin, on: last?.on ?? (back || on) }
}

function faultOfLegs(from: string, legs: readonly Leg[]) {
  for (const [n, leg] of legs.entries()) {
    if (leg.origin === leg.destination) return { field: 'legs', text: 'sameAirport' } as const
    if (!leg.on || leg.on < (legs[n - 1]?.on ?? from)) return { field: 'legs', text: 'legsInOrder' } as const
  }
  return undefined
}

type Values = Readonly<Record<'origin' | 'destination' | 'on' | 'back', string>>

function faultOf({ origin, destination, on, back }: Values) {
  if (origin === destination) return { field: 'destination', text: 'sameAirport' } as const
  if (!on) return { field: 'on', text: 'dateMissing' } as const
  if (back && back < on) return { field: 'back', text: 'backBeforeOut' } as const
  return undefined
}
