import { readFileSync } from 'node:fs'
import { cutoverDeskRoutes } from '../../src/cutover/desk/routes.ts'
import { readinessRoutes } from '../../src/cutover/readiness/routes.ts'
import { changeNoticeDeskRoutes } from '../../src/desk/change-notices/desk-routes.ts'
import { changeNoticeRoutes } from '../../src/desk/change-notices/routes.ts'
import { firstAddressDeskRoutes } from '../../src/desk/first-addresses/routes.ts'
import { maintenanceRoutes } from '../../src/desk/maintenance/routes.ts'
import { noticeDeskRoutes } from '../../src/desk/notices/desk-routes.ts'
import { noticeRoutes } from '../../src/desk/notices/routes.ts'
import { federationRoutes } from '../../src/federation/routes.ts'
import { authenticatorRoutes } from '../../src/identity/authenticators/routes.ts'
import { authenticatorStepUpRoutes } from '../../src/identity/authenticators/step-up/routes.ts'
import { ownRoutes } from '../../src/identity/own/routes.ts'
import { recoveryRoutes } from '../../src/identity/recovery/routes.ts'
import { setPasswordRoutes } from '../../src/identity/set-password/routes.ts'
import { signInRoutes } from '../../src/identity/sign-in/routes.ts'
import { stepUpRoutes } from '../../src/identity/step-up/routes.ts'
import { timelineRoutes } from '../../src/identity/timeline/routes.ts'
import { bulkRoutes } from '../../src/organisation/bulk/routes.ts'
import { firstAddressRoutes } from '../../src/organisation/first-addresses/routes.ts'
import { importRoutes } from '../../src/organisation/imports/routes.ts'
import { peopleRoutes } from '../../src/organisation/people/routes.ts'
import { applicationRoutes } from '../../src/organisation/self-registration/applications/routes.ts'
import { fourFieldRoutes, joiningRoutes } from '../../src/organisation/self-registration/joining/routes.ts'
import { selfRegistrationSettingsRoutes } from '../../src/organisation/self-registration/settings/routes.ts'
import type { RouteShape } from '../../src/platform/http/route.ts'
import { bookingRoutes } from '../../src/travel/bookings/routes.ts'
import { issuingRoutes } from '../../src/travel/issuing/routes.ts'
import { requestRoutes } from '../../src/travel/requests/routes.ts'
import { servicingRoutes } from '../../src/travel/servicing/routes.ts'
import type { SourceFile } from '../check/source-files.ts'
import { arrowsOf, callsOf, lineOfCall, linesOf, outside } from './chart.ts'
import { journeyArrows } from './journeys.ts'
import { type Row, writesOf } from './rows.ts'

/** The journeys that are stored with their step; a page each. */
export const journeys = ['sign-in', 'recovery']

/** The drawn rows: page, which of its charts, and the table behind it. */
export const rows: [page: string, nth: number, row: Row][] = [
  ['set-password', 0, { table: 'identity_link', first: 'open', opener: 'sendLinks' }],
  ['step-up', 0, { table: 'identity_step_up', first: 'asked' }],
  ['first-address', 0, { table: 'identity_first_address', first: 'waiting' }],
  ['own-address', 0, { table: 'identity_address_change', first: 'waiting' }],
  [
    'registration',
    0,
    {
      ...{ table: 'organisation_person', first: 'active', column: 'status', opener: 'insertPeople' },
      moved: { by: 'organisation_let_leave', to: 'left' },
    },
  ],
  ['not-me', 0, { table: 'identity_case', first: 'open', column: 'status', opener: 'holdAndOpenCase' }],
  ['registration', 1, { table: 'organisation_import', first: 'checking', column: 'state' }],
  ['bulk-actions', 0, { table: 'organisation_bulk', first: 'previewed', column: 'state' }],
  ['self-registration', 0, { table: 'organisation_joining', first: 'member', column: 'step' }],
  ['agency', 0, { table: 'federation_arrival', first: 'begun' }],
  [
    'change-notice',
    0,
    { table: 'desk_change_notice', first: 'draft', column: 'state', opener: 'insertChangeNotice' },
  ],
  ['rehearsal', 0, { table: 'cutover_rehearsal', first: 'waiting', column: 'state' }],
  ['notices', 0, { table: 'desk_notice', first: 'draft', column: 'state' }],
  ['issue-a-ticket', 0, { table: 'travel_booking', first: 'draft', column: 'state', opener: 'enterDraft' }],
  ['issue-a-ticket', 1, { table: 'travel_request', first: 'open', column: 'state', opener: 'enterRequest' }],
  ['change-and-refund', 0, { table: 'travel_servicing', first: 'quoted', column: 'state' }],
  ['self-registration', 1, { table: 'organisation_application', first: 'waiting', column: 'state' }],
]

