import { Button } from '@mantine/core'
import type { z } from 'zod'
import type { SessionList } from '#identity/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Label } from '../../kit/portal/label.tsx'
import { when } from '../../kit/portal/when.ts'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'

type Session = z.output<typeof SessionList>['sessions'][number]

/** One line a device; this one is marked and is left by signing out. */
export function SessionTable(props: {
  sessions: readonly Session[]
  isBusy: boolean
  onEnd: (id: string) => void
}) {
  const say = useSay(myNavigationWords)
  const columns = ['device', 'network', 'startedAt', 'lastSeenAt', 'action'] as const
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <caption>{say('caption')}</caption>
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
          {props.sessions.map((session) => (
            <Row key={session.id} session={session} isBusy={props.isBusy} onEnd={props.onEnd} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row(props: { session: Session; isBusy: boolean; onEnd: (id: string) => void }) {
  const say = useSay(myNavigationWords)
  const language = useLanguage()
  const { id, device, network, startedAt, lastSeenAt, current, agency } = props.session
  return (
    <tr>
      <th scope="row">
        {device}
        {agency && <span className="p-small"> {say('agency', { agency })}</span>}
      </th>
      <td data-label={say('network')}>{network ?? '—'}</td>
      <td data-label={say('startedAt')}>{when(startedAt, language)}</td>
      <td data-label={say('lastSeenAt')}>{when(lastSeenAt, language)}</td>
      <td className="p-tight">
        {current ? (
          <Label tone="active">{say('here')}</Label>
        ) : (
          <Button
            variant="default"
            disabled={props.isBusy}
            aria-label={say('endOf', { device })}
            onClick={() => props.onEnd(id)}
          >
            {say('end')}
          </Button>
        )}
      </td>
    </tr>
  )
}
