import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Flights } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { BackTo, Page } from '../../../kit/portal/page.tsx'
import { tripWords } from '../../../words/portal-trips.ts'
import '../trips.css'
import { ChosenBar } from './chosen-bar.tsx'
import { FlightsOfWay } from './flights-of-way.tsx'
import { SearchForm } from './search-form.tsx'
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
        key={path ?? ''}
        wish={wish}
        onSearch={(search) => void navigate({ to: '/trips/search', search, resetScroll: false })}
      />
      {path && <Found path={path} wish={wish} onChoose={choose} />}
    </Page>
  )
}

function Found(props: { path: string; wish: SearchWish; onChoose: (wish: SearchWish) => void }) {
  const { wish, onChoose } = props
  const found = useGet<Flights>(props.path)
  return (
    <Loaded query={found}>
      {(flights) => (
        <>
          <FlightsOfWay
            way="out"
            flights={flights.out}
            day={wish.on ?? ''}
            chosen={wish.there}
            onChoose={(there) => onChoose({ ...wish, there })}
          />
          {flights.back && (
            <FlightsOfWay
              way="home"
              flights={flights.back}
              day={wish.back ?? ''}
              chosen={wish.home}
              onChoose={(home) => onChoose({ ...wish, home })}
            />
          )}
          <ChosenBar wish={wish} flights={flights} />
        </>
      )}
    </Loaded>
  )
}
