import { Button, Radio } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LessonToDo, Result } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { ProblemNote } from '../../kit/portal/asking/problem-note.tsx'
import { forget } from '../../kit/portal/asking/use-get.ts'
import { useSend } from '../../kit/portal/asking/use-send.ts'
import { Card } from '../../kit/portal/page.tsx'
import { mySecurityWords } from '../../words/my-security.ts'

/** The questions of a lesson; all are answered before they go. */
export function Quiz({ lesson, answered }: { lesson: LessonToDo; answered(result: Result): void }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const client = useQueryClient()
  const sending = useSend()
  const [chosen, setChosen] = useState<Readonly<Record<number, string>>>({})
  const { id, version, questions, pass } = lesson
  const isWhole = questions.every((_, n) => chosen[n])
  const send = async () => {
    const body = { version, answers: questions.map((_, n) => Number(chosen[n])) }
    const path = `/assurance/mine/lessons/${id}/tries`
    const reply = await sending.send<Result>({ method: 'POST', path, body })
    if (!reply.ok) return
    answered(reply.value)
    await forget(client, '/assurance/mine')
  }
  return (
    <Card title={say('quiz')} hint={say('quizHint', { pass, of: questions.length })}>
      {questions.map(({ ask, choices }, n) => (
        <Radio.Group
          key={ask.en}
          label={say('question', { n: n + 1, ask: ask[language] })}
          value={chosen[n] ?? ''}
          onChange={(value) => setChosen({ ...chosen, [n]: value })}
        >
          <div className="p-stack">
            {choices.map((choice, m) => (
              <Radio key={choice.en} value={String(m + 1)} label={choice[language]} />
            ))}
          </div>
        </Radio.Group>
      ))}
      <ProblemNote problem={sending.problem} />
      <div className="p-row">
        <Button disabled={!isWhole} loading={sending.busy} onClick={() => void send()}>
          {say('answer')}
        </Button>
      </div>
    </Card>
  )
}
