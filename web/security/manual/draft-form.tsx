import { Button, Textarea, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Manuals } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card } from '../../kit/portal/page.tsx'
import { manualsWords } from '../../words/security-manuals.ts'

const fields = ['titleJa', 'titleEn', 'textJa', 'textEn', 'tasksJa', 'tasksEn'] as const

/** Writes the next version, begun from the draft that is there or else from the version in force. */
export function DraftForm({ manuals: { draft, inForce } }: { manuals: Manuals }) {
  const say = useSay(manualsWords)
  const client = useQueryClient()
  const sending = useSend()
  const [isOpen, setOpen] = useState(false)
  const form = useForm(typed(draft ?? inForce))
  const save = async () => {
    if (!form.isComplete(fields)) return
    const tasks = tasksOf(form.values)
    if (!tasks) return form.show({ tasksEn: say('tasksUneven') })
    const { titleJa, titleEn, textJa, textEn } = form.values
    const text = { title: { ja: titleJa, en: titleEn }, text: { ja: textJa, en: textEn }, tasks }
    const body = { ...text, ...(draft && { seen: draft.revision }) }
    const reply = await sending.send({ method: 'PUT', path: '/watch/manuals/draft', body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('saved'))
    await forget(client, '/watch/manuals')
  }
  if (!isOpen)
    return (
      <div className="p-row">
        <Button variant="default" onClick={() => setOpen(true)}>
          {say(draft ? 'goOn' : 'begin')}
        </Button>
      </div>
    )
  return (
    <Card title={say('write')} hint={say('writeHint')}>
      <form ref={form.ref} className="p-stack" noValidate onSubmit={submitting(() => void save())}>
        <TextInput {...form.field('titleJa')} label={say('titleJa')} required maxLength={200} />
        <TextInput {...form.field('titleEn')} label={say('titleEn')} required maxLength={200} />
        {(['textJa', 'textEn', 'tasksJa', 'tasksEn'] as const).map((name) => (
          <Textarea
            key={name}
            {...form.field(name)}
            label={say(name)}
            required
            autosize
            minRows={4}
            maxRows={20}
            maxLength={20_000}
          />
        ))}
        <ProblemNote problem={sending.problem} />
        <div className="p-row">
          <Button type="submit" loading={sending.busy}>
            {say('save')}
          </Button>
        </div>
      </form>
    </Card>
  )
}

type Typed = Record<(typeof fields)[number], string>

const typed = ({ title, text, tasks }: Pick<Manuals['inForce'], 'title' | 'text' | 'tasks'>): Typed => ({
  ...{ titleJa: title.ja, titleEn: title.en, textJa: text.ja, textEn: text.en },
  tasksJa: tasks.map(({ ja }) => ja).join('\n'),
  tasksEn: tasks.map(({ en }) => en).join('\n'),
})

/** One task a line, the same line in both languages; undefined where one language has more. */
function tasksOf({ tasksJa, tasksEn }: Typed): { ja: string; en: string }[] | undefined {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  const [ja, en] = [lines(tasksJa), lines(tasksEn)]
  return ja.length === en.length ? ja.map((one, n) => ({ ja: one, en: en[n] ?? '' })) : undefined
}
