import type { Readiness } from '#cutover/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { companyReadinessWords } from '../../words/portal-readiness.ts'
import { readinessWords } from '../../words/readiness.ts'
import { byReason } from './by-reason.ts'
import { ReasonCard } from './reason-card.tsx'
import './readiness.css'

/** Who of the company could not sign in on the next day on which rules change, why, and what can be done about it. */
export function ReadinessScreen() {
  return (
    <OnlyAdministrators>
      <Board />
    </OnlyAdministrators>
  )
}

function Board() {
  const say = useSay(companyReadinessWords)
  const language = useLanguage()
  const found = useGet<Readiness>('/readiness')
  const known = found.data
  const lead =
    known &&
    (known.isAhead
      ? say('leadAhead', { date: dayIn(language, known.on), accounts: known.accounts })
      : say('lead', { accounts: known.accounts }))
  return (
    <Page title={say('title')} {...(lead && { lead })}>
      <Loaded query={found}>{(board) => <Found board={board} />}</Loaded>
    </Page>
  )
}

function Found({ board }: { board: Readiness }) {
  const say = useSay(companyReadinessWords)
  const sayShared = useSay(readinessWords)
  const { accounts, cannot, stopped, should, findings } = board
  const bars = [
    { label: sayShared('cannot'), value: cannot, tone: 'bad' },
    { label: sayShared('stopped'), value: stopped, tone: 'warn' },
    { label: sayShared('should'), value: should, tone: 'plain' },
    { label: say('fine'), value: accounts - cannot - stopped - should, tone: 'plain' },
  ] as const
  return (
    <>
      <Card title={say('chart')}>
        <Bars title={say('chart')} bars={bars} />
      </Card>
      {findings.length === 0 && <Note tone="good">{say('ready')}</Note>}
      {byReason(findings).map((group) => (
        <ReasonCard key={group.reason} group={group} on={board.on} />
      ))}
    </>
  )
}
