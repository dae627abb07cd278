import { Button, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SelfRegistration } from '#organisation/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../../kit/portal/asking/use-get.ts'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { submitting } from '../../../kit/portal/fields/form.ts'
import { portalWords } from '../../../words/portal.ts'
import { selfRegistrationSettingsWords } from '../../../words/portal-self-registration.ts'

/** Whether registrations are accepted, and whether each one waits until the administrator agrees. */
export function Receiving({ settings }: { settings: SelfRegistration }) {
  const say = useSay(selfRegistrationSettingsWords)
  const sayShared = useSay(portalWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isOpen, setOpen] = useState(settings.isOpen)
  const [mustAgree, setMustAgree] = useState(settings.mustAgree)
  const save = async () => {
    const request = { method: 'PUT', path: '/company/self-registration' } as const
    const reply = await sending.send({ ...request, body: { isOpen, mustAgree } })
    if (!reply.ok) return
    tellDone(say('saved'))
    await forget(client, '/company/self-registration')
  }
  return (
    <form className="p-stack" noValidate onSubmit={submitting(() => void save())}>
      <fieldset className="p-group p-stack">
        <legend>{say('receive')}</legend>
        <Choice name="receive" id="accept" chosen={isOpen} onChoose={() => setOpen(true)} />
        <Choice name="receive" id="stop" chosen={!isOpen} onChoose={() => setOpen(false)} />
      </fieldset>
      <fieldset className="p-group p-stack">
        <legend>{say('completion')}</legend>
        <Choice name="completion" id="atOnce" chosen={!mustAgree} onChoose={() => setMustAgree(false)} />
        <Choice name="completion" id="agree" chosen={mustAgree} onChoose={() => setMustAgree(true)} />
      </fieldset>
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {sayShared('save')}
        </Button>
      </div>
    </form>
  )
}

function Choice(props: {
  name: string
  id: 'accept' | 'stop' | 'atOnce' | 'agree'
  chosen: boolean
  onChoose: () => void
}) {
  const say = useSay(selfRegistrationSettingsWords)
  return (
    <Radio
      name={props.name}
      label={say(props.id)}
      description={say(`${props.id}Hint`)}
      checked={props.chosen}
      onChange={props.onChoose}
    />
  )
}
