import { Link, useParams } from '@tanstack/react-router'
import type { Trip } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Facts, Note, Page } from '../../../kit/portal/page.tsx'
import { when } from '../../../kit/portal/when.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { TicketCard } from '../../requests/asking/ticket-card.tsx'
import '../trips.css'
import { dayOf } from '../flight-times.ts'
import { ServicingCard } from '../servicing/servicing-card.tsx'
import { spelled } from '../spelled.ts'
import { TripState } from '../trip-state.tsx'
import { useAirports } from '../use-airports.ts'
import { Countdown } from './countdown.tsx'
import { FlightList } from './flight-list.tsx'
import { TripActions } from './trip-actions.tsx'

// What changes without the reader's doing is looked at again by itself.
const moving = new Set<Trip['state']>([
  'draft',
  'issuing',
  'issue-unknown',
  'change-pending',
  'refund-pending',
])

/** One trip: where it stands and what comes next, until when, its flights and people. */
export function TripScreen() {
  const say = useSay(tripWords)
  const { tripId } = useParams({ from: '/trips/$tripId' })
  const found = useGet<Trip>(`/trips/${tripId}`, {
    again: (trip) => (trip && moving.has(trip.state) ? 3000 : 60_000),
  })
  const title = useTitle(found.data)
  const back = (
    <Link to="/trips">
      <BackTo>{say('toTrips')}</BackTo>
    </Link>
  )
  return (
    <Page title={title} back={back}>
      <Loaded query={found}>{(trip) => <TripParts trip={trip} readAt={found.dataUpdatedAt} />}</Loaded>
    </Page>
  )
}

function useTitle(trip: Trip | undefined): string {
  const say = useSay(tripWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const [first] = trip?.segments ?? []
  if (!first) return say('trips')
  const day = dayOf(first.departsAt, language)
  return say('tripTitle', { from: nameOf(first.origin), to: nameOf(first.destination), day })
}

function TripParts({ trip, readAt }: { trip: Trip; readAt: number }) {
  const say = useSay(tripWords)
  const language = useLanguage()
  return (
    <>
      <section className="p-card p-stack" aria-label={say('next')}>
        <div className="p-card-head">
          <TripState state={trip.state} />
          <span>
            <span className="p-small">{say('locator')}</span> <span className="p-id">{trip.locator}</span>
          </span>
        </div>
        {trip.disrupted && <Note tone="warn">{say('next-disrupted')}</Note>}
        <p>{say(`next-${trip.state}`)}</p>
        {trip.effective && <Countdown until={trip.effective} now={trip.now} readAt={readAt} />}
        <TripActions trip={trip} />
      </section>
      <TicketCard tripId={trip.id} tripState={trip.state} />
      <Card title={say('flights')}>
        <FlightList flights={trip.segments} />
      </Card>
      <ServicingCard trip={trip} />
      <Card title={say('travellers')}>
        <ul className="p-plain-list t-party">
          {trip.travellers.map(({ n, kanji, kana, romaji, guest }) => (
            <li key={n}>
              <span>
                {spelled({ name: kanji, latin: romaji }, language)}{' '}
                <span className="p-kana">{language === 'en' && romaji ? kanji : kana}</span>
              </span>
              {guest && <span className="p-small">{say('guestMark')}</span>}
            </li>
          ))}
        </ul>
      </Card>
      <TripFacts trip={trip} />
    </>
  )
}

function TripFacts({ trip }: { trip: Trip }) {
  const say = useSay(tripWords)
  const language = useLanguage()
  const facts: [string, string][] = [[say('amount'), say('yen', { amount: trip.amount })]]
  if (!trip.mine) facts.push([say('owner'), spelled(trip.owner, language)])
  if (trip.bookedBy) facts.push([say('bookedBy'), spelled(trip.bookedBy, language)])
  if (trip.department) facts.push([say('department'), `${trip.department.code} ${trip.department.name}`])
  if (trip.purpose) facts.push([say('purpose'), trip.purpose])
  if (trip.reason) facts.push([say('reason'), trip.reason])
  facts.push([say('createdAt'), when(trip.createdAt, language)])
  if (trip.endedAt) facts.push([say('endedAt'), when(trip.endedAt, language)])
  return (
    <div className="p-card">
      <Facts facts={facts} />
    </div>
  )
}
