import { useSay } from '../kit/language.tsx'
import { mailboxWords } from '../words/mailbox.ts'
import { useLook } from './use-look.ts'

/** What an authenticator app of the demonstration shows; nothing while all it may show now has been used. */
interface ShownApp {
  readonly signInId: string
  readonly digits: string | null
}

/** What the authenticator apps of the demonstration's staff show, for whoever has no telephone at hand. */
export function Apps() {
  const t = useSay(mailboxWords)
  const apps = useLook<{ apps: readonly ShownApp[] }>('/mailbox/apps').seen?.apps ?? []
  if (apps.length === 0) return null
  return (
    <details className="mb-mail" open>
      <summary className="mb-head">
        <span className="mb-subject">{t('apps')}</span>
        <span className="mb-to">{t('apps-hint')}</span>
      </summary>
      <ul className="mb-apps">
        {apps.map((app) => (
          <App key={app.signInId} app={app} />
        ))}
      </ul>
    </details>
  )
}

function App({ app: { signInId, digits } }: { app: ShownApp }) {
  const t = useSay(mailboxWords)
  return (
    <li>
      <span className="mb-to">{signInId}</span>
      {digits ? (
        <output className="mb-digits">{digits}</output>
      ) : (
        <span className="mb-to">{t('apps-wait')}</span>
      )}
    </li>
  )
}
