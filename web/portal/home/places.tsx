import { Link } from '@tanstack/react-router'
import { useSay } from '../../kit/language.tsx'
import {
  CompanyIcon,
  DepartmentsIcon,
  FileIcon,
  NextIcon,
  PeopleIcon,
  PersonAddIcon,
  PersonIcon,
  PlaneIcon,
} from '../../kit/portal/icons.tsx'
import { useMe } from '../../kit/portal/person/me.ts'
import { homeWords } from '../../words/portal-home.ts'
import './places.css'

const forAdministrators = [
  { to: '/people/register', title: 'registerTitle', text: 'registerText', Icon: PersonAddIcon },
  { to: '/people/import', title: 'importTitle', text: 'importText', Icon: FileIcon },
  { to: '/people', title: 'peopleTitle', text: 'peopleText', Icon: PeopleIcon },
  { to: '/departments', title: 'departmentsTitle', text: 'departmentsText', Icon: DepartmentsIcon },
  { to: '/company-settings', title: 'settingsTitle', text: 'settingsText', Icon: CompanyIcon },
] as const

/** What this role can do now, each a way in. */
export function Places() {
  const say = useSay(homeWords)
  const { kind } = useMe().session
  const own = {
    to: '/my-navigation',
    title: 'myTitle',
    text: kind === 'traveller' ? 'myTextTraveller' : 'myTextAdministrator',
    Icon: PersonIcon,
  } as const
  const trips = {
    to: '/trips',
    title: kind === 'administrator' ? 'tripsTitleAdministrator' : 'tripsTitle',
    text: kind === 'administrator' ? 'tripsTextAdministrator' : 'tripsText',
    Icon: PlaneIcon,
  } as const
  const places = kind === 'administrator' ? [...forAdministrators, trips, own] : [trips, own]
  return (
    <section className="p-stack">
      <h2>{say('canDo')}</h2>
      <ul className="h-places">
        {places.map(({ to, title, text, Icon }) => (
          <li key={to}>
            <Link to={to} className="h-place">
              <Icon />
              <span>
                <strong>{say(title)}</strong>
                <span className="h-text">{say(text)}</span>
              </span>
              <NextIcon />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
