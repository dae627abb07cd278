import type { JudgementState } from '#watch/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Trend } from '../../kit/portal/chart/trend.tsx'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { judgementWords } from '../../words/security-judgement.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { CampaignList } from './campaigns.tsx'
import { DecisionList } from './decisions.tsx'
import { percent } from './percent.ts'
import { Policies } from './policies.tsx'
import { Propose } from './propose.tsx'
import '../audit/audit.css'

/** When codes are asked: how often, what another share would mean, and why each time. */
export function JudgementScreen() {
  const say = useSay(judgementWords)
  const mayAct = useMayAct()
  const state = useGet<JudgementState>('/watch/judgement')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={state}>
        {(value) => (
          <>
            <Present state={value} />
            <Curve state={value} />
            <Policies state={value} />
            {mayAct && <Propose rates={value.curve.points.map(({ rate }) => rate)} />}
          </>
        )}
      </Loaded>
      <CampaignList />
      {mayAct && <DecisionList />}
    </Page>
  )
}

function Present({ state: { policy, policies, networks, days } }: { state: JudgementState }) {
  const say = useSay(judgementWords)
  const language = useLanguage()
  const isOwn = policies.some(({ state }) => state === 'in-force')
  const [judged, asked] = [sumOf(days.map((one) => one.judged)), sumOf(days.map((one) => one.asked))]
  return (
    <Card title={say('state')}>
      <Facts
        facts={[
          [
            say('share'),
            say(isOwn ? 'share-value' : 'share-shipped', {
              rate: percent(policy.rate),
              version: policy.version,
            }),
          ],
          [
            say('real'),
            judged === 0
              ? say('real-none')
              : say('real-value', { rate: percent(asked / judged), judged, asked }),
          ],
          [
            say('networks'),
            networks
              ? say('networks-value', { ...networks, at: when(networks.loadedAt, language) })
              : say('networks-none'),
          ],
        ]}
      />
      <DayByDay days={days} rate={policy.rate} />
    </Card>
  )
}

/** How many of a hundred were asked for a code, day by day. */
function DayByDay({ days, rate }: { days: JudgementState['days']; rate: number }) {
  const say = useSay(judgementWords)
  const language = useLanguage()
  const shares = days.map(({ day, asked, judged }) => ({
    label: dayIn(language, day),
    value: (100 * asked) / judged,
  }))
  if (shares.length < 2) return null
  return (
    <Trend
      title={say('trend')}
      points={shares}
      written={(value) => `${percent(value / 100)}%`}
      text={say('trend-text', {
        most: percent(Math.max(...shares.map(({ value }) => value)) / 100),
        last: percent((shares.at(-1)?.value ?? 0) / 100),
        rate: percent(rate),
      })}
    />
  )
}

function Curve({ state: { curve, policy } }: { state: JudgementState }) {
  const say = useSay(judgementWords)
  if (curve.judged === 0) return null
  return (
    <Card title={say('curve')} hint={say('curve-hint')}>
      <Bars
        title={say('curve')}
        bars={curve.points.map(({ rate, would }) => ({
          label: say('point', { rate: percent(rate) }),
          value: would,
          tone: rate === policy.rate ? 'warn' : 'plain',
        }))}
      />
    </Card>
  )
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
