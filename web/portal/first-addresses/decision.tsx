import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { firstAddressWords } from '../../words/portal-first-addresses.ts'
import type { Waiting } from './waiting-address.tsx'

/** Confirming asks once more; refusing is one click, for every minute counts (O8). */
export function Decision({ waiting }: { waiting: Waiting }) {
  const say = useSay(firstAddressWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isAsked, setAsked] = useState(false)
  const name = fullName(waiting.person.names, useLanguage())
  const decide = async (noun: 'confirmation' | 'refusal') => {
    const path = `/people/${waiting.person.id}/first-address/${noun}`
    const reply = await sending.send({ method: 'POST', path, body: { firstAddressId: waiting.id } })
    if (!reply.ok) return
    tellDone(say(noun === 'confirmation' ? 'confirmed' : 'refused', { name }))
    setAsked(false)
    await Promise.all([forget(client, '/first-addresses'), forget(client, '/people')])
  }
  return (
    <>
      <p className="p-small">{say('refuseText')}</p>
      {!isAsked && <ProblemNote problem={sending.problem} />}
      <div className="p-row">
        <Button onClick={() => setAsked(true)}>{say('confirm')}</Button>
        <Button
          className="p-danger-quiet"
          variant="default"
          loading={sending.busy && !isAsked}
          onClick={() => void decide('refusal')}
        >
          {say('refuse')}
        </Button>
      </div>
      <Confirm
        title={say('confirmTitle')}
        text={say('confirmText', { address: waiting.address, name })}
        opened={isAsked}
        sending={sending}
        onYes={() => void decide('confirmation')}
        onNo={() => setAsked(false)}
      />
    </>
  )
}
