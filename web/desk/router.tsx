import { lazyRouteComponent } from '@tanstack/react-router'
import { staffRouter } from '../kit/staff/router.tsx'
import { DeskFrame } from './shell/desk-frame.tsx'

const fromAgencies = () => import('./agencies/agencies.tsx')
const fromImports = () => import('./imports/imports.tsx')
const fromMembers = () => import('./members/members.tsx')
const fromRegister = () => import('./members/register.tsx')
const fromNotices = () => import('./notices/notices.tsx')
const fromNotice = () => import('./notices/notice.tsx')
const fromCutover = () => import('./cutover/cutover.tsx')
const fromMaintenance = () => import('./maintenance/maintenance.tsx')

const fromQueue = () => import('./change-notices/queue.tsx')
const fromChange = () => import('./change-notices/notice.tsx')
const fromEntering = () => import('./change-notices/enter-notice.tsx')
const fromCompanies = () => import('./companies/companies.tsx')
const fromCompany = () => import('./companies/company.tsx')
const fromNewCompany = () => import('./companies/new-company.tsx')
const fromAddresses = () => import('./first-addresses/first-addresses.tsx')

/** The desk's screens, one line each. */
export const router = staffRouter('/desk', DeskFrame, [
  ['/', lazyRouteComponent(() => import('./home/home.tsx'), 'Home')],
  ['/agencies', lazyRouteComponent(fromAgencies, 'Agencies')],
  ['/imports', lazyRouteComponent(fromImports, 'Imports')],
  ['/members', lazyRouteComponent(fromMembers, 'Members')],
  ['/members/register', lazyRouteComponent(fromRegister, 'RegisterMember')],
  ['/notices', lazyRouteComponent(fromNotices, 'Notices')],
  ['/notices/new', lazyRouteComponent(fromNotice, 'NewNotice')],
  ['/notices/$noticeId', lazyRouteComponent(fromNotice, 'Notice')],
  ['/cutover', lazyRouteComponent(fromCutover, 'Cutover')],
  ['/change-notices', lazyRouteComponent(fromQueue, 'Queue')],
  ['/change-notices/new', lazyRouteComponent(fromEntering, 'EnterNotice')],
  ['/change-notices/new/$companyId', lazyRouteComponent(fromEntering, 'EnterNotice')],
  ['/change-notices/$noticeId', lazyRouteComponent(fromChange, 'NoticeScreen')],
  ['/companies', lazyRouteComponent(fromCompanies, 'Companies')],
  ['/companies/new', lazyRouteComponent(fromNewCompany, 'NewCompany')],
  ['/companies/$companyId', lazyRouteComponent(fromCompany, 'CompanyScreen')],
  ['/first-addresses', lazyRouteComponent(fromAddresses, 'FirstAddresses')],
  ['/maintenance', lazyRouteComponent(fromMaintenance, 'Maintenance')],
])
