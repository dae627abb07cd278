import type { PublicDisclosures } from '#watch/contract.ts'
import { useRead } from '../kit/asking/use-read.ts'
import { useLanguage, useSay } from '../kit/language.tsx'
import { trustWords } from '../words/trust.ts'
import { dayOf } from './days.ts'

/** What was made public of incidents (S2-29), the newest first. */
export function Disclosed() {
  const say = useSay(trustWords)
  const language = useLanguage()
  const reply = useRead<PublicDisclosures>('/disclosures')
  const disclosures = reply?.ok ? reply.value.disclosures : []
  if (disclosures.length === 0) return null
  return (
    <section className="t-part" aria-labelledby="t-disclosures">
      <h2 id="t-disclosures">{say('disclosures')}</h2>
      {disclosures.map(({ id, title, body, publishedAt, amendedAt }) => (
        <article key={id} className="t-statement">
          <p className="t-month">
            {dayOf(publishedAt, language)}
            {amendedAt && ` ${say('amended', { day: dayOf(amendedAt, language) })}`}
          </p>
          <h3>{title[language]}</h3>
          <p className="t-lines">{body[language]}</p>
        </article>
      ))}
    </section>
  )
}
