import { Button, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Note } from '../../kit/portal/page.tsx'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'

/** The code from the new address; only now the address changes. */
export function AddressConfirmation(props: { address: string; onDone: () => void; onOther: () => void }) {
  const say = useSay(myNavigationWords)
  const form = useForm({ code: '' })
  const sending = useSend()
  const confirm = async () => {
    if (!form.isComplete(['code'])) return
    const body = { code: form.values.code.normalize('NFKC').replace(/\s/g, '') }
    const reply = await sending.send({ method: 'POST', path: '/my-navigation/address/confirmation', body })
    if (reply.ok) props.onDone()
    else form.blame(reply.problem)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void confirm())}>
      <Note tone="info" live>
        {say('addressSent', { address: props.address })}
      </Note>
      <TextInput
        {...form.field('code')}
        label={say('addressCode')}
        className="p-code"
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={props.onOther}>
          {say('addressOther')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {say('addressConfirm')}
        </Button>
      </div>
    </form>
  )
}
