import type { JoiningView } from '#organisation/contract.ts'
import { buttonClass } from '../../kit/button.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { selfRegistrationWords } from '../../words/gate-self-registration.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'

/** How a self-registration ended: registered, or waiting until the administrator agrees. It signs nobody in. */
export function Ended({ joining }: { joining: JoiningView }) {
  const t = useSay(selfRegistrationWords)
  const programme = useOperator().programme[useLanguage()]
  const { company, outcome } = joining
  const isIn = outcome === 'registered'
  return (
    <Screen title={t(isIn ? 'registered-title' : 'waiting-title')}>
      <p role="status">
        {isIn ? t('registered-text', { company }) : t('waiting-text', { company, programme })}
      </p>
      <Link to="/" className={buttonClass('primary')}>
        {t(isIn ? 'to-sign-in' : 'to-entry')}
      </Link>
    </Screen>
  )
}
