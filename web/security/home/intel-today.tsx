import type { Inbox } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { intelWords } from '../../words/security-intel.ts'

/** Intelligence that waits for a decision; nothing while none does. */
export function IntelToday() {
  const say = useSay(intelWords)
  const { data } = useGet<Inbox>('/watch/intel?state=waiting', { again: () => 60_000 })
  if (!data || data.waiting === 0) return null
  return (
    <Card title={say('title')}>
      <p>{say('today-text', { waiting: data.waiting, late: data.late })}</p>
      <p>
        <Link to="/intel">{say('today-go')}</Link>
      </p>
    </Card>
  )
}
