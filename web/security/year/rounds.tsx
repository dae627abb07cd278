import type { SecurityYear } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { yearWords } from '../../words/security-year.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Attend } from './attend.tsx'
import { CallOff } from './call-off.tsx'
import { StateBadge } from './state.tsx'
import { Steps } from './steps.tsx'

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
  const { title, state, startsOn, endsOn, people, done, missing, excused } = round
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
      {mayAct && <Doing round={round} />}
    </li>
  )
}

function Doing({ round: { id, title, state } }: { round: SecurityYear['cycles'][number] }) {
  const say = useSay(yearWords)
  const language = useLanguage()
  const named = { title: title[language] }
  const path = `/assurance/cycles/${id}/cancellation`
  const attend = {
    ...{ id: 'attend', title: say('attend'), label: say('attendOf', named) },
    form: (onDone: () => void) => <Attend id={id} onDone={onDone} />,
  }
  const callOff = {
    ...{ id: 'call-off', title: say('callOff'), label: say('callOffOf', named) },
    form: (onDone: () => void) => <CallOff path={path} onDone={onDone} />,
  }
  const steps = { planned: [callOff], open: [attend, callOff], over: [attend], cancelled: [] }
  return <Steps steps={steps[state]} />
}
