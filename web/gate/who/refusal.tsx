import type { Problem } from '../../kit/call.ts'
import { useSay } from '../../kit/language.tsx'
import { ProblemAlert } from '../../kit/problem-alert.tsx'
import type { Trouble } from '../../kit/repairs/repairs.ts'
import { askWords } from '../../words/gate-ask.ts'
import { Link } from '../link.tsx'
import { AskWho } from './ask-who.tsx'

/** What a refusal has said in its own words already; every other leaves the question to the person. */
const troubleOfRefusal: Readonly<Record<string, Trouble>> = {
  'code-not-accepted': 'no-code',
  'too-many-resends': 'no-code',
  'no-address': 'no-address',
  'temporary-card': 'temporary-card',
  'link-not-usable': 'link',
  'self-registration-locked': 'self-registration',
}

/** A refusal of the gate and the way to who can fix it; the same way whoever was refused (S1-46). */
export function Refusal({ problem }: { problem: Problem | undefined }) {
  const t = useSay(askWords)
  return (
    <>
      <ProblemAlert problem={problem} />
      {problem?.refusal === 'temporary-card' && (
        <Link to="/notices/instant-members" className="g-reset">
          {t('instant-members')}
        </Link>
      )}
      {problem && problem.status >= 400 && problem.status < 500 && (
        <AskWho trouble={troubleOfRefusal[problem.refusal]} />
      )}
    </>
  )
}
