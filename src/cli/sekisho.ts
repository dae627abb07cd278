import { StartFault } from '#platform/start-fault.ts'
import { addressConfirm, addressRefuse } from './address/address-decide.ts'
import { addressList } from './address/address-list.ts'
import { addressSet } from './address/address-set.ts'
import { agencyConfirm, agencyKey, agencyRevoke } from './agency/agency-keys.ts'
import { agencyList } from './agency/agency-list.ts'
import { agencyRegister } from './agency/agency-register.ts'
import { agencyResume, agencySuspend } from './agency/agency-suspend.ts'
import { assurancePlan, assuranceResults } from './assurance/oscal.ts'
import { assurancePeopleCheck, assurancePeopleLink, assurancePeopleLoad } from './assurance/people.ts'
import { assuranceCheck, assuranceLoad } from './assurance/registers.ts'
import { auditCheckpoint } from './audit/checkpoint.ts'
import { auditCopy, auditKey } from './audit/copy.ts'
import { auditExport } from './audit/export.ts'
import { auditHold, auditHolds, auditLift } from './audit/holds.ts'
import { auditProve } from './audit/prove.ts'
import { auditVerify } from './audit/verify.ts'
import { carrierFault, carrierMend } from './carrier/carrier-fault.ts'
import { casesClose, casesLift, casesList } from './cases/cases.ts'
import { clockSet } from './clock-set.ts'
import type { Command } from './command.ts'
import { companyCreate } from './company-create.ts'
import { complain } from './complain.ts'
import { cutoverDates } from './cutover/cutover-dates.ts'
import { cutoverGenerate } from './cutover/generate.ts'
import { cutoverImport } from './cutover/import.ts'
import { cutoverImports } from './cutover/imports.ts'
import { cutoverRehearse } from './cutover/rehearse.ts'
import { cutoverSchema } from './cutover/schema.ts'
import { devicesApprove, devicesList, devicesWithdraw } from './devices/devices.ts'
import { doctor } from './doctor.ts'
import { holidaysLoad } from './holidays/holidays-load.ts'
import { mailsDead, mailsRetry, mailsSent } from './mails.ts'
import {
  maintenanceAnnounce,
  maintenanceCancel,
  maintenanceEnd,
  maintenanceExtend,
  maintenanceList,
  maintenanceOpen,
  maintenancePlan,
} from './maintenance/maintenance.ts'
import { memberRegister } from './member-register.ts'
import { memberUnlock } from './member-unlock.ts'
import { migrateCommand } from './migrate.ts'
import { riskNetworksLoad, riskNetworksShow } from './risk/networks.ts'
import { riskRehearse } from './risk/rehearse.ts'
import { sessionsEnd } from './sessions/sessions-end.ts'
import { signalsAdd, signalsList, signalsReplay, signalsResume, signalsStop } from './signals/signals.ts'
import { staffRecover } from './staff/recover.ts'
import { staffCreate, staffList, staffReopen, staffSuspend } from './staff/staff.ts'
import { start } from './start.ts'
import { intelAdvisory, intelImport, intelSightings } from './watch/intel.ts'
import { watchRulesCheck, watchRulesList, watchRulesLoad, watchRulesRemove } from './watch/rules.ts'
import { intelSourceAdd, intelSourceList, intelSourceResume, intelSourceStop } from './watch/sources.ts'

const commands: Command[] = [
  start,
  migrateCommand,
  companyCreate,
  memberRegister,
  memberUnlock,
  casesList,
  casesLift,
  casesClose,
  sessionsEnd,
  addressList,
  addressConfirm,
  addressRefuse,
  addressSet,
  staffCreate,
  staffList,
  staffSuspend,
  staffReopen,
  staffRecover,
  devicesList,
  devicesApprove,
  devicesWithdraw,
  agencyRegister,
  agencyList,
  agencyKey,
  agencyConfirm,
  agencyRevoke,
  agencySuspend,
  agencyResume,
  holidaysLoad,
  riskNetworksLoad,
  riskNetworksShow,
  riskRehearse,
  signalsAdd,
  signalsList,
  signalsStop,
  signalsResume,
  signalsReplay,
  maintenancePlan,
  maintenanceList,
  maintenanceAnnounce,
  maintenanceExtend,
  maintenanceOpen,
  maintenanceEnd,
  maintenanceCancel,
  clockSet,
  carrierFault,
  carrierMend,
  cutoverSchema,
  cutoverGenerate,
  cutoverImport,
  cutoverImports,
  cutoverDates,
  cutoverRehearse,
  auditVerify,
  auditCheckpoint,
  auditKey,
  auditProve,
  auditCopy,
  auditExport,
  auditHold,
  auditLift,
  auditHolds,
  doctor,
  mailsDead,
  mailsSent,
  mailsRetry,
  intelImport,
  intelSightings,
  intelAdvisory,
  intelSourceAdd,
  intelSourceList,
  intelSourceStop,
  intelSourceResume,
  watchRulesCheck,
  watchRulesLoad,
  watchRulesList,
  watchRulesRemove,
  assuranceCheck,
  assuranceLoad,
  assuranceResults,
  assurancePlan,
  assurancePeopleCheck,
  assurancePeopleLoad,
  assurancePeopleLink,
]

/** The program: does what its words say, or ends with one sentence. A server goes on after its command has returned. */
export async function sekisho(words: string[]): Promise<void> {
  try {
    await obey(words)
  } catch (fault) {
    complain(fault)
    process.exit(1)
  }
}

/** Does what the words say. Faults in one sentence. */
export async function obey(words: string[], tell = print): Promise<void> {
  if (words.length === 0 || isHelp(words[0])) return tell(overview())
  const command = commands.find(({ name }) => words.slice(0, name.split(' ').length).join(' ') === name)
  const group = commands.filter(({ name }) => name.startsWith(`${words[0]} `))
  if (!command && group.length > 0 && words.slice(1).every(isHelp)) return tell(overview(group))
  if (!command) throw new StartFault(`"${words.join(' ')}" is not a command; see sekisho --help.`)
  const rest = words.slice(command.name.split(' ').length)
  return rest.some(isHelp) ? tell(helpOf(command)) : command.run(rest)
}

function isHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h'
}

function print(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

function overview(some = commands): string[] {
  const lines = some.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`)
  return ['sekisho <command> [--help]', '', ...lines]
}

function helpOf({ name, summary, usage }: Command): string[] {
  return [`sekisho ${name}`, summary, ...usage.map((line) => `  ${line}`)]
}
