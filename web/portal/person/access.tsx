import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Person } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { personWords } from '../../words/portal-person.ts'
import { type AccessAct, AccessDialog } from './access-dialog.tsx'
import { LeaveDialog } from './leave-dialog.tsx'

/** Suspending, reopening and leaving; each asks once more. */
export function Access({ person }: { person: Person }) {
  const say = useSay(personWords)
  const [act, setAct] = useState<AccessAct | 'leave'>()
  const first = person.status === 'suspended' ? 'reopen' : 'suspend'
  return (
    <Card title={say('access')}>
      <div className="p-row">
        <Button variant="default" onClick={() => setAct(first)}>
          {say(first)}
        </Button>
        <Button variant="default" className="p-danger-quiet" onClick={() => setAct('leave')}>
          {say('leave')}
        </Button>
      </div>
      {act === 'leave' && <LeaveDialog person={person} onClose={() => setAct(undefined)} />}
      {act && act !== 'leave' && (
        <AccessDialog key={act} act={act} person={person} onClose={() => setAct(undefined)} />
      )}
    </Card>
  )
}
