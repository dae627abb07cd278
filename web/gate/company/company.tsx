import { useState } from 'react'
import { useSay } from '../../kit/language.tsx'
import { signInWords } from '../../words/gate-sign-in.ts'
import { Form } from '../form.tsx'
import type { Travelling } from '../journey.ts'
import { Screen } from '../screen.tsx'

/** One member number in several companies: after the proof, the person says for which he comes today. */
export function Company({ travelling }: { travelling: Travelling }) {
  const t = useSay(signInWords)
  const [companyId, setCompanyId] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && !companyId
  const submit = (): boolean => {
    setTried(true)
    if (companyId) void travelling.step('company', { companyId })
    return companyId !== ''
  }
  return (
    <Screen title={t('company-title')} lead={t('company-lead')}>
      <Form go={t('company-go')} busy={travelling.busy} problem={travelling.problem} onSubmit={submit}>
        <fieldset className="g-choices" aria-describedby={missing ? 'company-missing' : undefined}>
          <legend className="k-hidden">{t('company-choose')}</legend>
          {travelling.journey?.companies?.map((company) => (
            <label key={company.id} className="g-choice">
              <input
                type="radio"
                name="company"
                checked={companyId === company.id}
                aria-invalid={missing || undefined}
                onChange={() => setCompanyId(company.id)}
              />
              {company.name}
            </label>
          ))}
        </fieldset>
        {missing && (
          <div className="k-field-error" id="company-missing" role="alert">
            {t('company-missing')}
          </div>
        )}
      </Form>
    </Screen>
  )
}
