import type { Inquiries } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { contactWords } from '../../words/security-contact.ts'

/** What customers wait for; nothing while nobody waits. */
export function ContactToday() {
  const say = useSay(contactWords)
  const { data } = useGet<Inquiries>('/assurance/inquiries?state=open')
  if (!data || data.open === 0) return null
  return (
    <Card title={say('title')}>
      <p>{say('today-open', { count: data.open })}</p>
      {data.late > 0 && <p>{say('today-late', { count: data.late })}</p>}
      <p>
        <Link to="/contact">{say('today-go')}</Link>
      </p>
    </Card>
  )
}
