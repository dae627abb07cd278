import { Badge } from '@mantine/core'
import type { EntryState as State } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { registerWords } from '../../words/security-registers.ts'

/** How an entry stands, in a word. */
export function EntryState({ state }: { state: State }) {
  const say = useSay(registerWords)
  const tone = state === 'current' ? 'active' : 'held'
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label p-label-${tone}`}>
      {say(state)}
    </Badge>
  )
}
