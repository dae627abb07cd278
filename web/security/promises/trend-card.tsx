import type { Trend as Values } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Trend } from '../../kit/portal/chart/trend.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { promiseWords } from '../../words/security-promises.ts'
import { written } from './promised.ts'

/** The values of a rule so far as a line, once there are two. */
export function TrendCard({ rule, isShare }: { rule: string; isShare: boolean }) {
  const say = useSay(promiseWords)
  const language = useLanguage()
  const { data } = useGet<Values>(`/assurance/rules/${rule}/records`)
  const points = (data?.records ?? [])
    .flatMap(({ at, value }) => (value === undefined ? [] : [{ label: when(at, language), value }]))
    .toReversed()
  const [first, last] = [points.at(0), points.at(-1)]
  if (!first || !last || points.length < 2) return null
  return (
    <Card title={say('trend')}>
      <Trend
        title={say('found')}
        text={say('trendText', {
          count: points.length,
          first: written(first.value, isShare) ?? '',
          last: written(last.value, isShare) ?? '',
        })}
        points={points}
        written={(value) => written(value, isShare) ?? ''}
      />
    </Card>
  )
}
