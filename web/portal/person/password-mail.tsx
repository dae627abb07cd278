import { Button } from '@mantine/core'
import type { Person } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { personWords } from '../../words/portal-person.ts'

/** Sends the first password-setting mail again; it is for people who have set none yet, and resets nothing. */
export function PasswordMail({ person }: { person: Person }) {
  const say = useSay(personWords)
  const sending = useSend()
  const send = async () => {
    const reply = await sending.send({ method: 'POST', path: `/people/${person.id}/password-mail` })
    if (reply.ok) tellDone(say('mailAgainDone'))
  }
  return (
    <div className="p-stack-small">
      <ProblemNote problem={sending.problem} />
      <div>
        <Button variant="default" loading={sending.busy} onClick={() => void send()}>
          {say('mailAgain')}
        </Button>
      </div>
    </div>
  )
}
