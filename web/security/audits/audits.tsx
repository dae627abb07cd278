import type { Audits, AuditView } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { auditsWords } from '../../words/security-audits.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { FindingCard } from './finding-card.tsx'
import { RecordAudit } from './record-audit.tsx'
import { Years } from './years.tsx'
import '../audit/audit.css'

/** Audits by outside bodies year by year, and what became of their findings (S2-55, S2-56). */
export function AuditsScreen() {
  const say = useSay(auditsWords)
  const mayAct = useMayAct()
  const found = useGet<Audits>('/assurance/audits')
  return (
    <Page title={say('title')} lead={say('lead')}>
      <Loaded query={found}>
        {(audits) => (
          <>
            {audits.audits.length === 0 ? (
              <p className="p-card p-empty">{say('none')}</p>
            ) : (
              <Years audits={audits} />
            )}
            {audits.audits.map((audit) => (
              <One key={audit.id} audit={audit} people={audits.people} />
            ))}
            {mayAct && <RecordAudit controls={audits.controls} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function One({ audit, people }: { audit: AuditView } & Pick<Audits, 'people'>) {
  const say = useSay(auditsWords)
  const language = useLanguage()
  const { auditor, heldOn, scope, opinion, findings } = audit
  return (
    <Card title={say('audit', { day: dayIn(language, heldOn), auditor })}>
      <Facts
        facts={[
          [say('scope'), scope],
          [say('opinion'), opinion],
        ]}
      />
      <h3>{say('findings')}</h3>
      {findings.length === 0 ? (
        <p className="p-soft">{say('no-findings')}</p>
      ) : (
        <ol className="a-facts">
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} people={people} />
          ))}
        </ol>
      )}
    </Card>
  )
}
