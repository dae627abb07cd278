import type { IncidentClocks } from '#watch/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { Loaded } from '../../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../../kit/portal/asking/use-get.ts'
import { Card, Facts } from '../../../kit/portal/page.tsx'
import { clockWords } from '../../../words/security-clocks.ts'
import { useMayAct } from '../use-incident.ts'
import { ClockItem } from './clock-item.tsx'
import { History } from './history.tsx'
import { NoteFacts } from './note-facts.tsx'
import { SaveReport } from './save-report.tsx'

/** The law's clocks of an incident: what each law asks, by when, what was done, and what was known when. */
export function ClocksPanel({ incidentId }: { incidentId: string }) {
  const say = useSay(clockWords)
  const mayAct = useMayAct()
  const found = useGet<IncidentClocks>(`/watch/incidents/${incidentId}/clocks`)
  return (
    <Card title={say('title')} hint={say('hint')}>
      <Loaded query={found}>
        {(clocks) => (
          <div className="p-stack">
            {clocks.regimes.map((regime) => (
              <Law key={regime.regime} regime={regime} />
            ))}
            {clocks.clocks.map((clock) => (
              <ClockItem key={`${clock.regime} ${clock.number}`} clock={clock} incidentId={incidentId} />
            ))}
            {mayAct && <NoteFacts key={clocks.newest} incidentId={incidentId} clocks={clocks} />}
            {clocks.history.length > 0 && <History clocks={clocks} />}
            <SaveReport incidentId={incidentId} />
          </div>
        )}
      </Loaded>
    </Card>
  )
}

function Law({ regime }: { regime: IncidentClocks['regimes'][number] }) {
  const say = useSay(clockWords)
  const { answer, why, missing, addressee, ruleVersion, confirmed } = regime
  const judged = `${say(`answer-${answer}`)}${why ? ` · ${say(why)}` : ''}`
  const word = confirmed
    ? say('confirmed', { counsel: confirmed.counsel, on: confirmed.on })
    : say('notConfirmed')
  return (
    <div className="p-stack-small">
      <h3>{say(regime.regime)}</h3>
      <p>
        <strong>{judged}</strong>
      </p>
      {ruleVersion && (
        <Facts
          facts={[
            ...(missing.length > 0
              ? [[say('missing'), missing.map((one) => say(one)).join(' / ')] as const]
              : []),
            [say('addressee'), addressee ?? say('noAddressee')],
            [say('rule'), `${ruleVersion} · ${word}`],
          ]}
        />
      )}
    </div>
  )
}
