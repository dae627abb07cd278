import { lazyRouteComponent } from '@tanstack/react-router'
import { staffRouter } from '../kit/staff/router.tsx'
import { SecurityFrame } from './shell/security-frame.tsx'

const fromToday = () => import('./home/today.tsx')
const fromAlerts = () => import('./alerts/alerts.tsx')
const fromRules = () => import('./rules/rules.tsx')
const fromAudit = () => import('./audit/audit.tsx')
const fromIncidents = () => import('./incidents/list/incidents.tsx')
const fromIncident = () => import('./incidents/incident.tsx')
const fromManuals = () => import('./manual/manuals.tsx')
const fromLaws = () => import('./laws/laws.tsx')
const fromManual = () => import('./manual/manual.tsx')
const fromDuty = () => import('./duty/duty.tsx')
const fromAudits = () => import('./audits/audits.tsx')
const fromInspections = () => import('./inspections/inspections.tsx')
const fromChecks = () => import('./checks/checks.tsx')
const fromConduct = () => import('./conduct/conduct.tsx')
const fromContact = () => import('./contact/window.tsx')
const fromYear = () => import('./year/year.tsx')
const fromMatrix = () => import('./matrix/matrix.tsx')
const fromPeople = () => import('./people/people.tsx')
const fromDrills = () => import('./drills/drills.tsx')
const fromDrill = () => import('./drills/drill.tsx')
const fromBodies = () => import('./bodies/bodies.tsx')
const fromDocuments = () => import('./documents/documents.tsx')
const fromMailReports = () => import('./mail-reports/mail-reports.tsx')
const fromLessons = () => import('./training/lessons.tsx')
const fromPromises = () => import('./promises/wall.tsx')
const fromRecord = () => import('./promises/record.tsx')
const fromDevices = () => import('./devices/devices.tsx')
const fromIntel = () => import('./intel/inbox.tsx')
const fromIndicators = () => import('./indicators/indicators.tsx')
const fromJudgement = () => import('./judgement/judgement.tsx')
const fromServers = () => import('./servers/servers.tsx')
const fromRegisters = () => import('./registers/registers.tsx')
const fromLeavers = () => import('./leavers/leavers.tsx')
const fromTakeOuts = () => import('./take-outs/take-outs.tsx')
const fromEntry = () => import('./registers/entry.tsx')
const fromReceivers = () => import('./receivers/receivers.tsx')

/** The security office's screens, one line each. */
export const router = staffRouter('/security', SecurityFrame, [
  ['/', lazyRouteComponent(fromToday, 'Today')],
  ['/incidents', lazyRouteComponent(fromIncidents, 'Incidents')],
  ['/incidents/$incidentId', lazyRouteComponent(fromIncident, 'Incident')],
  ['/response-manual', lazyRouteComponent(fromManuals, 'ManualsScreen')],
  ['/laws', lazyRouteComponent(fromLaws, 'LawsScreen')],
  ['/response-manual/$version', lazyRouteComponent(fromManual, 'ResponseManual')],
  ['/duty', lazyRouteComponent(fromDuty, 'Duty')],
  ['/alerts', lazyRouteComponent(fromAlerts, 'Alerts')],
  ['/rules', lazyRouteComponent(fromRules, 'Rules')],
  ['/audit', lazyRouteComponent(fromAudit, 'Audit')],
  ['/receivers', lazyRouteComponent(fromReceivers, 'ReceiversScreen')],
  ['/promises', lazyRouteComponent(fromPromises, 'Wall')],
  ['/promises/$place', lazyRouteComponent(fromRecord, 'EvidenceRecord')],
  ['/audits', lazyRouteComponent(fromAudits, 'AuditsScreen')],
  ['/inspections', lazyRouteComponent(fromInspections, 'InspectionsScreen')],
  ['/checks', lazyRouteComponent(fromChecks, 'ChecksScreen')],
  ['/conduct', lazyRouteComponent(fromConduct, 'ConductScreen')],
  ['/contact', lazyRouteComponent(fromContact, 'ContactWindow')],
  ['/documents', lazyRouteComponent(fromDocuments, 'DocumentsScreen')],
  ['/mail-reports', lazyRouteComponent(fromMailReports, 'MailReportsScreen')],
  ['/lessons', lazyRouteComponent(fromLessons, 'LessonsScreen')],
  ['/year', lazyRouteComponent(fromYear, 'YearScreen')],
  ['/year/$programme', lazyRouteComponent(fromMatrix, 'MatrixScreen')],
  ['/people', lazyRouteComponent(fromPeople, 'PeopleScreen')],
  ['/drills', lazyRouteComponent(fromDrills, 'DrillsScreen')],
  ['/drills/$drillId', lazyRouteComponent(fromDrill, 'DrillScreen')],
  ['/bodies', lazyRouteComponent(fromBodies, 'BodiesScreen')],
  ['/leavers', lazyRouteComponent(fromLeavers, 'LeaversScreen')],
  ['/take-outs', lazyRouteComponent(fromTakeOuts, 'TakeOutsScreen')],
  ['/registers', lazyRouteComponent(fromRegisters, 'RegistersScreen')],
  ['/registers/$register', lazyRouteComponent(fromRegisters, 'RegistersScreen')],
  ['/registers/$register/$entryId', lazyRouteComponent(fromEntry, 'EntryScreen')],
  ['/devices', lazyRouteComponent(fromDevices, 'Devices')],
  ['/intel', lazyRouteComponent(fromIntel, 'IntelInbox')],
  ['/indicators', lazyRouteComponent(fromIndicators, 'IndicatorsScreen')],
  ['/judgement', lazyRouteComponent(fromJudgement, 'JudgementScreen')],
  ['/servers', lazyRouteComponent(fromServers, 'PublicServersScreen')],
])
