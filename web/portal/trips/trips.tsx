import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TripInList, Trips } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { useMe } from '../../kit/portal/person/me.ts'
import { when } from '../../kit/portal/when.ts'
import { servicingWords } from '../../words/portal-servicing.ts'
import { tripWords } from '../../words/portal-trips.ts'
import { dayOf } from './flight-times.ts'
import { spelled } from './spelled.ts'
import { TripState } from './trip-state.tsx'
import './trips.css'
import { useAirports } from './use-airports.ts'
import { useBooksForOthers, useStandsIn } from './who/use-books-for-others.ts'

/** 出張: one's own trips and those one manages, the coming ones first. */
export function TripsScreen() {
  const say = useSay(tripWords)
  const sayServicing = useSay(servicingWords)
  const { session, person } = useMe()
  const [whose, setWhose] = useState<Whose>(person.department ? 'mine' : 'managed')
  const booksForOthers = useBooksForOthers()
  const standsIn = useStandsIn()
  const choices: Whose[] = [
    'mine',
    ...(session.kind === 'traveller' ? [] : (['managed'] as const)),
    ...(standsIn ? (['stood-in-for'] as const) : []),
  ]
  const actions = (
    <>
      <Link className="p-link-button p-link-quiet" to="/trips/unused">
        {sayServicing('unusedTitle')}
      </Link>
      {(person.department || booksForOthers) && (
        <Link className="p-link-button" to="/trips/search">
          {say('book')}
        </Link>
      )}
    </>
  )
  return (
    <Page title={say('trips')} lead={say('tripsLead')} actions={actions}>
      {choices.length > 1 && (
        <div className="p-narrow">
          <NativeSelect
            label={say('whose')}
            value={whose}
            data={choices.map((value) => ({ value, label: say(value) }))}
            onChange={(event) => setWhose(choices.find((one) => one === event.currentTarget.value) ?? 'mine')}
          />
        </div>
      )}
      <TripsOf whose={whose} />
    </Page>
  )
}

type Whose = 'mine' | 'managed' | 'stood-in-for'
const paths = { mine: '/trips', managed: '/trips/managed', 'stood-in-for': '/trips/stood-in-for' } as const
const nones = { mine: 'none', managed: 'noneManaged', 'stood-in-for': 'noneStoodInFor' } as const

function TripsOf({ whose }: { whose: Whose }) {
  const say = useSay(tripWords)
  const found = usePages<Trips>(paths[whose])
  const now = found.data?.pages[0]?.now ?? ''
  return (
    <Pages found={found} itemsOf={(page) => page.trips} none={say(nones[whose])} more={say('more')}>
      {(trips) => (
        <>
          <TripList
            title={say('coming')}
            trips={trips.filter((trip) => trip.lastArrival > now).toReversed()}
          />
          <TripList title={say('past')} trips={trips.filter((trip) => trip.lastArrival <= now)} />
        </>
      )}
    </Pages>
  )
}

function TripList({ title, trips }: { title: string; trips: readonly TripInList[] }) {
  if (trips.length === 0) return null
  return (
    <section className="p-stack">
      <h2>{title}</h2>
      <ul className="p-plain-list t-list">
        {trips.map((trip) => (
          <TripLine key={trip.id} trip={trip} />
        ))}
      </ul>
    </section>
  )
}

function TripLine({ trip }: { trip: TripInList }) {
  const say = useSay(tripWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const [first] = trip.segments
  if (!first) return null
  const from = nameOf(first.origin)
  const to = nameOf(first.destination)
  return (
    <li>
      <Link className="t-card" to="/trips/$tripId" params={{ tripId: trip.id }}>
        <strong>{say('tripTitle', { from, to, day: dayOf(first.departsAt, language) })}</strong>
        <TripState state={trip.state} />
        <span className="p-small">
          {!trip.mine && `${spelled(trip.owner, language)}　`}
          {trip.locator}　{say('yen', { amount: trip.amount })}
          {trip.effective && `　${say('deadline')} ${when(trip.effective, language)}`}
          {trip.disrupted && `　${say('disrupted')}`}
        </span>
      </Link>
    </li>
  )
}
