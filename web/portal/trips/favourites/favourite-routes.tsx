import { Button } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { favouriteWords } from '../../../words/portal-favourites.ts'
import { useAirports } from '../use-airports.ts'
import { useFavourites } from './use-favourites.ts'

interface Way {
  readonly origin: string
  readonly destination: string
}

/** The ways somebody often flies: one press fills the form; the one that stands in it is kept or dropped. */
export function FavouriteRoutes({ way, onWay }: { way: Way; onWay: (way: Way) => void }) {
  const say = useSay(favouriteWords)
  const { nameOf } = useAirports()
  const { favourites, isSuccess, sending, keep, drop } = useFavourites()
  const { origin, destination } = way
  const known = favourites.routes.find((one) => one.origin === origin && one.destination === destination)
  if (!isSuccess) return null
  return (
    <div className="p-stack-small">
      {favourites.routes.length > 0 && (
        <fieldset className="t-favourites p-row">
          <legend>{say('routes')}</legend>
          {favourites.routes.map(({ id, ...one }) => (
            <Button
              key={id}
              variant={one === known ? 'light' : 'default'}
              size="xs"
              onClick={() => onWay({ origin: one.origin, destination: one.destination })}
            >
              {say('route', { from: nameOf(one.origin), to: nameOf(one.destination) })}
            </Button>
          ))}
        </fieldset>
      )}
      <ProblemNote problem={sending.problem} />
      {origin !== destination && (
        <div>
          <Button
            variant="subtle"
            size="xs"
            loading={sending.busy}
            onClick={() => void (known ? drop(known.id) : keep({ origin, destination }))}
          >
            {known ? say('dropRoute') : say('keepRoute')}
          </Button>
        </div>
      )}
    </div>
  )
}
