import './note.css'
import { kitWords } from '../words/kit.ts'
import { type Language, say } from '../words/say.ts'
import type { Problem } from './call.ts'
import { useLanguage, useSay } from './language.tsx'

/** Says what went wrong and what to do, announced at once, with the number the desk can look up. */
export function ProblemAlert({ problem }: { problem: Problem | undefined }) {
  const t = useSay(kitWords)
  const language = useLanguage()
  if (!problem) return null
  return (
    <div className="k-note k-note-danger" role="alert">
      <div>
        <ProblemText text={problemText(problem, language)} />
        {problem.errorId && (
          <small>
            {t('error-id')}: <code>{problem.errorId}</code> {t('error-id-use')}
          </small>
        )}
      </div>
    </div>
  )
}

/** What happened stands out; what to do next follows on its own line. */
export function ProblemText({ text }: { text: string }) {
  const [, happened, next] = /^(.+?(?:。|\. ))(.+)$/.exec(text) ?? []
  if (!happened) return text
  return (
    <>
      <strong className="k-note-title">{happened}</strong>
      {next}
    </>
  )
}

/**
 * The sentence for a problem. The server words its refusals itself, in the reader's language (RFC 9457 `title`),
 * so the browser carries only the words for answers that never came.
 */
export function problemText(problem: Problem, language: Language): string {
  const own = ownFaults.find((id) => id === problem.refusal)
  if (own) return say(kitWords, language, own)
  const isWorded = problem.title !== '' && problem.title !== problem.refusal
  return isWorded ? problem.title : say(kitWords, language, 'fault')
}

/** What went wrong before any server was asked. */
const ownFaults = ['offline', 'passkey-not-made', 'passkey-on-device'] as const
