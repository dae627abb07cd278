import type { Flights, FlightView } from '#travel/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { tripWords } from '../../../words/portal-trips.ts'
import { flightsPath, legsOf, moreOf, type SearchWish } from './wish.ts'

/** One flight of the trip to be chosen: what it is called, what there is, and what was chosen of it. */
export interface Way {
  readonly name: string
  readonly day: string
  readonly flights: readonly FlightView[]
  readonly chosen: string | undefined
  /** The wish once this offer is chosen. */
  readonly choose: (offerId: string) => SearchWish
}

/** The ways of a wish with their flights, in the order of the trip, and the readings they come from. */
export function useWays(wish: SearchWish) {
  const say = useSay(tripWords)
  const path = flightsPath(wish)
  const main = useGet<Flights>(path ?? '', { enabled: path !== undefined })
  const legs = legsOf(wish)
  const paths = legs.map((leg) => flightsPath({ ...leg, passengers: wish.passengers ?? 1 }))
  // A trip has three further flights at most, and hooks are called as often every time.
  const more = [useMore(paths[0]), useMore(paths[1]), useMore(paths[2])].slice(0, legs.length)
  const chosen = moreOf(wish)
  const { out, back } = main.data ?? {}
  const ways: Way[] = [
    {
      ...{ name: say('out'), day: wish.on ?? '', flights: out ?? [], chosen: wish.there },
      choose: (there) => ({ ...wish, there }),
    },
  ]
  if (wish.back)
    ways.push({
      ...{ name: say('home'), day: wish.back, flights: back ?? [], chosen: wish.home },
      choose: (home) => ({ ...wish, home }),
    })
  for (const [n, leg] of legs.entries())
    ways.push({
      ...{ name: say('leg', { n: ways.length + 1 }), day: leg.on, flights: more[n]?.data?.out ?? [] },
      chosen: chosen[n],
      choose: (id) => ({ ...wish, more: chosen.with(n, id).join(',') }),
    })
  return { ways, waiting: [main, ...more].find(({ isSuccess }) => !isSuccess) ?? main }
}

const useMore = (path: string | undefined) => useGet<Flights>(path ?? '', { enabled: path !== undefined })
