import type { WatchState } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Note } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { ruleWords } from '../../words/security-rules.ts'

/** Stands on the first page while nobody reads the facts, and at no other time. */
export function WatchAsleep() {
  const say = useSay(ruleWords)
  const { data } = useGet<WatchState>('/watch/state', { again: () => 60_000 })
  if (!data?.lastSeenAt || data.isAwake) return null
  return (
    <Note tone="warn">
      <strong>{say('today-asleep')}</strong> <Link to="/rules">{say('today-go')}</Link>
    </Note>
  )
}
