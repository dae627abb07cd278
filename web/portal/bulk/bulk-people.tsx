import { NativeSelect } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Bulk, BulkPeople } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { Card } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { bulkWords } from '../../words/portal-bulk.ts'

/** Everybody of a bulk action, fifty at a time, or those of one result: at first the exceptions of a preview. */
export function BulkPeopleList({ bulk }: { bulk: Bulk }) {
  const say = useSay(bulkWords)
  const results = [...new Set(bulk.tallies.map(({ result }) => result))]
  const [wanted, setWanted] = useState<string>(
    bulk.state === 'previewed' && results.includes('excepted') ? 'excepted' : '',
  )
  const result = results.find((one) => one === wanted) ?? ''
  const path = `/people/bulk-actions/${bulk.id}/people${result && `?result=${result}`}`
  const found = usePages<BulkPeople>(path, { state: bulk.state })
  const people = found.data?.pages.flatMap((page) => page.people) ?? []
  return (
    <Card title={say('people')}>
      <NativeSelect
        label={say('show')}
        value={result}
        onChange={(event) => setWanted(event.currentTarget.value)}
        data={[
          { value: '', label: say('all') },
          ...results.map((value) => ({ value, label: nameOf(bulk, value, say) })),
        ]}
      />
      {found.isPending && <Waiting />}
      {found.isError && <ProblemNote problem={problemIn(found.error)} />}
      {people.length > 0 && <PeopleRows bulk={bulk} people={people} />}
      <More found={found} label={say('more')} />
    </Card>
  )
}

type Say = ReturnType<typeof useSay<typeof bulkWords>>

/** Before it is confirmed, "not done" would say nothing. */
const nameOf = ({ state }: Bulk, result: BulkPeople['people'][number]['result'], say: Say) =>
  say(state === 'previewed' && result === 'planned' ? 'toBeDone' : result)

function PeopleRows({ bulk, people }: { bulk: Bulk; people: BulkPeople['people'] }) {
  const say = useSay(bulkWords)
  const language = useLanguage()
  const columns = ['name', 'id', 'result', 'reason'] as const
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('people')}</caption>
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
          {people.map(({ personId, names, typedId, result, reason }) => (
            <tr key={personId}>
              <th scope="row">
                <Link to="/people/$personId" params={{ personId }}>
                  {fullName(names, language)}
                </Link>
              </th>
              <td data-label={say('id')} className="p-id">
                {typedId}
              </td>
              <td data-label={say('result')}>{nameOf(bulk, result, say)}</td>
              <td data-label={say('reason')}>{reason ? say(reason) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
