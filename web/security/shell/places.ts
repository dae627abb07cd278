import {
  CompanyIcon,
  DepartmentsIcon,
  DoneIcon,
  FileIcon,
  HomeIcon,
  InfoIcon,
  PeopleIcon,
  PersonIcon,
  PlaceIcon,
  RequestIcon,
  StatementIcon,
  WarningIcon,
} from '../../kit/portal/icons.tsx'
import type { Place } from '../../kit/staff/navigation.tsx'
import type { PlainId } from '../../words/say.ts'
import type { securityWords } from '../../words/security.ts'

/** The security office's menu, one line a place. */
export const places: readonly (Omit<Place, 'title'> & { readonly id: PlainId<typeof securityWords> })[] = [
  { to: '/', id: 'today', Icon: HomeIcon },
  { to: '/alerts', id: 'alerts', Icon: InfoIcon },
  { to: '/incidents', id: 'incidents', Icon: WarningIcon },
  { to: '/duty', id: 'duty', Icon: PeopleIcon },
  { to: '/intel', id: 'intel', Icon: PlaceIcon },
  { to: '/servers', id: 'servers', Icon: CompanyIcon },
  { to: '/rules', id: 'rules', Icon: FileIcon },
  { to: '/promises', id: 'promises', Icon: DoneIcon },
  { to: '/audits', id: 'audits', Icon: FileIcon },
  { to: '/inspections', id: 'inspections', Icon: PlaceIcon },
  { to: '/checks', id: 'checks', Icon: DoneIcon },
  { to: '/conduct', id: 'conduct', Icon: PersonIcon },
  { to: '/contact', id: 'contact', Icon: RequestIcon },
  { to: '/documents', id: 'documents', Icon: FileIcon },
  { to: '/lessons', id: 'lessons', Icon: DoneIcon },
  { to: '/bodies', id: 'bodies', Icon: PeopleIcon },
  { to: '/registers', id: 'registers', Icon: FileIcon },
  { to: '/leavers', id: 'leavers', Icon: PersonIcon },
  { to: '/audit', id: 'audit', Icon: StatementIcon },
  { to: '/receivers', id: 'receivers', Icon: RequestIcon },
  { to: '/devices', id: 'devices', Icon: RequestIcon },
  { to: '/handling', id: 'handling', Icon: DepartmentsIcon },
  { to: '/my-device', id: 'device', Icon: PlaceIcon },
  { to: '/response-manual', id: 'manuals', Icon: FileIcon },
  { to: '/laws', id: 'laws', Icon: CompanyIcon },
  { to: '/my-security', id: 'mine', Icon: DoneIcon, isAway: true },
  { to: '/my-navigation', id: 'own', Icon: PersonIcon },
]
