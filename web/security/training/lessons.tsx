import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Lessons } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { DayField } from '../../kit/portal/fields/day-field.tsx'
import { Card, Page } from '../../kit/portal/page.tsx'
import { useStaff } from '../../kit/staff/staff.ts'
import { trainingWords } from '../../words/security-training.ts'
import { Draft, useDraft } from '../shell/draft.tsx'
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
      <p>{enrolled === 0 ? say('lessonOfNobody') : say('lessonOf', { enrolled, finished, late })}</p>
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
  const [kinds, setKinds] = useState<string[]>(['officer', 'employee'])
  const draft = useDraft(
    { dueOn: '' },
    {
      path: `/assurance/lessons/${lesson}/enrolments`,
      ...{ shows: '/assurance/lessons', needed: ['dueOn'], afterwards: done },
      body: ({ dueOn }) => ({ kinds, dueOn }),
      said: ({ enrolled }: { enrolled: number }) => say('asked', { count: enrolled }),
    },
  )
  const { form } = draft
  return (
    <Draft draft={draft} go={say('askGo')} onCancel={done}>
      <Checkbox.Group label={say('bound')} description={say('askHint')} value={kinds} onChange={setKinds}>
        <div className="p-row">
          {(['officer', 'employee', 'contractor'] as const).map((kind) => (
            <Checkbox key={kind} value={kind} label={say(kind)} />
          ))}
        </div>
      </Checkbox.Group>
      <DayField {...form.field('dueOn')} label={say('dueOn')} required />
    </Draft>
  )
}
