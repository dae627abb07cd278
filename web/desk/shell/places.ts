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
  WarningIcon,
} from '../../kit/portal/icons.tsx'
import type { Place } from '../../kit/staff/navigation.tsx'
import type { deskWords } from '../../words/desk.ts'
import type { PlainId } from '../../words/say.ts'

/** The desk's menu, one line a place. */
export const places: readonly (Omit<Place, 'title'> & { readonly id: PlainId<typeof deskWords> })[] = [
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
  { to: '/handling', id: 'handling', Icon: DepartmentsIcon },
  { to: '/my-device', id: 'device', Icon: PlaceIcon },
  { to: '/my-security', id: 'mine', Icon: DoneIcon, isAway: true },
  { to: '/my-navigation', id: 'own', Icon: PersonIcon },
]
