import { useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { codeWords } from '../../words/gate-code.ts'
import { AskWho } from '../who/ask-who.tsx'

/** Beside the code for a new address: what to do when no mail comes, and that nobody may ask for the digits. */
export function AddressNotArrived() {
  const t = useSay(codeWords)
  const { mailFrom } = useOperator()
  return (
    <section className="g-help" aria-labelledby="not-arrived">
      <h2 id="not-arrived">{t('not-arrived-title')}</h2>
      <ul className="g-bullets">
        <li>{t('not-arrived-time')}</li>
        <li>{t('not-arrived-spam')}</li>
        <li>{t('not-arrived-from', { from: mailFrom })}</li>
      </ul>
      <p className="g-small">{t('never-ask')}</p>
      <AskWho trouble="no-code" />
    </section>
  )
}
