import type { Alerts, Incidents as Found } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Card, Page } from '../../../kit/portal/page.tsx'
import { More } from '../../../kit/portal/pages/more.tsx'
import { usePages } from '../../../kit/portal/pages/use-pages.ts'
import { when } from '../../../kit/portal/when.ts'
import { Link } from '../../../kit/staff/link.tsx'
import { incidentWords } from '../../../words/security-incidents.ts'
import { SeverityLabel, StateLabel } from '../labels.tsx'
import { MeasureList } from '../measure-list.tsx'
import { useMayAct } from '../use-incident.ts'
import { NewIncident } from './new-incident.tsx'
import { Waiting } from './waiting-alerts.tsx'
import '../incidents.css'

/** Every incident, the alerts that wait for one, and the measures that are still to come. */
export function Incidents() {
  const say = useSay(incidentWords)
  const mayAct = useMayAct()
  const alerts = useGet<Alerts>('/watch/alerts?state=open', { again: () => 5000 })
  const found = usePages<Found>('/watch/incidents')
  const measures = useGet<Found>('/watch/incidents')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Card title={say('waiting')}>
        <Loaded query={alerts}>{(value) => <Waiting alerts={value.alerts} />}</Loaded>
      </Card>
      <Card title={say('list')}>
        <Loaded query={measures}>
          {() => <Table rows={found.data?.pages.flatMap((page) => page.incidents) ?? []} />}
        </Loaded>
        <More found={found} label={say('more')} />
      </Card>
      {mayAct && <NewIncident />}
      <Card title={say('due')}>
        <Loaded query={measures}>
          {(value) =>
            value.measures.length === 0 ? (
              <p className="p-soft">{say('noneDue')}</p>
            ) : (
              <MeasureList measures={value.measures} />
            )
          }
        </Loaded>
      </Card>
    </Page>
  )
}

function Table({ rows }: { rows: Found['incidents'] }) {
  const say = useSay(incidentWords)
  const language = useLanguage()
  if (rows.length === 0) return <p className="p-soft">{say('none')}</p>
  return (
    <div className="p-table-frame">
      <table className="p-table">
        <thead>
          <tr>
            {(['number', 'what', 'severity', 'state', 'openedAt', 'leadRole'] as const).map((id) => (
              <th key={id} scope="col">
                {say(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td data-label={say('number')}>{`#${row.number}`}</td>
              <td data-label={say('what')}>
                <Link to={`/incidents/${row.id}`}>{row.title}</Link>
              </td>
              <td data-label={say('severity')}>
                <SeverityLabel severity={row.severity} />
              </td>
              <td data-label={say('state')}>
                <StateLabel state={row.state} />
              </td>
              <td data-label={say('openedAt')}>{when(row.openedAt, language)}</td>
              <td data-label={say('leadRole')}>{row.lead ?? say('nobody')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
