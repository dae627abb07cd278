import { Textarea } from '@mantine/core'
import { useSay } from '../../kit/language.tsx'
import { yearWords } from '../../words/security-year.ts'
import { Draft, useDraft } from '../shell/draft.tsx'

/** Takes a round or an exercise off the plan, with the reason. */
export function CallOff({ path, onDone }: { path: string; onDone: () => void }) {
  const say = useSay(yearWords)
  const draft = useDraft(
    { why: '' },
    { path, needed: ['why'], shows: '/assurance/', said: say('callOffDone'), afterwards: onDone },
  )
  return (
    <Draft draft={draft} go={say('callOffGo')} onCancel={onDone}>
      <Textarea
        {...draft.form.field('why')}
        label={say('callOffWhy')}
        description={say('callOffHint')}
        required
        maxLength={1000}
        autosize
        minRows={2}
      />
    </Draft>
  )
}
