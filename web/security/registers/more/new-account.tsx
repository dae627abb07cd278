import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSay } from '../../../kit/language.tsx'
import { Note } from '../../../kit/portal/page.tsx'
import { outsideWords } from '../../../words/security-register-outside.ts'
import { Draft, useDraft } from '../../shell/draft.tsx'

/** Opens an account for somebody of a contractor; the server refuses it without its grounds. */
export function NewAccount({ partyId }: { partyId: string }) {
  const say = useSay(outsideWords)
  const [signInId, setSignInId] = useState<string>()
  const draft = useDraft(
    { kind: 'desk-agent', name1: '', name2: '', address: '', language: 'ja' },
    {
      path: `/assurance/registers/parties/${partyId}/accounts`,
      ...{ shows: '/assurance/registers/parties', needed: ['name1', 'name2', 'address'] },
      body: ({ name1: nameJa, name2: nameEn, ...rest }) => ({ ...rest, nameJa, nameEn }),
      afterwards: (made: { signInId: string }) => setSignInId(made.signInId),
    },
  )
  const { form } = draft
  return (
    <>
      {signInId && (
        <Note tone="good" live>
          {say('id-told', { id: signInId })}
        </Note>
      )}
      <details className="r-more">
        <summary>{say('new-account')}</summary>
        <Draft draft={draft} go={say('open-go')} variant="default">
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
    </>
  )
}
