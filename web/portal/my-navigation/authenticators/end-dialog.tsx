import { useSay } from '../../../kit/language.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'
import type { Kept } from './authenticator-table.tsx'

const acts = {
  lose: { method: 'POST', end: '/loss', title: 'loseTitle', text: 'loseText', done: 'losing' },
  remove: { method: 'DELETE', end: '', title: 'removeTitle', text: 'removeText', done: 'removed' },
} as const

/** Says what follows, asks once more, and ends an authenticator's use: as lost at once, or by removing it after a proof. */
export function EndDialog(props: {
  act: keyof typeof acts
  kept: Kept
  onDone: () => void
  onClose: () => void
}) {
  const say = useSay(authenticatorWords)
  const sending = useSend()
  const { id, name } = props.kept
  const { method, end, title, text, done } = acts[props.act]
  const carryOut = async () => {
    const reply = await sending.send({ method, path: `/my-navigation/authenticators/${id}${end}` })
    if (!reply.ok) return
    tellDone(say(done, { name }))
    props.onDone()
  }
  return (
    <Confirm
      opened
      title={say(title)}
      text={say(text, { name })}
      sending={sending}
      onYes={() => void carryOut()}
      onNo={props.onClose}
    />
  )
}
