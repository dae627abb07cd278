import { Link } from '@tanstack/react-router'
import type { BulkInList, BulkList } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Waiting } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { problemIn } from '../../kit/portal/asking/refused.ts'
import { BackTo, Page } from '../../kit/portal/page.tsx'
import { More } from '../../kit/portal/pages/more.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { OnlyAdministrators } from '../../kit/portal/refusals/only-administrators.tsx'
import { when } from '../../kit/portal/when.ts'
import { bulkWords } from '../../words/portal-bulk.ts'

/** The bulk actions of the last thirty days. */
export function Bulks() {
  return (
    <OnlyAdministrators>
      <BulksOfCompany />
    </OnlyAdministrators>
  )
}

function BulksOfCompany() {
  const say = useSay(bulkWords)
  const found = usePages<BulkList>('/people/bulk-actions')
  const bulks = found.data?.pages.flatMap((page) => page.bulkActions) ?? []
  const back = (
    <Link to="/people">
      <BackTo>{say('back')}</BackTo>
    </Link>
  )
  return (
    <Page title={say('historyTitle')} lead={say('historyLead')} back={back}>
      {found.isPending && <Waiting />}
      {found.isError && <ProblemNote problem={problemIn(found.error)} />}
      {found.isSuccess && bulks.length === 0 && (
        <div className="p-card p-empty">
          <p>{say('historyNone')}</p>
        </div>
      )}
      {bulks.length > 0 && <Rows bulks={bulks} />}
      <More found={found} label={say('more')} />
    </Page>
  )
}

const states = {
  previewed: 'statePreviewed',
  running: 'stateRunning',
  done: 'stateDone',
  stopped: 'stateStopped',
  undoing: 'stateUndoing',
  undone: 'stateUndone',
} as const

function Rows({ bulks }: { bulks: BulkInList[] }) {
  const say = useSay(bulkWords)
  const language = useLanguage()
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('historyTitle')}</caption>
        <thead>
          <tr>
            {(['action', 'when', 'number', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bulks.map(({ id, action, createdAt, planned, state }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/people/bulk/$bulkId" params={{ bulkId: id }}>
                  {say(action)}
                </Link>
              </th>
              <td data-label={say('when')}>{when(createdAt, language)}</td>
              <td data-label={say('number')}>{say('count', { count: planned })}</td>
              <td data-label={say('state')}>{say(states[state])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
