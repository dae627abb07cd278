import { Badge } from '@mantine/core'
import type { EntryState as State } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { registerWords } from '../../words/security-registers.ts'

/** How an entry stands, in a word. */
export function EntryState({ state }: { state: State }) {
  const say = useSay(registerWords)
  const tone = state === 'current' ? 'p-label-active' : 'r-label-bad'
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label ${tone}`}>
      {say(state)}
    </Badge>
  )
}
