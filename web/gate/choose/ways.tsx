import { Arrow, Building, Person, Ticket } from '../../kit/icons.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { chooseWords } from '../../words/gate-choose.ts'
import type { Door } from '../journey.ts'
import { Link } from '../link.tsx'
import { goToDoor } from '../sign-in/at-door.ts'
import { Way } from './way.tsx'

type Role = 'traveller' | 'manager' | 'administrator'

/** The ways in by kind of ID (S1-07): member number or administrator ID. Each leads to a door of its own. */
export function Ways() {
  const t = useSay(chooseWords)
  const language = useLanguage()
  const operator = useOperator()
  const way = (role: Role, door: Door) => ({
    go: t(door === 'member' ? 'traveller-go' : 'manager-go'),
    title: t(`${role}-title`),
    role: t(`${role}-role`),
    onGo: () => goToDoor(language, door),
  })
  const programme = operator.programme[language]
  const administratorId = { id: t('manager-id'), format: t('manager-format') }
  return (
    <section className="g-ways-part" aria-labelledby="ways">
      <h2 id="ways">{t('ways-title')}</h2>
      <p>{t('ways-lead')}</p>
      <div className="g-ways">
        <Way
          {...way('traveller', 'member')}
          icon={<Person />}
          id={t('traveller-id', { programme })}
          format={t('traveller-format')}
          text={t('traveller-text')}
        />
        <Way
          {...way('manager', 'administrator')}
          {...administratorId}
          icon={<Ticket />}
          text={t('manager-text')}
        />
        <Way
          {...way('administrator', 'administrator')}
          {...administratorId}
          icon={<Building />}
          text={t('administrator-text', { desk: operator.desk.name[language] })}
        />
      </div>
      <p className="g-ways-else">
        {t('not-registered')}
        <Link to="/self-registration">
          {t('self-registration')}
          <Arrow />
        </Link>
      </p>
    </section>
  )
}
