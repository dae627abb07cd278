import { portalWords } from '../../../words/portal.ts'
import type { Problem } from '../../call.ts'
import { useLanguage, useSay } from '../../language.tsx'
import { ProblemText, problemText } from '../../problem-alert.tsx'
import { WarningIcon } from '../icons.tsx'

/** Says why a call was refused, with the number the desk can look up; stands beside the button that was pressed. */
export function ProblemNote(props: { problem: Problem | undefined }) {
  const say = useSay(portalWords)
  const language = useLanguage()
  const { problem } = props
  return (
    <div role="alert">
      {problem && (
        <div className="p-note p-note-danger">
          <WarningIcon />
          <div>
            <p>
              <ProblemText text={problemText(problem, language)} />
            </p>
            {problem.errorId && <p className="p-small">{say('errorId', { id: problem.errorId })}</p>}
          </div>
        </div>
      )}
    </div>
  )
}
