import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Checks, CheckView } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Facts, Note, Page } from '../../kit/portal/page.tsx'
import { checkWords } from '../../words/security-inspections.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { BeginCheck } from './begin-check.tsx'
import { NoteResult } from './note-result.tsx'
import { Results } from './results.tsx'
import '../audit/audit.css'

/** Checks at intervals whether information is managed properly; the overdue first, in red (S2-27). */
export function ChecksScreen() {
  const say = useSay(checkWords)
  const mayAct = useMayAct()
  const found = useGet<Checks>('/assurance/checks')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>
        {({ checks, people, units }) => (
          <>
            <List checks={checks} />
            {mayAct && <BeginCheck people={people} units={units} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function List({ checks }: Pick<Checks, 'checks'>) {
  const say = useSay(checkWords)
  const overdue = checks.filter(({ isOverdue }) => isOverdue).length
  if (checks.length === 0) return <p className="p-card p-empty">{say('none')}</p>
  return (
    <>
      {overdue > 0 && <Note tone="warn">{say('flagged', { count: overdue })}</Note>}
      <ol className="a-facts">
        {checks.map((check) => (
          <One key={check.id} check={check} />
        ))}
      </ol>
    </>
  )
}

function One({ check }: { check: CheckView }) {
  const say = useSay(checkWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const [isNoting, setNoting] = useState(false)
  const { id, title, unit, owner, everyDays, dueOn, isOverdue, results } = check
  return (
    <li className="a-fact" aria-label={title[language]}>
      <div className="a-head">
        <Label tone={isOverdue ? 'held' : 'active'}>{say(isOverdue ? 'overdue' : 'due')}</Label>
        <h2>{title[language]}</h2>
      </div>
      <Facts
        facts={[
          [say('unit'), unit[language]],
          [say('owner'), owner[language]],
          [say('every'), say('every-value', { days: everyDays })],
          [say('next'), dayIn(language, dueOn)],
        ]}
      />
      <Results results={results} />
      {mayAct && (
        <div className="p-row">
          <Button
            variant="default"
            aria-expanded={isNoting}
            aria-label={say('noteOf', { title: title[language] })}
            onClick={() => setNoting(!isNoting)}
          >
            {say('note')}
          </Button>
        </div>
      )}
      {isNoting && <NoteResult checkId={id} onDone={() => setNoting(false)} />}
    </li>
  )
}
