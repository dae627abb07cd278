import { NativeSelect } from '@mantine/core'
import type { Inquiries, InquiryView } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { useForm } from '../../kit/portal/fields/form.ts'
import { contactWords } from '../../words/security-contact.ts'
import { Draft } from '../shell/draft.tsx'

/** Names who answers. */
export function OwnerForm(
  props: { inquiry: InquiryView; onDone: () => Promise<void> } & Pick<Inquiries, 'people'>,
) {
  const say = useSay(contactWords)
  const language = useLanguage()
  const sending = useSend()
  const form = useForm({ owner: props.inquiry.owner?.id ?? props.people[0]?.id ?? '' })
  const assign = async () => {
    const path = `/assurance/inquiries/${props.inquiry.id}/owner`
    const reply = await sending.send({ method: 'POST', path, body: form.values })
    if (!reply.ok) return
    tellDone(say('assignDone'))
    await props.onDone()
  }
  return (
    <Draft draft={{ form, sending, save: assign }} go={say('assignGo')} variant="default">
      <NativeSelect
        {...form.field('owner')}
        label={say('assign')}
        data={props.people.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
    </Draft>
  )
}
