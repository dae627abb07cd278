import { Button, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MySafetyCalls } from '#travel/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Note } from '../../kit/portal/page.tsx'
import { fullName } from '../../kit/portal/person/names.ts'
import { whereaboutsWords } from '../../words/whereabouts.ts'
import './whereabouts.css'

type Waiting = MySafetyCalls['waiting'][number]

/** On the first page, before everything else: the company asks whether I am safe, and those who fly on my trips. */
export function SafetyNote() {
  const say = useSay(whereaboutsWords)
  const { data } = useGet<MySafetyCalls>('/safety-calls/mine')
  if (!data || data.waiting.length === 0) return null
  return (
    <section aria-label={say('mineTitle')}>
      <Note tone="warn">
        <p>
          <strong>{say('mineTitle')}</strong>
        </p>
        <p>{say('mineText')}</p>
        <p>{say('lifeFirst')}</p>
        {data.waiting.map((one) => (
          <MyAnswer key={`${one.callId}${one.bookingId}${one.passenger}`} one={one} />
        ))}
      </Note>
    </section>
  )
}

function MyAnswer({ one }: { one: Waiting }) {
  const say = useSay(whereaboutsWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [note, setNote] = useState('')
  const { callId, bookingId, passenger } = one
  const tell = async (answer: 'safe' | 'needs-help') => {
    const body = { bookingId, passenger, answer, ...(note.trim() && { note: note.trim() }) }
    const reply = await sending.send({ method: 'POST', path: `/safety-calls/${callId}/answers`, body })
    if (!reply.ok) return
    tellDone(say('thanks'))
    await forget(client, '/safety-calls')
  }
  return (
    <div className="w-mine p-stack">
      {one.message && <p>{one.message}</p>}
      {!one.isMe && <p>{say('mineFor', { name: fullName(one.names, language) })}</p>}
      <TextInput
        label={say('note')}
        name="note"
        value={note}
        maxLength={300}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button loading={sending.busy} onClick={() => void tell('safe')}>
          {say('iAmSafe')}
        </Button>
        <Button className="p-danger" loading={sending.busy} onClick={() => void tell('needs-help')}>
          {say('iNeedHelp')}
        </Button>
      </div>
    </div>
  )
}
