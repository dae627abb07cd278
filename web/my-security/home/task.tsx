import type { OwnDocument, OwnLesson } from '#assurance/contract.ts'
import { dayIn } from '../../kit/day.ts'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { when } from '../../kit/portal/when.ts'
import { Link } from '../../kit/staff/link.tsx'
import { mySecurityWords } from '../../words/my-security.ts'

/** A lesson to do or done, with its day. */
export function LessonTask({ lesson }: { lesson: OwnLesson }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const { id, title, minutes, dueOn, isLate, passedAt } = lesson
  return (
    <li>
      <p>
        <Link to={`/lessons/${id}`}>{title[language]}</Link>
      </p>
      <p className="p-soft">
        {say('minutes', { minutes })} <Due dueOn={dueOn} isLate={isLate} />
        {passedAt && say('passed', { at: when(passedAt, language) })}
      </p>
    </li>
  )
}

/** A document to confirm or confirmed, with its day. */
export function DocumentTask({ paper }: { paper: OwnDocument }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  const { id, title, kind, version, dueOn, isLate, at } = paper
  return (
    <li>
      <p>
        <Link to={`/documents/${id}`}>{title[language]}</Link>
      </p>
      <p className="p-soft">
        {say(kind)} {say('version', { version })}{' '}
        {at ? say('confirmedAt', { at: when(at, language) }) : <Due dueOn={dueOn} isLate={isLate} />}
      </p>
    </li>
  )
}

function Due({ dueOn, isLate }: { dueOn: string | undefined; isLate: boolean }) {
  const say = useSay(mySecurityWords)
  const language = useLanguage()
  if (!dueOn) return null
  const day = dayIn(language, dueOn)
  return isLate ? (
    <strong className="m-due">{say('late', { day })}</strong>
  ) : (
    <span className="m-due">{say('due', { day })} </span>
  )
}
