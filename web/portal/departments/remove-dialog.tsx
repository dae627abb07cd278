import { useQueryClient } from '@tanstack/react-query'
import type { Department } from '#organisation/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { departmentWords } from '../../words/portal-departments.ts'

/** Removes a department that nobody belongs to; the server refuses it otherwise. */
export function RemoveDialog(props: { department: Department; onClose: () => void }) {
  const { id, code, name } = props.department
  const say = useSay(departmentWords)
  const client = useQueryClient()
  const sending = useSend()
  const remove = async () => {
    const reply = await sending.send({ method: 'DELETE', path: `/departments/${id}` })
    if (!reply.ok) return
    tellDone(say('removed', { name }))
    props.onClose()
    await forget(client, '/departments')
  }
  return (
    <Confirm
      opened
      title={say('remove')}
      text={say('removeText', { name, code })}
      sending={sending}
      onYes={() => void remove()}
      onNo={props.onClose}
    />
  )
}
