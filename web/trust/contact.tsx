import { useState } from 'react'
import type { Receipt } from '#assurance/contract.ts'
import { useLanguage, useSay } from '../kit/language.tsx'
import { useOperator } from '../kit/operator.tsx'
import { trustWords } from '../words/trust.ts'
import { AskForm } from './ask-form.tsx'
import { momentOf } from './days.ts'

/** Where customers ask, complain and wish (S2-31, S2-32). */
export function Contact() {
  const say = useSay(trustWords)
  const language = useLanguage()
  const { desk } = useOperator()
  const [receipt, setReceipt] = useState<Receipt>()
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
      {receipt ? (
        <div className="t-statement t-receipt" role="status">
          <h3>{say('received')}</h3>
          <p>
            {say('receipt-number')} <strong>{receipt.number}</strong>
          </p>
          <p>{say('answered-by', { time: momentOf(receipt.dueAt, language) })}</p>
        </div>
      ) : (
        <AskForm onReceived={setReceipt} />
      )}
    </section>
  )
}
