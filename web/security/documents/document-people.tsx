import type { Readers } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { when } from '../../kit/portal/when.ts'
import { trainingWords } from '../../words/security-training.ts'
import { PeopleTable } from '../training/people-table.tsx'

/** Who has confirmed a document, or who has not, by name. */
export function DocumentPeople({ id }: { id: string }) {
  return (
    <PeopleTable<Readers, Reader>
      path={`/assurance/documents/${id}/readers`}
      through="acknowledged"
      peopleOf={({ readers }) => readers}
      keyOf={({ employeeNumber }) => employeeNumber}
      State={State}
    />
  )
}

type Reader = Readers['readers'][number]

function State({ one: { at, dueOn, isLate, isAway } }: { one: Reader }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  if (at) return when(at, language)
  return `${say(isLate ? 'late' : isAway ? 'away' : 'waiting')} ${say('dueOn')} ${dayIn(language, dueOn)}`
}
