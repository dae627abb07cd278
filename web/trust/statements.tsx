import type { Trust } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../kit/language.tsx'
import { trustWords } from '../words/trust.ts'
import { dayOf, monthOf } from './days.ts'

type Statement = Trust['statements'][number]

/** One part of the page: what is told, and what is promised with whether it is proved at present. */
export function Statements(props: {
  part: 'history' | 'priority' | 'policy' | 'measure'
  statements: Statement[]
}) {
  const say = useSay(trustWords)
  const { part, statements } = props
  if (statements.length === 0) return null
  return (
    <section className={`t-part t-${part}`} aria-labelledby={`t-${part}`}>
      <h2 id={`t-${part}`}>{say(part)}</h2>
      {statements.map((statement) => (
        <One key={statement.id} statement={statement} />
      ))}
    </section>
  )
}

function One({ statement }: { statement: Statement }) {
  const language = useLanguage()
  const { kind, number, month, title, text, proof } = statement
  return (
    <article className={`t-statement t-is-${kind}`}>
      {month && (
        <p className="t-month">
          <time dateTime={month}>{monthOf(month, language)}</time>
        </p>
      )}
      <h3>
        {kind === 'policy' && <span className="t-number">{number}. </span>}
        {title[language]}
      </h3>
      <p>{text[language]}</p>
      {proof && <Proof proof={proof} />}
    </article>
  )
}

function Proof({ proof }: { proof: NonNullable<Statement['proof']> }) {
  const say = useSay(trustWords)
  const language = useLanguage()
  if (!proof.isCurrent || !proof.provedAt) return <p className="t-proof t-open">{say('not-proved')}</p>
  return <p className="t-proof t-current">{say('proved', { day: dayOf(proof.provedAt, language) })}</p>
}
