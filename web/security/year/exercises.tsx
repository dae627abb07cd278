import type { ReactNode } from 'react'
import type { SecurityYear } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Facts } from '../../kit/portal/page.tsx'
import { yearWords } from '../../words/security-year.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { CallOff } from './call-off.tsx'
import { HoldExercise } from './hold-exercise.tsx'
import { StateBadge } from './state.tsx'
import { Steps } from './steps.tsx'

type Exercise = SecurityYear['exercises'][number]

/** The exercises of a year; one whose day has passed without it is called so (S2-46). */
export function Exercises({ year }: { year: SecurityYear }) {
  const say = useSay(yearWords)
  return (
    <Card title={say('exercises')}>
      {year.exercises.length === 0 && <p className="p-soft">{say('exercises-none')}</p>}
      <ul className="y-list">
        {year.exercises.map((exercise) => (
          <One key={exercise.id} exercise={exercise} />
        ))}
      </ul>
    </Card>
  )
}

function One({ exercise }: { exercise: Exercise }) {
  const _say = useSay(yearWords)
  const mayAct = useMayAct()
  const { title, state } = exercise
  return (
    <li>
      <div className="p-row">
        <StateBadge state={state} />
        <h3>{title}</h3>
      </div>
      <Facts facts={useLines(exercise)} />
      {mayAct && (state === 'planned' || state === 'late') && <Doing exercise={exercise} />}
    </li>
  )
}

function Doing({ exercise: { id, title } }: { exercise: Exercise }) {
  const say = useSay(yearWords)
  const path = `/assurance/exercises/${id}/cancellation`
  return (
    <Steps
      steps={[
        {
          ...{ id: 'hold', title: say('hold'), label: say('holdOf', { title }) },
          form: (onDone) => <HoldExercise id={id} onDone={onDone} />,
        },
        {
          ...{ id: 'call-off', title: say('callOff'), label: say('callOffOf', { title }) },
          form: (onDone) => <CallOff path={path} onDone={onDone} />,
        },
      ]}
    />
  )
}

function useLines({ plannedOn, heldOn, scenario, outcome, participants }: Exercise) {
  const say = useSay(yearWords)
  const language = useLanguage()
  const lines: [string, ReactNode][] = [[say('plannedOn'), dayIn(language, plannedOn)]]
  if (heldOn) lines.push([say('heldOn'), dayIn(language, heldOn)])
  lines.push([say('scenario'), scenario])
  if (outcome)
    lines.push([say('outcome'), outcome], [say('participants'), say('people', { count: participants })])
  return lines
}
