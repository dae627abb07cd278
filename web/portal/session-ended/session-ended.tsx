import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Me } from '#organisation/contract.ts'
import { call } from '../../kit/call.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { type Interruption, useInterruption } from '../../kit/portal/asking/interruption.ts'
import { Dialog } from '../../kit/portal/dialogs/dialog.tsx'
import { Note } from '../../kit/portal/page.tsx'
import { isSamePerson, useMe } from '../../kit/portal/person/me.ts'
import { refusalWords } from '../../words/portal-refusals.ts'

/** Covers the screen when the session has ended; after signing in elsewhere the waiting call goes on, nothing typed is lost. */
export function SessionEnded() {
  const say = useSay(refusalWords)
  const interruption = useInterruption()
  const isEnded = interruption?.kind === 'session-ended'
  return (
    <Dialog title={say('ended')} opened={isEnded} rank="lost-session">
      {isEnded && <ComeBack interruption={interruption} />}
    </Dialog>
  )
}

function ComeBack(props: { interruption: Extract<Interruption, { kind: 'session-ended' }> }) {
  const say = useSay(refusalWords)
  const language = useLanguage()
  const before = useMe()
  const [state, setState] = useState<'waiting' | 'asking' | 'still-out'>('waiting')
  const goOn = async () => {
    setState('asking')
    const reply = await call<Me>({ method: 'GET', path: '/me', language })
    if (!reply.ok) return setState('still-out')
    if (!isSamePerson(before, reply.value)) return location.assign('/portal')
    props.interruption.answer()
  }
  return (
    <div className="p-stack">
      <p>{say('endedText')}</p>
      <p>{say('endedKeep')}</p>
      <div role="status">{state === 'still-out' && <Note tone="warn">{say('endedStill')}</Note>}</div>
      <div className="p-row p-row-end">
        <a
          className="p-link-button p-link-quiet"
          href={language === 'en' ? '/en' : '/'}
          target="_blank"
          rel="noreferrer"
        >
          {say('endedEntryNew')}
        </a>
        <Button loading={state === 'asking'} onClick={() => void goOn()}>
          {say('endedContinue')}
        </Button>
      </div>
    </div>
  )
}
