import { Link, useSearch } from '@tanstack/react-router'
import type { Flights } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Note, Page } from '../../../kit/portal/page.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import '../trips.css'
import { chosenIn, flightsPath, type SearchWish } from '../search/wish.ts'
import { FlightList } from '../trip/flight-list.tsx'
import { HoldForm } from './hold-form.tsx'

/** Who flies on the flights that were chosen; from here they are held. */
export function WhoScreen() {
  const say = useSay(tripWords)
  const wish = useSearch({ from: '/trips/new' })
  const back = (
    <Link to="/trips/search" search={wish}>
      <BackTo>{say('whoBack')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('whoTitle')} lead={say('whoLead')} back={back}>
      <Offered wish={wish} />
    </Page>
  )
}

function Offered({ wish }: { wish: SearchWish }) {
  const say = useSay(tripWords)
  const path = flightsPath(wish)
  const found = useGet<Flights>(path ?? '', { enabled: path !== undefined })
  if (!path) return <Note tone="warn">{say('offerGone')}</Note>
  return (
    <Loaded query={found}>
      {(flights) => {
        const chosen = [chosenIn(flights.out, wish.there), chosenIn(flights.back, wish.home)].filter(
          (one) => one !== undefined,
        )
        if (chosen.length < (wish.back ? 2 : 1)) return <Note tone="warn">{say('offerGone')}</Note>
        const count = wish.passengers ?? 1
        const fare = chosen.reduce((all, { offer }) => all + offer.fare, 0)
        return (
          <>
            <Card title={say('flights')}>
              <FlightList
                flights={chosen.map(({ flight, offer }) => ({ ...flight, fareFamily: offer.fareFamily }))}
              />
              <p className="t-total">
                <span className="p-small">{say('total', { count })}</span>{' '}
                <strong>{say('yen', { amount: fare * count })}</strong>
              </p>
            </Card>
            <HoldForm
              offerIds={chosen.map(({ offer }) => offer.id)}
              count={count}
              needsReason={chosen.some(({ offer }) => offer.verdict === 'needs-reason')}
            />
          </>
        )
      }}
    </Loaded>
  )
}
