import { Link, useSearch } from '@tanstack/react-router'
import { useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { BackTo, Card, Note, Page } from '../../../kit/portal/page.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import '../trips.css'
import { useWays } from '../search/use-ways.ts'
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
  const { ways, waiting } = useWays(wish)
  if (!flightsPath(wish)) return <Note tone="warn">{say('offerGone')}</Note>
  return (
    <Loaded query={waiting}>
      {() => {
        const chosen = ways.flatMap((way) => chosenIn(way.flights, way.chosen) ?? [])
        if (chosen.length < ways.length) return <Note tone="warn">{say('offerGone')}</Note>
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
              isFull={chosen.some(({ offer }) => offer.waits)}
              needsReason={chosen.some(({ offer }) => offer.verdict === 'needs-reason')}
            />
          </>
        )
      }}
    </Loaded>
  )
}
