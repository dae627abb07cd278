import type { ReadinessPeople, Reason } from '#cutover/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { companyReadinessWords } from '../../words/portal-readiness.ts'
import { readinessWords } from '../../words/readiness.ts'
import { PersonRow } from './person-row.tsx'

/** Whom a reason concerns, a page at a time. */
export function PeopleOfReason({ reason, on }: { reason: Reason; on: string }) {
  const say = useSay(companyReadinessWords)
  const sayShared = useSay(readinessWords)
  const found = usePages<ReadinessPeople>(`/readiness/people?on=${on}&reason=${reason}`)
  if (found.isPending) return <Waiting />
  if (found.isError) return <ProblemNote problem={problemIn(found.error)} />
  const people = found.data.pages.flatMap((page) => page.people)
  const columns = ['name', 'id', 'outcome', 'who'] as const
  return (
    <div className="p-stack" aria-busy={found.isFetching}>
      <div className="p-table-frame">
        <table className="p-table">
          <caption>{say('people', { reason: sayShared(reason) })}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.accountId} person={person} reason={reason} />
            ))}
          </tbody>
        </table>
      </div>
      <More found={found} label={say('more')} />
    </div>
  )
}
