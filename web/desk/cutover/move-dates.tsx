import { Button, Checkbox, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CutoverBoard, DatesMoved } from '#cutover/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { detailOf } from '../../kit/portal/asking/ask.ts'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Note } from '../../kit/portal/page.tsx'
import { deskCutoverWords } from '../../words/desk-cutover.ts'
import { dateNames } from './date-names.ts'

type Effects = DatesMoved['effects']

// What the server says a move does: ids of the words below.
const effectsIn = (told: unknown): Effects => (Array.isArray(told) ? told : [])

/** Moves dates, with a reason; what a move does at once is read and confirmed before it is done. */
export function MoveDates({ dates, onDone }: { dates: CutoverBoard['dates']; onDone: () => void }) {
  const say = useSay(deskCutoverWords)
  const client = useQueryClient()
  const form = useForm({ ...dates, reason: '' })
  const sending = useSend()
  const [effects, setEffects] = useState<Effects>([])
  const [isConfirmed, setConfirmed] = useState(false)
  const move = async () => {
    if (!form.isComplete(['reason'])) return
    const { reason, ...wished } = form.values
    const moved = dateNames.filter((name) => wished[name] !== dates[name])
    const reply = await sending.send<DatesMoved>({
      method: 'POST',
      path: '/desk/cutover/dates',
      body: {
        dates: Object.fromEntries(moved.map((name) => [name, wished[name]])),
        reason,
        confirmed: isConfirmed,
      },
    })
    if (!reply.ok) {
      setEffects(effectsIn(detailOf(reply.problem, 'effects')))
      return form.blame(reply.problem)
    }
    tellDone(say('moved'))
    await forget(client, '/desk/cutover')
    onDone()
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void move())}>
      {dateNames.map((name) => (
        <DayField key={name} {...form.field(name)} label={say(name)} />
      ))}
      <TextInput {...form.field('reason')} label={say('reason')} required autoComplete="off" />
      {effects.length > 0 && (
        <Note tone="warn" live>
          <p>{say('atOnce')}</p>
          <ul>
            {effects.map((effect) => (
              <li key={effect}>{say(effect)}</li>
            ))}
          </ul>
          <Checkbox
            label={say('confirm')}
            checked={isConfirmed}
            onChange={(event) => setConfirmed(event.currentTarget.checked)}
          />
        </Note>
      )}
      <ProblemNote problem={sending.problem} />
      <div>
        <Button type="submit" loading={sending.busy}>
          {say('save')}
        </Button>
      </div>
    </form>
  )
}
