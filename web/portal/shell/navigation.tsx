import { Link } from '@tanstack/react-router'
import { useSay } from '../../kit/language.tsx'
import {
  CompanyIcon,
  DepartmentsIcon,
  DoneIcon,
  FileIcon,
  HomeIcon,
  InfoIcon,
  PeopleIcon,
  PersonAddIcon,
  PersonIcon,
  PlaceIcon,
  PlaneIcon,
  RequestIcon,
  StatementIcon,
} from '../../kit/portal/icons.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { portalWords } from '../../words/portal.ts'

const notices = { to: '/notices', id: 'notices', Icon: InfoIcon, exact: false } as const
const trips = { to: '/trips', id: 'trips', Icon: PlaneIcon, exact: false } as const
const managers = [
  { to: '/', id: 'home', Icon: HomeIcon, exact: true },
  trips,
  { to: '/requests', id: 'requests', Icon: RequestIcon, exact: false },
  { to: '/my-navigation', id: 'myNavigation', Icon: PersonIcon, exact: false },
  notices,
] as const
const everybody = [
  { to: '/', id: 'home', Icon: HomeIcon, exact: true },
  trips,
  { to: '/delegations', id: 'delegations', Icon: PersonAddIcon, exact: false },
  { to: '/my-navigation', id: 'myNavigation', Icon: PersonIcon, exact: false },
  notices,
] as const
const administrators = [
  { to: '/', id: 'home', Icon: HomeIcon, exact: true },
  trips,
  { to: '/people', id: 'people', Icon: PeopleIcon, exact: false },
  { to: '/departments', id: 'departments', Icon: DepartmentsIcon, exact: false },
  { to: '/statements', id: 'statements', Icon: StatementIcon, exact: false },
  { to: '/readiness', id: 'readiness', Icon: DoneIcon, exact: false },
  { to: '/whereabouts', id: 'whereabouts', Icon: PlaceIcon, exact: false },
  { to: '/company-settings', id: 'companySettings', Icon: CompanyIcon, exact: false },
  { to: '/change-notices', id: 'changeNotices', Icon: FileIcon, exact: false },
  { to: '/my-navigation', id: 'myNavigation', Icon: PersonIcon, exact: false },
  notices,
] as const

const placesOf = (kind: string) => {
  if (kind === 'administrator') return administrators
  return kind === 'ticketing-manager' ? managers : everybody
}

/** The menu: only what the person's role may do. On a phone it opens under the header. */
export function Navigation() {
  const say = useSay(portalWords)
  const places = placesOf(useMe().session.kind)
  return (
    <ul>
      {places.map(({ to, id, Icon, exact }) => (
        <li key={to}>
          <Link to={to} activeOptions={{ exact }}>
            <Icon />
            {say(id)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
