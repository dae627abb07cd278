import { Link } from '@tanstack/react-router'
import type { DeskMe } from '#desk/contract.ts'
import { useSay } from '../../kit/language.tsx'
import {
  CompanyIcon,
  DoneIcon,
  FileIcon,
  HomeIcon,
  InfoIcon,
  PeopleIcon,
  PersonAddIcon,
  PersonIcon,
  WarningIcon,
} from '../../kit/portal/icons.tsx'
import { deskWords } from '../../words/desk.ts'
import { portalWords } from '../../words/portal.ts'
import type { PlainId } from '../../words/say.ts'
import { useStaff } from './staff.ts'

type Kind = DeskMe['kind']

interface Place {
  readonly to: string
  readonly id: PlainId<typeof deskWords>
  readonly Icon: () => React.ReactNode
  /** Everybody of the staff unless named. */
  readonly by?: readonly Kind[]
}

// One line a place.
const places: readonly Place[] = [
  { to: '/', id: 'home', Icon: HomeIcon },
  { to: '/change-notices', id: 'change-notices', Icon: FileIcon, by: ['desk-agent'] },
  { to: '/companies', id: 'companies', Icon: CompanyIcon, by: ['desk-agent'] },
  { to: '/first-addresses', id: 'first-addresses', Icon: PersonAddIcon, by: ['desk-agent'] },
  { to: '/agencies', id: 'agencies', Icon: CompanyIcon, by: ['desk-agent'] },
  { to: '/imports', id: 'imports', Icon: FileIcon, by: ['desk-agent'] },
  { to: '/cutover', id: 'cutover', Icon: DoneIcon, by: ['desk-agent'] },
  { to: '/members', id: 'members', Icon: PeopleIcon, by: ['member-office'] },
  { to: '/notices', id: 'notices', Icon: InfoIcon, by: ['desk-agent'] },
  { to: '/maintenance', id: 'maintenance', Icon: WarningIcon, by: ['desk-agent'] },
  { to: '/my-navigation', id: 'own', Icon: PersonIcon },
]

/** The menu: only what the person's kind may do. On a phone it opens under the header. */
export function Navigation(props: { isOpen: boolean }) {
  const say = useSay(deskWords)
  const sayShared = useSay(portalWords)
  const { kind } = useStaff()
  return (
    <nav id="menu" className="s-navigation" data-open={props.isOpen} aria-label={sayShared('mainNavigation')}>
      <ul>
        {places
          .filter(({ by }) => !by || by.includes(kind))
          .map(({ to, id, Icon }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/' }}>
                <Icon />
                {say(id)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
