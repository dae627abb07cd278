import { NativeSelect } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Bulk, BulkPeople } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ask } from '../../kit/portal/asking/ask.ts'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn, Refused } from '../../kit/portal/asking/refused.ts'
import { Card } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
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
  const found = usePages(bulk, result)
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

function usePages(bulk: Bulk, result: string) {
  const language = useLanguage()
  const path = `/people/bulk-actions/${bulk.id}/people`
  return useInfiniteQuery({
    queryKey: [path, bulk.state, result],
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      const search = new URLSearchParams({ after: String(pageParam), ...(result && { result }) })
      const reply = await ask<BulkPeople>({ method: 'GET', path: `${path}?${search}`, language })
      if (!reply.ok) throw new Refused(reply.problem)
      return reply.value
    },
    getNextPageParam: (page) => page.next,
  })
}

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
