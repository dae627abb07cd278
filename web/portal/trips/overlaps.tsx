import { Checkbox } from '@mantine/core'
import type { Problem } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { tripWords } from '../../words/portal-trips.ts'
import { clockOf } from './flight-times.ts'

/** Who flies elsewhere at that time, and the box that says so much is known. */
export function Overlaps(props: {
  problem: Problem | undefined
  label: string
  isAccepted: boolean
  onAccept: (is: boolean) => void
}) {
  const say = useSay(tripWords)
  const flights = props.problem ? overlapsIn(props.problem, say('colleague')) : ''
  return (
    <div className="p-stack-small">
      {flights && <p>{say('overlap', { flights })}</p>}
      <Checkbox
        label={props.label}
        checked={props.isAccepted}
        onChange={(event) => props.onAccept(event.currentTarget.checked)}
      />
    </div>
  )
}

function overlapsIn(problem: Problem, colleague: string): string {
  const overlaps = detailOf(problem, 'overlaps')
  if (!Array.isArray(overlaps)) return ''
  return (overlaps as { flight?: unknown; departsAt?: unknown }[])
    .map(({ flight, departsAt }) =>
      flight ? `${String(flight)} (${clockOf(String(departsAt))})` : colleague,
    )
    .join(', ')
}
