import { Link } from '@tanstack/react-router'
import type { UnusedTrips } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { BackTo, Page } from '../../../kit/portal/page.tsx'
import { Pages } from '../../../kit/portal/pages/pages.tsx'
import { usePages } from '../../../kit/portal/pages/use-pages.ts'
import { servicingWords } from '../../../words/portal-servicing.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { dayOf, untilText } from '../flight-times.ts'
import { spelled } from '../spelled.ts'
import { useAirports } from '../use-airports.ts'
import '../trips.css'

/** 未使用の航空券: tickets nobody flew on, each with the last moment at which it is given back and what to do about it. */
export function UnusedScreen() {
  const say = useSay(servicingWords)
  const sayTrip = useSay(tripWords)
  const found = usePages<UnusedTrips>('/unused-trips')
  const back = (
    <Link to="/trips">
      <BackTo>{sayTrip('toTrips')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('unusedTitle')} lead={say('unusedLead')} back={back}>
      <Pages
        found={found}
        itemsOf={(page) => page.trips}
        none={<p className="p-card p-empty">{say('unusedNone')}</p>}
        more={say('more')}
      >
        {(trips) => <UnusedTable trips={trips} />}
      </Pages>
    </Page>
  )
}

const columns = ['owner', 'flight', 'amount', 'state'] as const

function UnusedTable({ trips }: { trips: readonly UnusedTrips['trips'][number][] }) {
  const say = useSay(servicingWords)
  const sayTrip = useSay(tripWords)
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption className="k-hidden">{say('unusedTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{sayTrip('locator')}</th>
            {columns.map((id) => (
              <th scope="col" key={id}>
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trips.map((trip) => (
            <Row key={trip.id} trip={trip} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ trip }: { trip: UnusedTrips['trips'][number] }) {
  const say = useSay(servicingWords)
  const language = useLanguage()
  const { nameOf } = useAirports()
  const { id, locator, owner, ownerLatin, flights, departure, amount, refundUntil, proposal } = trip
  return (
    <tr>
      <th scope="row">
        <Link
          className="p-id"
          to="/trips/$tripId"
          params={{ tripId: id }}
          aria-label={say('toTrip', { locator })}
        >
          {locator}
        </Link>
      </th>
      <td data-label={say('owner')}>{spelled({ name: owner, latin: ownerLatin }, language)}</td>
      <td data-label={say('flight')}>
        {flights.map(({ flight, origin, destination }) => (
          <div key={`${flight} ${origin}`}>
            {say('flightLine', { flight, from: nameOf(origin), to: nameOf(destination) })}
          </div>
        ))}
        <span className="p-kana">{dayOf(departure, language)}</span>
      </td>
      <td data-label={say('amount')}>{say('yen', { amount })}</td>
      <td data-label={say('state')}>
        {say(proposal === 'refund' ? 'proposeRefund' : 'proposeNothing')}
        {refundUntil && (
          <span className="p-kana">{say('refundUntil', { time: untilText(refundUntil, language) })}</span>
        )}
      </td>
    </tr>
  )
}
