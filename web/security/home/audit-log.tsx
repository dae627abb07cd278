import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { auditWords } from '../../words/security-audit.ts'

/** The way into the audit log. */
export function AuditLog() {
  const say = useSay(auditWords)
  return (
    <Card title={say('today-title')}>
      <p>{say('today-text')}</p>
      <p>
        <Link to="/audit">{say('today-go')}</Link>
      </p>
    </Card>
  )
}
