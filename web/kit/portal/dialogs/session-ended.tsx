import { Button } from '@mantine/core'
import { useState } from 'react'
import { refusalWords } from '../../../words/portal-refusals.ts'
import { call } from '../../call.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { type Interruption, useInterruption } from '../asking/interruption.ts'
import { Note } from '../page.tsx'
import { Dialog } from './dialog.tsx'

/** Where a frame's people sign in, and how it knows who they are. */
export interface ComingBack<Me> {
  /** Tells who is signed in. */
  readonly path: string
  /** Where they sign in. */
  readonly entry: string
  /** Where somebody else goes on. */
  readonly home: string
  readonly isSame: (now: Me) => boolean
}

/** Covers the screen when the session has ended; after signing in elsewhere the waiting call goes on, nothing typed is lost. */
export function SessionEnded<Me>(props: { back: ComingBack<Me> }) {
  const say = useSay(refusalWords)
  const interruption = useInterruption()
  const isEnded = interruption?.kind === 'session-ended'
  return (
    <Dialog title={say('ended')} opened={isEnded} rank="lost-session">
      {isEnded && <ComeBack interruption={interruption} back={props.back} />}
    </Dialog>
  )
}

function ComeBack<Me>(props: {
  interruption: Extract<Interruption, { kind: 'session-ended' }>
  back: ComingBack<Me>
}) {
  const say = useSay(refusalWords)
  const language = useLanguage()
  const { path, entry, home, isSame } = props.back
  const [state, setState] = useState<'waiting' | 'asking' | 'still-out'>('waiting')
  const goOn = async () => {
    setState('asking')
    const reply = await call<Me>({ method: 'GET', path, language })
    if (!reply.ok) return setState('still-out')
    if (!isSame(reply.value)) return location.assign(home)
    props.interruption.answer()
  }
  return (
    <div className="p-stack">
      <p>{say('endedText')}</p>
      <p>{say('endedKeep')}</p>
      <div role="status">{state === 'still-out' && <Note tone="warn">{say('endedStill')}</Note>}</div>
      <div className="p-row p-row-end">
        <a className="p-link-button p-link-quiet" href={entry} target="_blank" rel="noreferrer">
          {say('endedEntryNew')}
        </a>
        <Button loading={state === 'asking'} onClick={() => void goOn()}>
          {say('endedContinue')}
        </Button>
      </div>
    </div>
  )
}
