import { NativeSelect, Textarea } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { promiseWords } from '../../words/security-promises.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Says of what no query finds how it stands. */
export function Attest({ rule }: { rule: string }) {
  const say = useSay(promiseWords)
  const draft = useDraft(
    { verdict: 'PASS', words: '' },
    {
      path: `/assurance/rules/${rule}/attestations`,
      ...{ shows: '/assurance/promises', said: say('attestDone'), needed: ['words'] },
    },
  )
  const { form } = draft
  return (
    <details>
      <summary>{say('attest')}</summary>
      <Draft draft={draft} go={say('attestGo')} variant="default">
        <NativeSelect
          {...form.field('verdict')}
          label={say('attestWhat')}
          data={[
            { value: 'PASS', label: say('attestKept') },
            { value: 'FAIL', label: say('attestNotKept') },
          ]}
        />
        <Textarea
          {...form.field('words')}
          label={say('attestWords')}
          required
          maxLength={2000}
          autosize
          minRows={2}
        />
      </Draft>
    </details>
  )
}
