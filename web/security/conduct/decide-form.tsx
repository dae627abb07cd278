import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { conductWords } from '../../words/security-conduct.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

const measures = ['none', 'guidance', 'warning', 'discipline'] as const

/** The CISO decides what comes of a case. */
export function DecideForm({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useSay(conductWords)
  const draft = useDraft(
    { measure: 'guidance', words: '' },
    {
      path: `/assurance/violations/${id}/decision`,
      ...{ shows: '/assurance/violations', said: say('decided'), needed: ['words'], afterwards: onDone },
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('decideGo')}>
      <NativeSelect
        {...form.field('measure')}
        label={say('measure')}
        data={measures.map((value) => ({ value, label: say(`measure-${value}`) }))}
      />
      <Textarea
        {...form.field('words')}
        label={say('decision')}
        required
        maxLength={4000}
        autosize
        minRows={2}
      />
    </Draft>
  )
}

/** The CISO names somebody who may read a case, too. */
export function ReaderForm({ id }: { id: string }) {
  const say = useSay(conductWords)
  const draft = useDraft(
    { employeeNumber: '' },
    {
      path: `/assurance/violations/${id}/readers`,
      ...{ shows: '/assurance/violations', said: say('readerDone'), needed: ['employeeNumber'] },
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('readerGo')} variant="default">
      <TextInput {...form.field('employeeNumber')} label={say('reader')} required maxLength={20} />
    </Draft>
  )
}
