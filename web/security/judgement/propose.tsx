import { NativeSelect, Textarea } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { judgementWords } from '../../words/security-judgement.ts'
import { Draft, useDraft } from '../shell/draft.tsx'
import { percent } from './percent.ts'

/** Proposes another share; somebody else switches it on. */
export function Propose({ rates }: { rates: readonly number[] }) {
  const say = useSay(judgementWords)
  const draft = useDraft(
    { rate: '0.04', why: '' },
    {
      ...{ path: '/watch/judgement/policies', shows: '/watch/judgement', said: say('proposed') },
      needed: ['why'],
      body: ({ rate, why }) => ({ rate: Number(rate), operations: {}, why }),
    },
  )
  const { form } = draft
  return (
    <Card title={say('propose')}>
      <Draft draft={draft} go={say('go')} variant="default">
        <NativeSelect
          {...form.field('rate')}
          label={say('rate')}
          data={rates.map((rate) => ({ value: `${rate}`, label: say('point', { rate: percent(rate) }) }))}
        />
        <Textarea {...form.field('why')} label={say('why')} required maxLength={1000} autosize minRows={2} />
      </Draft>
    </Card>
  )
}
