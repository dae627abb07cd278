import type { PublicServers } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Bars } from '../../kit/portal/chart/bars.tsx'
import { Card, Note, Page } from '../../kit/portal/page.tsx'
import { serverWords } from '../../words/security-servers.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { NewServer } from './new-server.tsx'
import { ServerCard } from './server-card.tsx'
import '../audit/audit.css'

/** Servers the public can reach; those that must be checked stand first (S2-38). */
export function PublicServersScreen() {
  const say = useSay(serverWords)
  const mayAct = useMayAct()
  const found = useGet<PublicServers>('/watch/servers')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>{({ servers }) => <List servers={servers} />}</Loaded>
      {mayAct && <NewServer />}
    </Page>
  )
}

const tones = { unchecked: 'bad', overdue: 'bad', checked: 'plain' } as const

function List({ servers }: PublicServers) {
  const say = useSay(serverWords)
  if (servers.length === 0) return <p className="p-card p-empty">{say('none')}</p>
  const count = servers.filter(({ state }) => state !== 'checked').length
  return (
    <>
      {count > 0 && <Note tone="warn">{say('flagged', { count })}</Note>}
      <Card title={say('summary')}>
        <Bars
          title={say('summary')}
          bars={(['unchecked', 'overdue', 'checked'] as const).map((state) => ({
            label: say(state),
            value: servers.filter((one) => one.state === state).length,
            tone: tones[state],
          }))}
        />
      </Card>
      <ol className="a-facts">
        {servers.map((server) => (
          <ServerCard key={server.id} server={server} />
        ))}
      </ol>
    </>
  )
}
