import { Progress as Bar } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Bulk } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Page } from '../../kit/portal/page.tsx'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { bulkWords } from '../../words/portal-bulk.ts'
import { Outcome } from './outcome.tsx'
import { Preview } from './preview.tsx'
import { peopleIn } from './tallies.tsx'

/** One bulk action: what it would do, how far it is, what it did. */
export function BulkScreen() {
  return (
    <OnlyAdministrators>
      <BulkOfCompany />
    </OnlyAdministrators>
  )
}

const isRunning = (state: Bulk['state'] | undefined) => state === 'running' || state === 'undoing'

/** Looks every second how far it is, until it has ended. */
function BulkOfCompany() {
  const { bulkId } = useParams({ from: '/people/bulk/$bulkId' })
  const bulk = useGet<Bulk>(`/people/bulk-actions/${bulkId}`, {
    again: (value) => (isRunning(value?.state) ? 1000 : false),
  })
  return <Loaded query={bulk}>{(now) => <Now bulk={now} />}</Loaded>
}

function Now({ bulk }: { bulk: Bulk }) {
  const say = useSay(bulkWords)
  useFreshList(bulk.state)
  const { department } = bulk
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page
      title={say('title', { action: say(bulk.action) })}
      {...(department && { lead: say('toDepartment', department) })}
      back={back}
    >
      {bulk.state === 'previewed' && <Preview bulk={bulk} />}
      {isRunning(bulk.state) && <Running bulk={bulk} />}
      {bulk.state !== 'previewed' && !isRunning(bulk.state) && <Outcome bulk={bulk} />}
    </Page>
  )
}

/** Once something was done, the list that is kept shows people as they were. */
function useFreshList(state: Bulk['state']) {
  const client = useQueryClient()
  useEffect(() => {
    if (state === 'previewed' || isRunning(state)) return
    void client.invalidateQueries({
      predicate: ({ queryKey: [path] }) =>
        String(path).startsWith('/people') && !String(path).includes('bulk-actions'),
    })
  }, [state, client])
}

function Running({ bulk }: { bulk: Bulk }) {
  const say = useSay(bulkWords)
  const isUndoing = bulk.state === 'undoing'
  const left = peopleIn(bulk, isUndoing ? 'done' : 'planned')
  const count = isUndoing ? peopleIn(bulk, 'undone', 'kept') : peopleIn(bulk, 'done', 'skipped')
  const all = left + count
  const what = say(isUndoing ? 'undoing' : 'running')
  return (
    <Card title={what}>
      <Bar.Root size="xl">
        <Bar.Section value={all > 0 ? (count / all) * 100 : 0} aria-label={what} />
      </Bar.Root>
      <p role="status">{say('progress', { all, count })}</p>
      <p className="p-small">{say('leave')}</p>
    </Card>
  )
}
