import type { Alerts } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { incidentWords } from '../../words/security-incidents.ts'
import { Waiting } from '../incidents/list/waiting-alerts.tsx'

/** What needs somebody now, with the way to all incidents. */
export function IncidentsToday() {
  const say = useSay(incidentWords)
  const alerts = useGet<Alerts>('/watch/alerts?state=open', { again: () => 10_000 })
  return (
    <Card title={say('title')}>
      <p>{say('today-text')}</p>
      <Loaded query={alerts}>{(found) => <Waiting alerts={found.alerts} />}</Loaded>
      <p>
        <Link to="/incidents">{say('today-go')}</Link>
      </p>
    </Card>
  )
}