/** The calls each page lists. */
const calls: [page: string, routes: readonly RouteShape[]][] = [
  ['sign-in', signInRoutes(async () => new Map())],
  ['recovery', recoveryRoutes],
  ['set-password', setPasswordRoutes],
  ['first-address', [...firstAddressRoutes, ...firstAddressDeskRoutes]],
  ['change-notice', [...changeNoticeRoutes, ...changeNoticeDeskRoutes]],
  ['step-up', [...stepUpRoutes, ...authenticatorStepUpRoutes]],
  ['authenticators', authenticatorRoutes],
  ['own-address', ownRoutes.filter(({ path }) => path.includes('/address'))],
  ['not-me', timelineRoutes],
  ['rehearsal', [...cutoverDeskRoutes, ...readinessRoutes]],
  ['notices', [...noticeRoutes, ...noticeDeskRoutes]],
  ['agency', federationRoutes],
  ['maintenance', maintenanceRoutes],
  [
    'issue-a-ticket',
    [...bookingRoutes, ...requestRoutes, ...issuingRoutes].filter(({ method }) => method !== 'GET'),
  ],
  ['change-and-refund', servicingRoutes],
  ['registration', [...peopleRoutes.filter(({ method }) => method !== 'GET'), ...importRoutes]],
  ['bulk-actions', bulkRoutes],
  [
    'self-registration',
    [...joiningRoutes, ...applicationRoutes, ...selfRegistrationSettingsRoutes, ...fourFieldRoutes],
  ],
]

/** A page of `docs/flows` as it stands. */
export const pageOf = (name: string) => readFileSync(`docs/flows/${name}.md`, 'utf8')

/** What pages and code do not both have: arrows, acts that make or move a row, calls with who and refusals, operations. */
export function flowFaults(files: SourceFile[], page = pageOf): string[] {
  return [
    ...journeys.flatMap((name) => {
      const drawn = arrowsOf(page(name)).filter(({ to }) => to !== outside)
      return differ(name, linesOf(drawn), linesOf(journeyArrows(files, name)))
    }),
    ...rows.flatMap(([name, nth, row]) => differ(name, drawnWrites(page(name), nth), writesOf(files, row))),
    ...calls.flatMap(([name, routes]) => differ(name, callsOf(page(name)), routes.map(lineOf))),
    ...differ('step-up', listedOperations(page('step-up')), askedOperations(files)),
  ]
}

function differ(name: string, drawn: string[], real: string[]): string[] {
  return [
    ...real.filter((line) => !drawn.includes(line)).map((line) => `docs/flows/${name}.md lacks ${line}`),
    ...drawn.filter((line) => !real.includes(line)).map((line) => `docs/flows/${name}.md invents ${line}`),
  ]
}

const drawnWrites = (page: string, nth: number) => [
  ...new Set(
    arrowsOf(page, nth)
      .filter(({ by }) => by !== '' && by !== 'time')
      .map(({ by, to }) => `${by} --> ${to}`),
  ),
]

const lineOf = ({ method, path, who, refusals = {} }: RouteShape) =>
  lineOfCall(`${method} ${path}`, who.name, Object.keys(refusals))

const listedOperations = (page: string) =>
  [...page.matchAll(/^\| `([a-z-]+)` \| (?:always|when)/gm)].map((match) => `operation ${match[1]}`)

function askedOperations(files: SourceFile[]): string[] {
  const product = files.filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'))
  const asked = product.flatMap(({ text }) => [...text.matchAll(/operation: '([a-z-]+)'/g)])
  return [...new Set(asked.map((match) => `operation ${match[1]}`))]
}
