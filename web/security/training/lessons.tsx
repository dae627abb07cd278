import { Button, Checkbox } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Lessons } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget, useGet } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { tellDone } from '../../kit/portal/dialogs/told.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { submitting, useForm } from '../../kit/portal/fields/form.ts'
import { Card, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { trainingWords } from '../../words/security-training.ts'
import { LessonPeople } from './lesson-people.tsx'

type Lesson = Lessons['lessons'][number]

/** Lessons, who is to do them, and how they went (S2-23). */
export function LessonsScreen() {
  const say = useSay(trainingWords)
  const found = useGet<Lessons>('/assurance/lessons')
  return (
    <Page title={say('lessons')} lead={say('lessonsLead')}>
      <Loaded query={found}>
        {({ lessons }) => lessons.map((lesson) => <One key={lesson.id} lesson={lesson} />)}
      </Loaded>
    </Page>
  )
}

function One({ lesson }: { lesson: Lesson }) {
  const say = useSay(trainingWords)
  const language = useLanguage()
  const { kind } = useStaff()
  const [open, setOpen] = useState<'people' | 'ask'>()
  const { id, title, minutes, questions, enrolled, finished, late } = lesson
  const turn = (what: 'people' | 'ask') => setOpen(open === what ? undefined : what)
  return (
    <Card title={title[language]} hint={say('minutes', { minutes, questions })}>
      <p>{say('lessonOf', { enrolled, finished, late })}</p>
      <div className="p-row">
        {(['people', ...(kind === 'auditor' ? [] : (['ask'] as const))] as const).map((what) => (
          <Button
            key={what}
            variant="default"
            aria-expanded={open === what}
            aria-label={`${say(what === 'people' ? 'showPeople' : 'ask')}: ${title[language]}`}
            onClick={() => turn(what)}
          >
            {say(what === 'people' ? 'showPeople' : 'ask')}
          </Button>
        ))}
      </div>
      {open === 'people' && <LessonPeople lesson={id} />}
      {open === 'ask' && <Ask lesson={id} done={() => setOpen(undefined)} />}
    </Card>
  )
}

function Ask({ lesson, done }: { lesson: string; done(): void }) {
  const say = useSay(trainingWords)
  const client = useQueryClient()
  const sending = useSend()
  const [kinds, setKinds] = useState<string[]>(['officer', 'employee'])
  const form = useForm({ dueOn: '' })
  const ask = async () => {
    if (!form.isComplete(['dueOn'])) return
    const path = `/assurance/lessons/${lesson}/enrolments`
    const body = { kinds, dueOn: form.values.dueOn }
    const reply = await sending.send<{ enrolled: number }>({ method: 'POST', path, body })
    if (!reply.ok) return form.blame(reply.problem)
    tellDone(say('asked', { count: reply.value.enrolled }))
    done()
    await forget(client, '/assurance/lessons')
  }
  return (
    <form ref={form.ref} className="p-stack p-narrow" noValidate onSubmit={submitting(() => void ask())}>
      <Checkbox.Group label={say('bound')} description={say('askHint')} value={kinds} onChange={setKinds}>
        <div className="p-row">
          {(['officer', 'employee', 'contractor'] as const).map((kind) => (
            <Checkbox key={kind} value={kind} label={say(kind)} />
          ))}
        </div>
      </Checkbox.Group>
      <DayField {...form.field('dueOn')} label={say('dueOn')} required />
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button type="submit" loading={sending.busy}>
          {say('askGo')}
        </Button>
      </div>
    </form>
  )
}
