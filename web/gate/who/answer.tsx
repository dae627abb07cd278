import { buttonClass } from '../../kit/button.tsx'
import { DeskBlock } from '../../kit/desk/desk-block.tsx'
import { Phone } from '../../kit/icons.tsx'
import { useLanguage, useSay } from '../../kit/language.tsx'
import { useOperator } from '../../kit/operator.tsx'
import { type Repairer, type Role, repairs, type Trouble } from '../../kit/repairs/repairs.ts'
import { repairWords } from '../../words/repairs.ts'
import { Link } from '../link.tsx'

const places = {
  'reset-member': '/recovery/member',
  'reset-administrator': '/recovery/administrator',
  'self-registration': '/self-registration',
} as const

/** What to do, and who can do it, with the way to reach them. */
export function Answer({ role, trouble }: { role: Role; trouble: Trouble }) {
  const t = useSay(repairWords)
  const { by, go } = repairs[trouble][role]
  return (
    <>
      <p>{t(`${trouble}.${role}`)}</p>
      {go && (
        <Link to={places[go]} className={buttonClass('primary')}>
          {t(`go-${go}`)}
        </Link>
      )}
      <h3 className="w-by">{t('can-fix')}</h3>
      <ul className="w-repairers">
        {by.map((one) => (
          <li key={one}>
            <Reach repairer={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Reach({ repairer }: { repairer: Repairer }) {
  const t = useSay(repairWords)
  const language = useLanguage()
  const { memberOffice } = useOperator()
  if (repairer === 'desk') return <DeskBlock />
  if (repairer !== 'member-office') return <p className="g-contact">{t(repairer)}</p>
  return (
    <p className="g-contact">
      <Phone />
      <span>
        {memberOffice.name[language]}
        <strong>{memberOffice.phone}</strong>
      </span>
    </p>
  )
}
