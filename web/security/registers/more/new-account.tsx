import { NativeSelect, TextInput } from '@mantine/core'
import { useSay } from '../../../kit/language.tsx'
import { outsideWords } from '../../../words/security-register-outside.ts'
import { Draft, useDraft } from '../../shell/draft.tsx'

/** Asks for an account for somebody of a contractor; the server refuses it without its grounds, and another one confirms it. */
export function NewAccount({ partyId }: { partyId: string }) {
  const say = useSay(outsideWords)
  const draft = useDraft(
    { kind: 'desk-agent', name1: '', name2: '', address: '', language: 'ja' },
    {
      path: `/assurance/registers/parties/${partyId}/openings`,
      said: say('asked'),
      ...{ shows: '/assurance/registers/parties', needed: ['name1', 'name2', 'address'] },
      body: ({ name1: nameJa, name2: nameEn, ...rest }) => ({ ...rest, nameJa, nameEn }),
    },
  )
  const { form } = draft
  return (
    <details className="r-more">
      <summary>{say('new-account')}</summary>
      <p className="p-hint">{say('new-hint')}</p>
      <Draft draft={draft} go={say('ask-go')} variant="default">
        <NativeSelect
          {...form.field('kind')}
          label={say('work-at')}
          data={(['desk-agent', 'member-office'] as const).map((value) => ({ value, label: say(value) }))}
        />
        <TextInput {...form.field('name1')} label={say('person-ja')} required maxLength={100} />
        <TextInput {...form.field('name2')} label={say('person-en')} required maxLength={100} />
        <TextInput {...form.field('address')} type="email" label={say('address')} required />
      </Draft>
    </details>
  )
}
