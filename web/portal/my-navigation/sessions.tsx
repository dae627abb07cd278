import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { SessionList } from '#identity/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { Card } from '../../kit/portal/page.tsx'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'
import { SessionTable } from './session-table.tsx'

type Sessions = z.output<typeof SessionList>

/** Where I am signed in, and ending it there. */
export function Sessions() {
  const say = useSay(myNavigationWords)
  const sessions = useGet<Sessions>('/my-navigation/sessions')
  return (
    <Card title={say('sessions')} hint={say('sessionsHint')}>
      <Loaded query={sessions}>{(found) => <Listed sessions={found.sessions} />}</Loaded>
    </Card>
  )
}

function Listed({ sessions }: { sessions: Sessions['sessions'] }) {
  const say = useSay(myNavigationWords)
  const client = useQueryClient()
  const sending = useSend()
  const end = async (id: string | undefined) => {
    const reply = id
      ? await sending.send({ method: 'DELETE', path: `/my-navigation/sessions/${id}` })
      : await sending.send({ method: 'POST', path: '/my-navigation/sessions/end-others' })
    if (!reply.ok) return
    tellDone(say(id ? 'ended' : 'endedOthers'))
    await forget(client, '/my-navigation/sessions')
  }
  return (
    <>
      <SessionTable sessions={sessions} isBusy={sending.busy} onEnd={(id) => void end(id)} />
      <ProblemNote problem={sending.problem} />
      {sessions.length > 1 ? (
        <div>
          <Button variant="default" disabled={sending.busy} onClick={() => void end(undefined)}>
            {say('endOthers')}
          </Button>
        </div>
      ) : (
        <p className="p-small">{say('alone')}</p>
      )}
    </>
  )
}
