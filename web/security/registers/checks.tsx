import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { EntryView, EntryWhole } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { registerWords } from '../../words/security-registers.ts'
import { useMayAct } from '../incidents/use-incident.ts'
import type { RegisterKind } from './kinds.ts'
import { useEntry } from './use-entry.ts'

interface Props {
  readonly register: RegisterKind
  readonly entry: EntryView
}

/** When an entry was looked at again, by whom, and how it stood. */
export function Checks({ register, entry, checks }: Props & Pick<EntryWhole, 'checks'>) {
  const say = useSay(registerWords)
  const language = useLanguage()
  const mayAct = useMayAct()
  return (
    <Card title={say('checks')}>
      {checks.length === 0 ? (
        <p className="p-soft">{say('noChecks')}</p>
      ) : (
        <ul className="r-lines">
          {checks.map(({ onDay, byWhom, isGood, words }) => (
            <li key={`${onDay} ${byWhom} ${words}`}>
              {say(isGood ? 'check-good' : 'check-bad', { day: dayIn(language, onDay), by: byWhom })}
              {words && <p className="p-soft">{words}</p>}
            </li>
          ))}
        </ul>
      )}
      {mayAct && <NewCheck register={register} entry={entry} />}
    </Card>
  )
}

function NewCheck({ register, entry }: Props) {
  const say = useSay(registerWords)
  const { sending, change } = useEntry(register, entry)
  const form = useForm({ onDay: '', byWhom: '', words: '' })
  const [isGood, setGood] = useState(true)
  const record = async () => {
    if (!form.isComplete(['onDay', 'byWhom'])) return
    const { onDay, byWhom, words } = form.values
    const body = { onDay, byWhom, isGood, ...(words.trim() && { words }) }
    const reply = await change({ method: 'POST', below: '/checks', body }, say('checkDone'))
    if (reply.ok) form.reset()
    else form.blame(reply.problem)
  }
  return (
    <details className="r-more">
      <summary>{say('check')}</summary>
      <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void record())}>
        <DayField {...form.field('onDay')} label={say('onDay')} required />
        <TextInput {...form.field('byWhom')} label={say('byWhom')} required maxLength={200} />
        <Checkbox
          name="isGood"
          label={say('isGood')}
          checked={isGood}
          onChange={(event) => setGood(event.currentTarget.checked)}
        />
        <Textarea {...form.field('words')} label={say('words')} maxLength={2000} autosize minRows={2} />
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" variant="default" loading={sending.busy}>
            {say('checkGo')}
          </Button>
        </div>
      </form>
    </details>
  )
}
