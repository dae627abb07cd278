import {
  CalendarIcon,
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
import type { MenuPart } from '../../kit/staff/house.tsx'
import type { PlainId } from '../../words/say.ts'
import type { securityWords } from '../../words/security.ts'

type Part = MenuPart<PlainId<typeof securityWords>>

const watch: Part = {
  title: 'partWatch',
  places: [
    { to: '/alerts', id: 'alerts', Icon: WarningIcon },
    { to: '/mail-reports', id: 'mail-reports', Icon: RequestIcon },
    { to: '/incidents', id: 'incidents', Icon: WarningIcon },
    { to: '/duty', id: 'duty', Icon: PeopleIcon },
    { to: '/intel', id: 'intel', Icon: InfoIcon },
    { to: '/audit', id: 'audit', Icon: StatementIcon },
  ],
}
const procedures: Part = {
  title: 'partProcedures',
  places: [
    { to: '/rules', id: 'rules', Icon: FileIcon },
    { to: '/judgement', id: 'judgement', Icon: InfoIcon },
    { to: '/response-manual', id: 'manuals', Icon: FileIcon },
    { to: '/laws', id: 'laws', Icon: CompanyIcon },
    { to: '/receivers', id: 'receivers', Icon: RequestIcon },
  ],
}
const promises: Part = {
  title: 'partPromises',
  places: [
    { to: '/promises', id: 'promises', Icon: DoneIcon },
    { to: '/year', id: 'year', Icon: CalendarIcon },
    { to: '/bodies', id: 'bodies', Icon: PeopleIcon },
    { to: '/audits', id: 'audits', Icon: FileIcon },
    { to: '/inspections', id: 'inspections', Icon: PlaceIcon },
    { to: '/checks', id: 'checks', Icon: DoneIcon },
    { to: '/contact', id: 'contact', Icon: RequestIcon },
  ],
}
const people: Part = {
  title: 'partPeople',
  places: [
    { to: '/people', id: 'people', Icon: PeopleIcon },
    { to: '/leavers', id: 'leavers', Icon: PersonIcon },
    { to: '/documents', id: 'documents', Icon: FileIcon },
    { to: '/lessons', id: 'lessons', Icon: DoneIcon },
    { to: '/drills', id: 'drills', Icon: RequestIcon },
    { to: '/conduct', id: 'conduct', Icon: PersonIcon, by: ['security-officer', 'ciso'] },
  ],
}
const registers: Part = {
  title: 'partRegisters',
  places: [
    { to: '/registers', id: 'registers', Icon: FileIcon },
    { to: '/take-outs', id: 'takeOuts', Icon: RequestIcon },
    { to: '/servers', id: 'servers', Icon: CompanyIcon },
    { to: '/devices', id: 'devices', Icon: PlaceIcon },
    { to: '/handling', id: 'handling', Icon: DepartmentsIcon },
  ],
}
const own: Part = {
  title: 'partOwn',
  places: [
    { to: '/my-device', id: 'device', Icon: PlaceIcon },
    { to: '/my-security', id: 'mine', Icon: DoneIcon, isAway: true },
    { to: '/my-navigation', id: 'own', Icon: PersonIcon },
  ],
}

/** The security office's menu: the day first, then its parts, one line a place. */
export const menu: readonly Part[] = [
  { places: [{ to: '/', id: 'today', Icon: HomeIcon }] },
  watch,
  procedures,
  promises,
  people,
  registers,
  own,
]
