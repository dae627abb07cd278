import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { securityWords } from '../../words/security.ts'

/** Whoever watches over others watches his own account first. */
export function OwnAccount() {
  const say = useSay(securityWords)
  return (
    <Card title={say('ownAccount')}>
      <p>{say('ownAccountText')}</p>
      <p>
        <Link to="/my-navigation/timeline">{say('toTimeline')}</Link>
      </p>
    </Card>
  )
}
