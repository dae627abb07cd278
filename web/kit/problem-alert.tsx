import './note.css'
import { kitWords } from '../words/kit.ts'
import { isProblemId, problemWords } from '../words/problems.ts'
import type { Language } from '../words/say.ts'
import { say } from '../words/say.ts'
import type { Problem } from './call.ts'
import { useLanguage, useSay } from './language.tsx'

/** Says what went wrong and what to do, announced at once; a fault of ours carries its number. */
export function ProblemAlert({ problem }: { problem: Problem | undefined }) {
  const t = useSay(kitWords)
  const language = useLanguage()
  if (!problem) return null
  const isOurs = problem.status >= 500 || problem.refusal === 'fault'
  return (
    <div className="k-note k-note-danger" role="alert">
      <div>
        {problemText(problem, language)}
        {isOurs && problem.errorId && (
          <small>
            {t('error-id')}: <code>{problem.errorId}</code> {t('error-id-use')}
          </small>
        )}
      </div>
    </div>
  )
}

/** The sentence for a refusal: ours by its id, else the server's, else a calm general one. */
export function problemText(problem: Problem, language: Language): string {
  if (isProblemId(problem.refusal)) return say(problemWords, language, problem.refusal)
  return problem.detail || problem.title || say(problemWords, language, 'fault')
}
