import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Added, AppToAdd } from '#identity/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../../kit/portal/asking/use-send.ts'
import { Dialog } from '../../../kit/portal/dialogs/dialog.tsx'
import { tellDone } from '../../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { portalWords } from '../../../words/portal.ts'
import { authenticatorWords } from '../../../words/portal-authenticators.ts'
import { QrCode } from './qr-code.tsx'

/** Adds an authenticator app: the secret as a picture and as text, then its first digits. */
export function AddApp(props: { onAdded: (codes?: readonly string[]) => void }) {
  const say = useSay(authenticatorWords)
  const asking = useSend()
  const [app, setApp] = useState<AppToAdd>()
  const begin = async () => {
    const reply = await asking.send<AppToAdd>({
      method: 'POST',
      path: '/my-navigation/authenticator-apps/secret',
    })
    if (reply.ok) setApp(reply.value)
  }
  const finish = (codes: readonly string[] | undefined) => {
    setApp(undefined)
    tellDone(say('appAdded'))
    props.onAdded(codes)
  }
  return (
    <>
      <Button variant="default" loading={asking.busy} onClick={() => void begin()}>
        {say('addApp')}
      </Button>
      <ProblemNote problem={asking.problem} />
      <Dialog title={say('addApp')} opened={app !== undefined} onClose={() => setApp(undefined)}>
        {app && <AppForm app={app} onDone={finish} onClose={() => setApp(undefined)} />}
      </Dialog>
    </>
  )
}

function AppForm(props: {
  app: AppToAdd
  onDone: (codes: readonly string[] | undefined) => void
  onClose: () => void
}) {
  const { ceremony, secret, uri } = props.app
  const say = useSay(authenticatorWords)
  const sayShared = useSay(portalWords)
  const form = useForm({ name: say('appName'), code: '' })
  const sending = useSend()
  const add = async () => {
    if (!form.isComplete(['name', 'code'])) return
    const code = form.values.code.normalize('NFKC').replace(/\s/g, '')
    const body = { ceremony, name: form.values.name, code }
    const reply = await sending.send<Added>({
      method: 'POST',
      path: '/my-navigation/authenticator-apps',
      body,
    })
    if (reply.ok) props.onDone(reply.value.recoveryCodes)
    else form.blame(reply.problem)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void add())}>
      <p>{say('appText')}</p>
      <QrCode text={uri} title={say('picture')} />
      <div>
        <p className="p-small">{say('secret')}</p>
        <p className="p-id p-secret">{secret.match(/.{1,4}/g)?.join(' ')}</p>
      </div>
      <TextInput
        {...form.field('code')}
        label={say('firstCode')}
        className="p-code"
        data-autofocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <TextInput {...form.field('name')} label={say('name')} description={say('nameHint')} maxLength={40} />
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={props.onClose}>
          {sayShared('cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {say('addIt')}
        </Button>
      </div>
    </form>
  )
}
