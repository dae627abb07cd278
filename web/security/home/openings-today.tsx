import type { OpeningsWaiting } from '#assurance/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Card } from '../../kit/portal/page.tsx'
import { Link } from '../../kit/staff/link.tsx'
import { outsideWords } from '../../words/security-register-outside.ts'
import { useMayAct } from '../incidents/use-incident.ts'

/** Accounts for people of contractors that colleagues ask for; nothing while nobody does, or for whom may not decide. */
export function OpeningsToday() {
  const say = useSay(outsideWords)
  const enabled = useMayAct()
  const { data } = useGet<OpeningsWaiting>('/assurance/openings', { enabled, again: () => 60_000 })
  if (!data || data.parties.length === 0) return null
  return (
    <Card title={say('today-title')}>
      {data.parties.map(({ partyId, name, openings: count }) => (
        <div key={partyId}>
          <p>{say('today-text', { name, count })}</p>
          <p>
            <Link to={`/registers/parties/${partyId}`}>{say('today-go', { name })}</Link>
          </p>
        </div>
      ))}
    </Card>
  )
}
