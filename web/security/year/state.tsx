import type { SecurityYear } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Label, type Tone } from '../../kit/portal/label.tsx'
import { yearWords } from '../../words/security-year.ts'

type State = SecurityYear['cycles'][number]['state'] | SecurityYear['exercises'][number]['state']

const tones: Record<State, Tone> = {
  ...{ planned: 'left', open: 'active', over: 'left', cancelled: 'left' },
  ...{ held: 'active', late: 'held' },
}

/** How a round or an exercise stands, in words. */
export function StateBadge({ state }: { state: State }) {
  const say = useSay(yearWords)
  return <Label tone={tones[state]}>{say(state)}</Label>
}
