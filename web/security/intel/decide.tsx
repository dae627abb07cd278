import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemView } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { intelWords } from '../../words/security-intel.ts'

const choices = ['act', 'watch', 'reject'] as const
const kinds = ['indicators', 'task', 'rule-change'] as const
type Field = 'choice' | 'why' | 'kind' | 'words' | 'owner' | 'dueOn'

/** What is decided about an item, and what is done; decided already, it can be decided anew. */
export function Decide({ item }: { item: ItemView }) {
  const say = useSay(intelWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className="p-row">
        <Button
          variant={item.state === 'waiting' ? 'filled' : 'default'}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {say(item.state === 'waiting' ? 'decide' : 'again')}
        </Button>
      </div>
      {isOpen && <DecisionForm item={item} onDone={() => setOpen(false)} />}
    </>
  )
}

function DecisionForm({ item, onDone }: { item: ItemView; onDone: () => void }) {
  const say = useSay(intelWords)
  const client = useQueryClient()
  const sending = useSend()
  const form = useForm<Field>({
    ...{ choice: 'act', why: '', words: '', owner: '', dueOn: '' },
    kind: item.usable > 0 ? 'indicators' : 'task',
  })
  const record = async () => {
    if (!form.isComplete(neededFor(form.values))) return
    const path = `/watch/intel/${item.id}/decisions`
    const reply = await sending.send({ method: 'POST', path, body: decisionOf(form.values) })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('decided'))
    onDone()
    await forget(client, '/watch/intel')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void record())}>
      <NativeSelect
        {...form.field('choice')}
        label={say('choice')}
        data={choices.map((value) => ({ value, label: say(value) }))}
      />
      <Textarea {...form.field('why')} label={say('why')} required maxLength={1000} autosize minRows={2} />
      {form.values.choice === 'act' && <ActionFields form={form} mayUse={item.usable > 0} />}
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('decideGo')}
        </Button>
      </div>
    </form>
  )
}

function ActionFields({ form, mayUse }: { form: ReturnType<typeof useForm<Field>>; mayUse: boolean }) {
  const say = useSay(intelWords)
  const { kind } = form.values
  return (
    <>
      <NativeSelect
        {...form.field('kind')}
        label={say('action')}
        data={kinds
          .filter((value) => mayUse || value !== 'indicators')
          .map((value) => ({ value, label: say(`action-${value}`) }))}
      />
      {kind !== 'indicators' && (
        <Textarea
          {...form.field('words')}
          label={say('what')}
          required
          maxLength={1000}
          autosize
          minRows={2}
        />
      )}
      {kind === 'task' && (
        <>
          <TextInput
            {...form.field('owner')}
            label={say('owner')}
            required
            maxLength={100}
            autoComplete="off"
          />
          <DayField {...form.field('dueOn')} label={say('dueOn')} required />
        </>
      )}
    </>
  )
}

function neededFor({ choice, kind }: Readonly<Record<Field, string>>): Field[] {
  if (choice !== 'act' || kind === 'indicators') return ['why']
  return kind === 'task' ? ['why', 'words', 'owner', 'dueOn'] : ['why', 'words']
}

function decisionOf({ choice, why, kind, words, owner, dueOn }: Readonly<Record<Field, string>>): object {
  if (choice !== 'act') return { choice, why }
  const more = kind === 'indicators' ? {} : kind === 'task' ? { words, owner, dueOn } : { words }
  return { choice, why, actions: [{ kind, ...more }] }
}
