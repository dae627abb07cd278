import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Decisions } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { judgementWords } from '../../words/security-judgement.ts'

type Decision = Decisions['decisions'][number]

/** The latest decisions; each opens to what was weighed and what would have turned it. */
export function DecisionList() {
  const say = useSay(judgementWords)
  const [which, setWhich] = useState('asked')
  const found = useGet<Decisions>(`/watch/judgement/decisions?which=${which}`)
  return (
    <Card title={say('decisions')}>
      <p className="p-soft">{say('decisions-noted')}</p>
      <div className="p-narrow">
        <NativeSelect
          label={say('which')}
          value={which}
          onChange={(event) => setWhich(event.currentTarget.value)}
          data={(['asked', 'all'] as const).map((value) => ({ value, label: say(value) }))}
        />
      </div>
      <Loaded query={found}>{({ decisions }) => <List decisions={decisions} />}</Loaded>
    </Card>
  )
}

function List({ decisions }: Decisions) {
  const say = useSay(judgementWords)
  if (decisions.length === 0) return <p>{say('decisions-none')}</p>
  return (
    <ol className="a-facts">
      {decisions.map((one) => (
        <One key={`${one.at} ${one.score} ${one.company} ${one.operation}`} decision={one} />
      ))}
    </ol>
  )
}

function One({ decision }: { decision: Decision }) {
  const say = useSay(judgementWords)
  const language = useLanguage()
  const { at, company, operation, asked, score, limit } = decision
  return (
    <li className="a-fact">
      <div className="a-head">
        <Label tone={asked ? 'held' : 'active'}>{say(asked ? 'was-asked' : 'was-not')}</Label>
        <strong>{operation ?? say('sign-in')}</strong>
        <span>{company}</span>
        <time dateTime={at}>{when(at, language)}</time>
      </div>
      <details>
        <summary>{say('sum', { score: score.toFixed(2), limit: limit.toFixed(2) })}</summary>
        <Weighed decision={decision} />
      </details>
    </li>
  )
}

function Weighed({ decision: { signals, turns, asked } }: { decision: Decision }) {
  const say = useSay(judgementWords)
  const language = useLanguage()
  return (
    <>
      <h4>{say('signals')}</h4>
      <ul>
        {signals.map(({ says, weight, isCertain }) => (
          <li key={says.en}>
            {says[language]}: {isCertain ? say('certain') : `${weight > 0 ? '+' : ''}${weight.toFixed(2)}`}
          </li>
        ))}
      </ul>
      {asked && (
        <>
          <h4>{say('turns')}</h4>
          {turns.length === 0 ? (
            <p>{say('turns-none')}</p>
          ) : (
            <ul>
              {turns.map((says) => (
                <li key={says.en}>{says[language]}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}
