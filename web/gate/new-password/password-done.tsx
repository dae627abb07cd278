import { buttonClass } from '../../kit/button.tsx'
import { Check } from '../../kit/icons.tsx'
import { useSay } from '../../kit/language.tsx'
import { Note } from '../../kit/note.tsx'
import { passwordWords } from '../../words/gate-password.ts'
import { Link } from '../link.tsx'
import { Screen } from '../screen.tsx'

/** The password stands; the way on is the entry page, for staff their own. */
export function PasswordDone(props: { remark: 'done-id' | 'done-others'; isStaff?: boolean }) {
  const { remark, isStaff } = props
  const t = useSay(passwordWords)
  return (
    <Screen title={t('done-title')}>
      <Note look="good" icon={<Check />}>
        {t('done-text')}
      </Note>
      <p className="g-small">{t(remark)}</p>
      {isStaff ? (
        <a href="/desk" className={buttonClass('primary', true)}>
          {t('done-go-staff')}
        </a>
      ) : (
        <Link to="/" className={buttonClass('primary', true)}>
          {t('done-go')}
        </Link>
      )}
    </Screen>
  )
}
