import './policy.css'
import { passwordWords } from '../words/gate-password.ts'
import { useSay } from './language.tsx'
import { useOperator } from './operator.tsx'
import { kindsIn, lengthOf } from './password-kinds.ts'

/** The rules for a new password, ticked off while it is typed. */
export function PasswordPolicy({ password }: { password: string }) {
  const t = useSay(passwordWords)
  const { min, max, kinds } = useOperator().passwordPolicy
  const length = lengthOf(password)
  return (
    <section className="k-policy" aria-label={t('policy-title')}>
      <strong>{t('policy-title')}</strong>
      <ul>
        <Rule met={length >= min && length <= max}>{t('policy-length', { min, max })}</Rule>
        {kinds > 1 && <Rule met={kindsIn(password) >= kinds}>{t('policy-kinds', { kinds })}</Rule>}
        <li className="k-policy-note">{t('policy-common')}</li>
      </ul>
    </section>
  )
}

function Rule({ met, children }: { met: boolean; children: string }) {
  const t = useSay(passwordWords)
  return (
    <li className={met ? 'k-policy-met' : ''}>
      <span>
        {children}
        <span className="k-hidden"> ({t(met ? 'rule-met' : 'rule-open')})</span>
      </span>
    </li>
  )
}
