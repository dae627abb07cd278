import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { TicketRequest, TicketRequests } from '#travel/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Page } from '../../kit/portal/page.tsx'
import { Pages } from '../../kit/portal/pages/pages.tsx'
import { usePages } from '../../kit/portal/pages/use-pages.ts'
import { useMe } from '../../kit/portal/person/me.ts'
import { Forbidden } from '../../kit/portal/refusals/forbidden.tsx'
import { requestWords } from '../../words/portal-requests.ts'
import '../trips/trips.css'
import './requests.css'
import { KeyList } from './queue/key-list.tsx'
import { Queue } from './queue/queue.tsx'
import { Timeline } from './queue/timeline.tsx'

/** 発券依頼: what waits for a ticketing manager, the nearest deadline first. */
export function RequestsScreen() {
  const { kind } = useMe().session
  return kind === 'ticketing-manager' ? <Waiting /> : <Forbidden />
}

function Waiting() {
  const say = useSay(requestWords)
  const [department, setDepartment] = useState('')
  const found = usePages<TicketRequests>(department ? `/requests?department=${department}` : '/requests', {
    again: 20_000,
  })
  const departments = useMe().person.departments
  return (
    <Page title={say('title')} lead={say('lead')}>
      {departments.length > 1 && (
        <div className="p-narrow">
          <NativeSelect
            label={say('department')}
            value={department}
            data={[
              { value: '', label: say('allDepartments') },
              ...departments.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
            ]}
            onChange={(event) => setDepartment(event.currentTarget.value)}
          />
        </div>
      )}
      <Pages
        found={found}
        itemsOf={(page: TicketRequests): readonly TicketRequest[] => page.requests}
        none={say('none')}
        more={say('more')}
      >
        {(requests) => {
          const clock = { now: found.data?.pages.at(-1)?.now ?? '', readAt: found.dataUpdatedAt }
          return (
            <>
              <Timeline requests={requests} now={clock.now} />
              <Queue requests={requests} clock={clock} />
            </>
          )
        }}
      </Pages>
      <KeyList />
    </Page>
  )
}
