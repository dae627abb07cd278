import { Button, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { portalWords } from '../../words/portal.ts'
import { myNavigationWords } from '../../words/portal-my-navigation.ts'

/** The new address; it counts only once a code sent to it has come back (attack case 21). */
export function AddressForm(props: {
  address: string
  onSent: (address: string) => void
  onClose: () => void
}) {
  const say = useSay(myNavigationWords)
  const sayShared = useSay(portalWords)
  const form = useForm({ address: props.address })
  const sending = useSend()
  const send = async () => {
    if (!form.isComplete(['address'])) return
    const body = { address: form.values.address.trim() }
    const reply = await sending.send({ method: 'POST', path: '/my-navigation/address', body })
    if (reply.ok) props.onSent(body.address)
    else form.blame(reply.problem)
  }
  return (
    <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void send())}>
      <TextInput
        {...form.field('address')}
        type="email"
        label={say('addressNew')}
        description={say('addressNewHint')}
        required
        data-autofocus
        autoComplete="email"
        maxLength={254}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row p-row-end">
        <Button variant="default" onClick={props.onClose}>
          {sayShared('cancel')}
        </Button>
        <Button type="submit" loading={sending.busy}>
          {say('addressSend')}
        </Button>
      </div>
    </form>
  )
}
