import { Badge } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { yearWords } from '../../words/security-year.ts'

const tones = {
  ...{ planned: 'invited', open: 'active', over: 'left', cancelled: 'left' },
  ...{ held: 'active', late: 'held' },
} as const

/** How a round or an exercise stands, in words. */
export function StateBadge({ state }: { state: keyof typeof tones }) {
  const say = useSay(yearWords)
  return (
    <Badge variant="outline" radius="sm" size="lg" className={`p-label p-label-${tones[state]}`}>
      {say(state)}
    </Badge>
  )
}
