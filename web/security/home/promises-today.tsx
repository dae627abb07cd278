import type { PromiseWall } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { promiseWords } from '../../words/security-promises.ts'
import { kept } from '../promises/promised.ts'

/** Promises that are not kept, or of which nothing is known; nothing while all are kept. */
export function PromisesToday() {
  const say = useSay(promiseWords)
  const { data } = useGet<PromiseWall>('/assurance/promises')
  if (!data) return null
  const count = (state: string) => kept(data).filter((promise) => promise.state === state).length
  const [open, unknown] = [count('FAIL'), count('UNKNOWN')]
  if (open + unknown === 0) return null
  return (
    <Card title={say('title')}>
      {open > 0 && <p>{say('today-open', { count: open })}</p>}
      {unknown > 0 && <p>{say('today-unknown', { count: unknown })}</p>}
      <p>
        <Link to="/promises">{say('today-go')}</Link>
      </p>
    </Card>
  )
}
