import { Button } from '@mantine/core'
import type { CheckView } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { checkWords } from '../../words/security-inspections.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { useSaving } from '../shell/use-saving.ts'

type Result = CheckView['results'][number]

/** The last results of a check, with what was improved. */
export function Results({ results }: Pick<CheckView, 'results'>) {
  const say = useSay(checkWords)
  const language = useLanguage()
  return (
    <>
      <h3>{say('results')}</h3>
      {results.length === 0 && <p className="p-soft">{say('results-none')}</p>}
      <ul>
        {results.map((result) => (
          <li key={result.id}>
            {say(result.isInOrder ? 'result-good' : 'result-bad', { day: dayIn(language, result.onDay) })}
            <p className="p-soft">{result.found}</p>
            {result.improvement && <Improvement id={result.id} improvement={result.improvement} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Improvement(props: { id: string; improvement: NonNullable<Result['improvement']> }) {
  const say = useSay(checkWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const { sending, save } = useSaving('/assurance/checks')
  const { words, by, state } = props.improvement
  if (state === 'done') return <p>{say('improved', { words })}</p>
  const path = `/assurance/check-results/${props.id}/improvement`
  return (
    <>
      <p>{say(state === 'overdue' ? 'planned-overdue' : 'planned', { words, day: dayIn(language, by) })}</p>
      <ProblemNote problem={sending.problem} />
      {mayAct && (
        <Button
          variant="default"
          loading={sending.busy}
          onClick={() => void save(path, undefined, say('improveDone'))}
        >
          {say('improve')}
        </Button>
      )}
    </>
  )
}
