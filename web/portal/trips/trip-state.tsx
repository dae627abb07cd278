import { Badge } from '@mantine/core'
import type { Trip } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { tripWords } from '../../words/portal-trips.ts'

/** Where a trip stands, as an outlined label; the words tell it, the colour only helps. */
export function TripState({ state }: { state: Trip['state'] }) {
  const say = useSay(tripWords)
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label t-state-${look(state)}`}>
      {say(state)}
    </Badge>
  )
}

function look(state: Trip['state']): 'waiting' | 'good' | 'over' {
  if (state === 'ticketed' || state === 'flown') return 'good'
  if (state === 'expired' || state === 'cancelled' || state === 'refunded' || state === 'forfeited')
    return 'over'
  return 'waiting'
}
