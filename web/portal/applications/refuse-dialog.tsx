import { useQueryClient } from '@tanstack/react-query'
import type { Application } from '#organisation/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Confirm } from '../../kit/portal/dialogs/confirm.tsx'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { fullName } from '../../kit/portal/person/names.ts'
import { selfRegistrationSettingsWords } from '../../words/portal-self-registration.ts'

/** Refusing one who waits; he may apply again. */
export function RefuseDialog(props: { application: Application; onClose: () => void }) {
  const say = useSay(selfRegistrationSettingsWords)
  const client = useQueryClient()
  const sending = useSend()
  const name = fullName(props.application.names, useLanguage())
  const refuse = async () => {
    const path = `/applications/${props.application.id}/refusal`
    const reply = await sending.send({ method: 'POST', path })
    if (!reply.ok) return
    tellDone(say('refused', { name }))
    props.onClose()
    await forget(client, '/applications')
  }
  return (
    <Confirm
      title={say('refuseTitle')}
      text={say('refuseText', { name })}
      opened
      sending={sending}
      onYes={() => void refuse()}
      onNo={props.onClose}
    />
  )
}
