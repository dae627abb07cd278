import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Invitable, invitable } from '#cutover/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { companyReadinessWords } from '../../words/portal-readiness.ts'
import { readinessWords } from '../../words/readiness.ts'
import type { ReasonGroup } from './by-reason.ts'
import { InviteAll } from './invite-all.tsx'
import { PeopleOfReason } from './people-of-reason.tsx'

/** One reason: how many, what happens to them, what to do, whom it concerns, and the mail that asks them to act. */
export function ReasonCard({ group, on }: { group: ReasonGroup; on: string }) {
  const say = useSay(companyReadinessWords)
  const sayShared = useSay(readinessWords)
  const [isOpen, setOpen] = useState(false)
  const { limited } = useMe().session
  const { reason, severity, repairers, people } = group
  return (
    <Card
      title={sayShared(reason)}
      actions={<span className="r-count">{say('count', { count: people })}</span>}
    >
      <p className={`r-severity r-severity-${severity}`}>{sayShared(severity)}</p>
      <p>{say(`how-${reason}`)}</p>
      <p className="p-small">
        {say('repairer', { who: repairers.map((one) => sayShared(one)).join(' / ') })}
      </p>
      <div className="p-row">
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say(isOpen ? 'hide' : 'show')}
        </Button>
        {isInvitable(reason) && !limited && <InviteAll reason={reason} />}
      </div>
      {isOpen && <PeopleOfReason reason={reason} on={on} />}
    </Card>
  )
}

/** Whether a mail can ask people to mend this themselves. */
export const isInvitable = (reason: string): reason is Invitable => invitable.some((one) => one === reason)
