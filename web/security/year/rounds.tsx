import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SecurityYear } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { yearWords } from '../../words/security-year.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Attend } from './attend.tsx'
import { StateBadge } from './state.tsx'

/** The rounds of a year, with how many took part. */
export function Rounds({ year }: { year: SecurityYear }) {
  const say = useSay(yearWords)
  return (
    <Card title={say('rounds')}>
      {year.cycles.length === 0 && <p className="p-soft">{say('rounds-none')}</p>}
      <ul className="y-list">
        {year.cycles.map((round) => (
          <Round key={round.id} round={round} />
        ))}
      </ul>
    </Card>
  )
}

function Round({ round }: { round: SecurityYear['cycles'][number] }) {
  const say = useSay(yearWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const [isNoting, setNoting] = useState(false)
  const { title, state, startsOn, endsOn, people, done, missing, excused } = round
  const canNote = mayAct && (state === 'open' || state === 'over')
  return (
    <li>
      <div className="p-row">
        <StateBadge state={state} />
        <h3>{title[language]}</h3>
      </div>
      <p>{say('span', { from: dayIn(language, startsOn), until: dayIn(language, endsOn) })}</p>
      {people !== undefined && (
        <p>{say('counts', { people: done + missing + excused, done, missing, excused })}</p>
      )}
      {canNote && (
        <div>
          <Button
            variant="default"
            aria-expanded={isNoting}
            aria-label={say('attendOf', { title: title[language] })}
            onClick={() => setNoting(!isNoting)}
          >
            {say('attend')}
          </Button>
        </div>
      )}
      {isNoting && <Attend id={round.id} onDone={() => setNoting(false)} />}
    </li>
  )
}
