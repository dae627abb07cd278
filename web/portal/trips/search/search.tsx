import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { BackTo, Page } from '../../../kit/portal/page.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import '../trips.css'
import { ChosenBar } from './chosen-bar.tsx'
import { FlightsOfWay } from './flights-of-way.tsx'
import { SearchForm } from './search-form.tsx'
import { useWays } from './use-ways.ts'
import { flightsPath, type SearchWish } from './wish.ts'

/** Finding flights: there and back are searched, compared and chosen on this one screen. */
export function SearchScreen() {
  const say = useSay(tripWords)
  const wish = useSearch({ from: '/trips/search' })
  const navigate = useNavigate()
  const choose = (search: SearchWish) =>
    void navigate({ to: '/trips/search', search, replace: true, resetScroll: false })
  const path = flightsPath(wish)
  const back = (
    <Link to="/trips">
      <BackTo>{say('toTrips')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('searchTitle')} lead={say('searchLead')} back={back}>
      <SearchForm
        key={`${path ?? ''} ${wish.legs ?? ''}`}
        wish={wish}
        onSearch={(search) => void navigate({ to: '/trips/search', search, resetScroll: false })}
      />
      {path && <Found wish={wish} onChoose={choose} />}
    </Page>
  )
}

function Found({ wish, onChoose }: { wish: SearchWish; onChoose: (wish: SearchWish) => void }) {
  const { ways, waiting } = useWays(wish)
  return (
    <Loaded query={waiting}>
      {() => (
        <>
          {ways.map(({ choose, ...way }) => (
            <FlightsOfWay key={way.name} {...way} onChoose={(offerId) => onChoose(choose(offerId))} />
          ))}
          <ChosenBar wish={wish} ways={ways} />
        </>
      )}
    </Loaded>
  )
}
