import { Button, buttonClass } from '../kit/button.tsx'
import { useSay } from '../kit/language.tsx'
import { gateWords } from '../words/gate.ts'
import { Link } from './link.tsx'
import { Screen } from './screen.tsx'

/** An address the gate does not know. */
export function NotFound() {
  const t = useSay(gateWords)
  return (
    <Screen title={t('not-found-title')} lead={t('not-found-text')}>
      <Link to="/" className={buttonClass('primary')}>
        {t('to-entry')}
      </Link>
    </Screen>
  )
}

/** The server could not be reached when the page opened; stands without the operator's facts. */
export function Offline() {
  const t = useSay(gateWords)
  return (
    <main className="g-offline">
      <h1>{t('offline-title')}</h1>
      <p role="alert">{t('offline-text')}</p>
      <Button onClick={() => window.location.reload()}>{t('retry')}</Button>
    </main>
  )
}
