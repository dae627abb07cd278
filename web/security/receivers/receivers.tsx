import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Receivers } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { Label } from '../../kit/portal/label.tsx'
import { Card, Facts, Page } from '../../kit/portal/page.tsx'
import { when } from '../../kit/portal/when.ts'
import { receiverWords } from '../../words/security-receivers.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import { Change } from './change.tsx'
import { Register } from './register.tsx'

export type Receiver = Receivers['receivers'][number]

const tones = { running: 'active', failing: 'held', stopped: 'left' } as const

/** Who is told of ended sessions and changed credentials, when he last took something, and what stands in the way. */
export function ReceiversScreen() {
  const say = useSay(receiverWords)
  const mayAct = useMayAct()
  const found = useGet<Receivers>('/watch/receivers', { again: () => 5000 })
  const [isRegistering, setRegistering] = useState(false)
  const register = <Button onClick={() => setRegistering(true)}>{say('register')}</Button>
  return (
    <Page title={say('title')} lead={say('lead')} actions={mayAct && !isRegistering && register}>
      {isRegistering && <Register onEnd={() => setRegistering(false)} />}
      <Loaded query={found}>
        {({ receivers }) =>
          receivers.length === 0 ? (
            <p className="p-card p-empty">{say('none')}</p>
          ) : (
            receivers.map((one) => <One key={one.id} receiver={one} />)
          )
        }
      </Loaded>
    </Page>
  )
}

function One({ receiver }: { receiver: Receiver }) {
  const say = useSay(receiverWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  const faultOf = useFault()
  const { name, way, host, events, state, waiting, refused, lastFault } = receiver
  const at = (moment: string | undefined) => (moment ? when(moment, language) : undefined)
  const lines: [string, string | undefined][] = [
    [say('way'), `${say(way)}${host ? ` · ${host}` : ''}`],
    [say('events'), events.map((event) => say(event)).join(' / ')],
    [say('lastSuccess'), at(receiver.lastSuccessAt) ?? say('never')],
    [say('waiting'), waiting > 0 ? say('since', { n: waiting, at: at(receiver.oldestWaiting) ?? '' }) : '0'],
    [say('refused'), refused > 0 ? String(refused) : undefined],
    [say('failingSince'), at(receiver.failingSince)],
    [say('fault'), lastFault && faultOf(lastFault)],
    [say('nextTry'), at(receiver.nextTryAt)],
  ]
  return (
    <Card title={name} actions={<Label tone={tones[state]}>{say(state)}</Label>}>
      <Facts facts={lines.flatMap(([label, value]) => (value ? [[label, value] as const] : []))} />
      {mayAct && <Change receiver={receiver} />}
    </Card>
  )
}

/** What stood in the way, in the reader's words; what a receiver himself answered is quoted. */
function useFault() {
  const say = useSay(receiverWords)
  return (fault: string): string => {
    const answered = /^HTTP (\d{3}) ?(.*)$/s.exec(fault)
    if (answered) return say('answered', { status: answered[1] ?? '', words: answered[2] ?? '' })
    if (fault.includes('no answer')) return say('noAnswer')
    return fault.includes('not called') ? say('notCalled') : fault
  }
}
