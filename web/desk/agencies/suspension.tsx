import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { deskAgenciesWords } from '../../words/desk-agencies.ts'
import type { Agency } from './agencies.tsx'

/** Suspends an agency, or lets it go on. */
export function Suspension({ agency }: { agency: Agency }) {
  const say = useSay(deskAgenciesWords)
  const client = useQueryClient()
  const sending = useSend()
  const [asks, setAsks] = useState(false)
  const name = agency.name[useLanguage()]
  const path = `/desk/agencies/${agency.handle}/suspension`
  const told = async (text: string) => {
    setAsks(false)
    tellDone(text)
    await forget(client, '/desk/agencies')
  }
  const suspend = async () => {
    const reply = await sending.send<{ ended: number }>({ method: 'POST', path })
    if (reply.ok) await told(say('suspendedDone', { count: reply.value.ended }))
  }
  const resume = async () => {
    const reply = await sending.send({ method: 'DELETE', path })
    if (reply.ok) await told(say('resumed'))
  }
  if (agency.isSuspended)
    return (
      <Button
        variant="default"
        loading={sending.busy}
        aria-label={say('resumeOf', { agency: name })}
        onClick={() => void resume()}
      >
        {say('resume')}
      </Button>
    )
  return (
    <>
      <Button variant="subtle" aria-label={say('suspendOf', { agency: name })} onClick={() => setAsks(true)}>
        {say('suspend')}
      </Button>
      <Confirm
        title={say('suspend')}
        text={say('suspendText', { agency: name })}
        opened={asks}
        sending={sending}
        onYes={() => void suspend()}
        onNo={() => setAsks(false)}
      />
    </>
  )
}
