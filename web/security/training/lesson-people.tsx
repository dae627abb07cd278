import type { Results } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { when } from '../../kit/portal/when.ts'
import { trainingWords } from '../../words/security-training.ts'
import { PeopleTable } from './people-table.tsx'

/** The result of every person, who is missing first. */
export function LessonPeople({ lesson }: { lesson: string }) {
  return (
    <PeopleTable<Results, Result>
      path={`/assurance/lessons/${lesson}/results`}
      through="finished"
      peopleOf={({ people }) => people}
      keyOf={({ employeeNumber, dueOn, finishedAt }) => `${employeeNumber} ${dueOn} ${finishedAt}`}
      State={State}
    />
  )
}

type Result = Results['people'][number]

function State({ one }: { one: Result }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const { tries, best = 0, of = 0, dueOn, finishedAt, isLate } = one
  const day = dayIn(language, dueOn)
  return (
    <>
      {finishedAt ? when(finishedAt, language) : `${say(isLate ? 'late' : 'waiting')} ${say('dueOn')} ${day}`}
      <br />
      <span className="p-soft">{tries === 0 ? say('noTry') : say('tries', { tries, best, of })}</span>
    </>
  )
}
