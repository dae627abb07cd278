import { useState } from 'react'
import type { LessonToDo, Result } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Loaded } from '../../kit/portal/asking/loaded.tsx'
import { useGet } from '../../kit/portal/asking/use-get.ts'
import { BackTo, Card, Page } from '../../kit/portal/page.tsx'
import { Link, usePart } from '../../kit/staff/link.tsx'
import { mySecurityWords } from '../../words/my-security.ts'
import { Quiz } from './quiz.tsx'
import { ResultCard } from './result-card.tsx'
import '../my-security.css'

/** A lesson: what is taught, then the questions, then how it went. */
export function DoLesson() {
  const id = usePart('lesson')
  const found = useGet<LessonToDo>(`/assurance/mine/lessons/${id}`)
  return <Loaded query={found}>{(lesson) => <Lesson lesson={lesson} />}</Loaded>
}

function Lesson({ lesson }: { lesson: LessonToDo }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const [result, setResult] = useState<Result>()
  const { title, minutes, pages } = lesson
  return (
    <Page
      title={title[language]}
      lead={say('minutes', { minutes })}
      back={
        <Link to="/">
          <BackTo>{say('title')}</BackTo>
        </Link>
      }
    >
      {pages.map((page) => (
        <Card key={page.title.en} title={page.title[language]}>
          <p className="m-words">{page.text[language]}</p>
        </Card>
      ))}
      {result ? (
        <ResultCard lesson={lesson} result={result} again={() => setResult(undefined)} />
      ) : (
        <Quiz lesson={lesson} answered={setResult} />
      )}
    </Page>
  )
}
