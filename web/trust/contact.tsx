import { useLanguage, useSay } from '../kit/language.tsx'
import { useOperator } from '../kit/operator.tsx'
import { trustWords } from '../words/trust.ts'

/** Where customers ask, complain and wish (S2-31). */
export function Contact() {
  const say = useSay(trustWords)
  const language = useLanguage()
  const { desk } = useOperator()
  return (
    <section className="t-part" id="contact" aria-labelledby="t-contact">
      <h2 id="t-contact">{say('contact')}</h2>
      <p>{say('contact-lead')}</p>
      <ul>
        <li>{say('inquiry')}</li>
        <li>{say('complaint')}</li>
        <li>{say('request')}</li>
      </ul>
      <p>
        {desk.name[language]} <a href={`tel:${desk.free}`}>{desk.free}</a>
      </p>
    </section>
  )
}
