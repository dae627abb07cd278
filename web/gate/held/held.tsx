import { useState } from 'react'
import { buttonClass } from '../../kit/button.tsx'
import { Check } from '../../kit/icons.tsx'
import { useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/note.tsx'
import { heldWords } from '../../words/gate-held.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'

/** After "this was not me": the number of the case, and the way back. The same for everybody who opens it. */
export function Held({ id }: { id: string | undefined }) {
  const t = useSay(heldWords)
  const [number] = useState(() => /^#(\d{10})$/.exec(window.location.hash)?.[1])
  return (
    <Screen title={t('title')}>
      <Note look="good" icon={<Check />}>
        {t('done')}
      </Note>
      {number && (
        <p>
          {t('number')}: <strong>{number}</strong>
          <br />
          <span className="g-small">{t('number-use')}</span>
        </p>
      )}
      <h2 className="g-subtitle">{t('next')}</h2>
      <ol className="g-bullets">
        <li>{t('reset')}</li>
        <li>{t('reset-then')}</li>
      </ol>
      <p className="g-small">{t('mailbox')}</p>
      <Link
        to={`/recovery/${id === 'member' || id === 'staff' ? id : 'administrator'}`}
        className={buttonClass('primary', true)}
      >
        {t('go')}
      </Link>
      <Link to="/who-can-fix/not-me" className="g-reset">
        {t('who')}
      </Link>
    </Screen>
  )
}
