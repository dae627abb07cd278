import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Inquiries, InquiryView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting } from '../../kit/portal/fields/form.ts'
import { contactWords } from '../../words/security-contact.ts'

/** Names who answers. */
export function OwnerForm(
  props: { inquiry: InquiryView; onDone: () => Promise<void> } & Pick<Inquiries, 'people'>,
) {
  const say = useSay(contactWords)
  const language = useLanguage()
  const sending = useSend()
  const [owner, setOwner] = useState(props.inquiry.owner?.id ?? props.people[0]?.id ?? '')
  const assign = async () => {
    const path = `/assurance/inquiries/${props.inquiry.id}/owner`
    const reply = await sending.send({ method: 'POST', path, body: { owner } })
    if (!reply.ok) return
    tellDone(say('assignDone'))
    await props.onDone()
  }
  return (
    <form className="p-stack p-narrow" noValidate onSubmit={submitting(() => void assign())}>
      <NativeSelect
        name="owner"
        label={say('assign')}
        value={owner}
        onChange={(event) => setOwner(event.currentTarget.value)}
        data={props.people.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" variant="default" loading={sending.busy}>
          {say('assignGo')}
        </Button>
      </div>
    </form>
  )
}
