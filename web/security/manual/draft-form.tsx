import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Manuals } from '#watch/contract.ts'
import { useSay } from '../../kit/language.tsx'
import { Card } from '../../kit/portal/page.tsx'
import { manualsWords } from '../../words/security-manuals.ts'
import { BothTexts } from '../shell/both-texts.tsx'
import { Draft, useDraft } from '../shell/draft.tsx'

const fields = ['titleJa', 'titleEn', 'textJa', 'textEn', 'tasksJa', 'tasksEn'] as const

/** Writes the next version, begun from the draft that is there or else from the version in force. */
export function DraftForm({ manuals }: { manuals: Manuals }) {
  const say = useSay(manualsWords)
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <div className="p-row">
        <Button variant="default" onClick={() => setOpen(true)}>
          {say(manuals.draft ? 'goOn' : 'begin')}
        </Button>
      </div>
    )
  return <Writing manuals={manuals} onCancel={() => setOpen(false)} />
}

function Writing({
  manuals: { draft: there, inForce },
  onCancel,
}: {
  manuals: Manuals
  onCancel: () => void
}) {
  const say = useSay(manualsWords)
  const draft = useDraft(typed(there ?? inForce), {
    ...{ method: 'PUT', path: '/watch/manuals/draft', shows: '/watch/manuals', said: say('saved') },
    needed: fields,
    wrong: (values) => (tasksOf(values) ? undefined : { tasksEn: say('tasksUneven') }),
    body: (values) => ({
      title: { ja: values.titleJa, en: values.titleEn },
      text: { ja: values.textJa, en: values.textEn },
      tasks: tasksOf(values),
      ...(there && { seen: there.revision }),
    }),
    afterwards: onCancel,
  })
  const { form } = draft
  return (
    <Card title={say('write')} hint={say('writeHint')}>
      <Draft draft={draft} go={say('save')} onCancel={onCancel} isWide>
        <BothTexts form={form} says={(id) => say(id)} more={['tasksJa', 'tasksEn']} most={20_000} />
      </Draft>
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
