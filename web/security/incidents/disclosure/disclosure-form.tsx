import { Button, Textarea, TextInput } from '@mantine/core'
import type { DisclosureView } from '#watch/contract.ts'
import { useSay } from '../../../kit/language.tsx'
import { ProblemNote } from '../../../kit/portal/asking/problem-note.tsx'
import { MomentField } from '../../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../../kit/portal/fields/form.ts'
import { fromJapanInput } from '../../../kit/portal/japan-input.ts'
import { disclosureWords } from '../../../words/security-disclosure.ts'
import { useDisclosure } from './use-disclosure.ts'

/** The words of a disclosure, a first draft or another wording, in both languages. */
export function DisclosureForm(props: { incidentId?: string; disclosure?: DisclosureView }) {
  const say = useSay(disclosureWords)
  const { incidentId, disclosure } = props
  const { title, body } = disclosure?.text ?? { title: { ja: '', en: '' }, body: { ja: '', en: '' } }
  const form = useForm({
    confirmedAt: '',
    titleJa: title.ja,
    bodyJa: body.ja,
    titleEn: title.en,
    bodyEn: body.en,
  })
  const { sending, send } = useDisclosure()
  const save = async () => {
    const required = ['titleJa', 'bodyJa', 'titleEn', 'bodyEn'] as const
    if (!form.isComplete(disclosure ? required : ['confirmedAt', ...required])) return
    const { titleJa, titleEn, bodyJa, bodyEn, confirmedAt } = form.values
    const text = { title: { ja: titleJa, en: titleEn }, body: { ja: bodyJa, en: bodyEn } }
    await (disclosure
      ? send(`/watch/disclosures/${disclosure.id}/versions`, { seen: disclosure.version, text }, say('saved'))
      : send(
          `/watch/incidents/${incidentId}/disclosures`,
          { confirmedAt: fromJapanInput(confirmedAt), text },
          say('saved'),
        ))
  }
  return (
    <details>
      <summary>{say(disclosure ? 'change' : 'draft')}</summary>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        {!disclosure && (
          <MomentField
            {...form.field('confirmedAt')}
            label={say('confirmedAt')}
            required
            className="p-narrow"
          />
        )}
        <TextInput {...form.field('titleJa')} label={say('titleJa')} required maxLength={200} />
        <Textarea {...form.field('bodyJa')} label={say('bodyJa')} required autosize minRows={4} />
        <TextInput {...form.field('titleEn')} label={say('titleEn')} required maxLength={200} />
        <Textarea {...form.field('bodyEn')} label={say('bodyEn')} required autosize minRows={4} />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say(disclosure ? 'saveChange' : 'saveDraft')}
          </Button>
        </div>
      </form>
    </details>
  )
}
