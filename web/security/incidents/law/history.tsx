import type { IncidentClocks } from '#watch/contract.ts'
import { useLanguage, useSay } from '../../../kit/language.tsx'
import { when } from '../../../kit/portal/when.ts'
import { clockWords } from '../../../words/security-clocks.ts'

/** What was noted, each time with what was known then; nothing of it ever changes. */
export function History({ clocks }: { clocks: IncidentClocks }) {
  const say = useSay(clockWords)
  const language = useLanguage()
  return (
    <details>
      <summary>{say('history')}</summary>
      <ol className="p-stack-small">
        {clocks.history.map(({ number, kind, knownAt, facts }) => (
          <li key={number}>
            <p>{say('entry', { number, kind: say(kind), at: when(knownAt, language) })}</p>
            <p className="p-soft">{told(facts, say)}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}

type Say = ReturnType<typeof useSay<typeof clockWords>>

function told(facts: IncidentClocks['history'][number]['facts'], say: Say): string {
  const answered = (known: boolean | undefined) =>
    known === undefined ? say('unknown') : known ? say('yes') : say('no')
  const lines: [string, string][] = [
    [say('sensitive'), answered(facts.sensitiveData)],
    [say('financial'), answered(facts.financialHarm)],
    [say('improper'), answered(facts.improperPurpose)],
    [say('personCount'), facts.persons === undefined ? say('unknown') : String(facts.persons)],
    [say('role'), say(facts.role)],
  ]
  const checks = [
    ...(facts.isSuspectedOnly ? [say('suspected')] : []),
    ...(facts.isStronglyEncrypted ? [say('encrypted')] : []),
    ...(facts.isStillBeingAcquired ? [say('acquiring')] : []),
  ]
  return [...lines.map(([name, value]) => `${name}: ${value}`), ...checks].join(' · ')
}
