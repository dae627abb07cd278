import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Person } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { Note } from '../../kit/portal/page.tsx'
import { personWords } from '../../words/portal-person.ts'
import { AccessDialog } from './access-dialog.tsx'

/** Why this person cannot sign in, and who ends it: he himself first, then whoever may lift the hold. */
export function HeldNote({ person, number }: { person: Person; number: string }) {
  const say = useSay(personWords)
  const [isAsking, setAsking] = useState(false)
  const { desk } = useOperator()
  const { kind } = person
  const isAdministrator = kind === 'administrator'
  if (person.heldByOffice)
    return (
      <Note tone="warn">
        <p>{say('heldByOffice', { number, free: desk.free })}</p>
      </Note>
    )
  return (
    <Note tone="warn">
      <div className="p-stack-small">
        <p>{say('heldText', { number })}</p>
        <p>{isAdministrator ? say('heldAdministrator', { free: desk.free }) : say(`heldHow-${kind}`)}</p>
        {!isAdministrator && (
          <div>
            <Button variant="default" onClick={() => setAsking(true)}>
              {say('lift')}
            </Button>
          </div>
        )}
      </div>
      {isAsking && <AccessDialog act="lift" person={person} onClose={() => setAsking(false)} />}
    </Note>
  )
}
