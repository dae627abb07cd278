import type { Trust } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../kit/language.tsx'
import { trustWords } from '../words/trust.ts'
import { dayOf } from './days.ts'

/** Certificates that hold, each only together with the departments it holds for (S2-16, S2-17). */
export function Certificates({ certificates }: Pick<Trust, 'certificates'>) {
  const say = useSay(trustWords)
  if (certificates.length === 0) return null
  return (
    <section className="t-part" aria-labelledby="t-certificates">
      <h2 id="t-certificates">{say('certificates')}</h2>
      {certificates.map((certificate) => (
        <One key={certificate.id} certificate={certificate} />
      ))}
    </section>
  )
}

function One({ certificate }: { certificate: Trust['certificates'][number] }) {
  const say = useSay(trustWords)
  const language = useLanguage()
  const { standard, departments, number, issuer, expiresOn } = certificate
  return (
    <article className="t-statement">
      <h3>{say('certified-departments', { standard })}</h3>
      <ul>
        {departments.map((department) => (
          <li key={department.ja}>{department[language]}</li>
        ))}
      </ul>
      <p className="t-soft">{say('only-these')}</p>
      <dl className="t-facts">
        <dt>{say('number')}</dt>
        <dd>{number}</dd>
        <dt>{say('issuer')}</dt>
        <dd>{issuer}</dd>
        <dt>{say('expires')}</dt>
        <dd>{dayOf(`${expiresOn}T00:00:00+09:00`, language)}</dd>
      </dl>
      <p className="t-soft">{say('no-copies')}</p>
    </article>
  )
}
