import { useQueryClient } from '@tanstack/react-query'
import type { Person } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { personWords } from '../../words/portal-person.ts'

export type AccessAct = 'suspend' | 'reopen' | 'lift'

const calls = {
  suspend: { method: 'POST', noun: 'suspension', text: 'suspendText', done: 'suspended' },
  reopen: { method: 'DELETE', noun: 'suspension', text: 'reopenText', done: 'reopened' },
  lift: { method: 'DELETE', noun: 'hold', text: 'liftText', done: 'lifted' },
} as const

/** Says what will happen, asks once more, and does it. */
export function AccessDialog(props: { act: AccessAct; person: Person; onClose: () => void }) {
  const say = useSay(personWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const { method, noun, text, done } = calls[props.act]
  const name = fullName(props.person.names, language)
  const carryOut = async () => {
    const reply = await sending.send({ method, path: `/people/${props.person.id}/${noun}` })
    if (!reply.ok) return
    tellDone(say(done, { name }))
    props.onClose()
    await forget(client, '/people')
  }
  return (
    <Confirm
      opened
      title={say(props.act)}
      text={say(text, { name })}
      sending={sending}
      onYes={() => void carryOut()}
      onNo={props.onClose}
    />
  )
}
