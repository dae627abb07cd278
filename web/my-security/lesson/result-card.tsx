import { Button } from '@mantine/core'
import type { LessonToDo, Result } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { Card, Note } from '../../kit/portal/page.tsx'
import { mySecurityWords } from '../../words/my-security.ts'

/** How a try went, question by question with the reason of each right answer. */
export function ResultCard(props: { lesson: LessonToDo; result: Result; again(): void }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const { lesson, result, again } = props
  const { isPassed, right, of, answers } = result
  return (
    <Card title={say('result')}>
      <Note tone={isPassed ? 'good' : 'warn'} live>
        {say(isPassed ? 'isPassed' : 'isNotPassed', { right, of })}
      </Note>
      <ol className="m-tasks">
        {lesson.questions.map(({ ask, choices }, n) => {
          const one = answers[n]
          const answer = choices[(one?.right ?? 1) - 1]
          return (
            <li key={ask.en}>
              <p>
                <strong>{say(one?.isRight ? 'right' : 'wrong')}</strong> {ask[language]}
              </p>
              <p>{say('rightAnswer', { answer: answer?.[language] ?? '' })}</p>
              <p className="p-soft">{one?.why[language]}</p>
            </li>
          )
        })}
      </ol>
      {!isPassed && (
        <div className="p-row">
          <Button variant="default" onClick={again}>
            {say('again')}
          </Button>
        </div>
      )}
    </Card>
  )
}
