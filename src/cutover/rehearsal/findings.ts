import type { rules } from '#identity/public.ts'
import type { Standing } from './standing.ts'

/** Why somebody could not sign in, or not without a stop. */
export const reasons = [
  'no-address',
  'mobile-only',
  'no-password',
  'old-password',
  'temporary-card',
  'not-registered',
  'digits-only-id',
  'duplicate-holder',
  'shared-address',
  'no-department',
] as const
export type Reason = (typeof reasons)[number]

/** He cannot sign in; he is stopped once on his way and gets in; he gets in and should change something. */
export const severities = ['cannot', 'stopped', 'should'] as const
export type Severity = (typeof severities)[number]

/** Who can repair it (K2): himself, his company's administrator, the desk by change notice, the member office. */
export const repairers = ['self', 'administrator', 'desk', 'member-office'] as const
export type Repairer = (typeof repairers)[number]

/** One thing that stands in somebody's way. */
export interface Finding {
  reason: Reason
  severity: Severity
  repairer: Repairer
}

/** Everything that stands in the way of people of this standing while these rules hold. */
export function findingsOf(standing: Standing, rule: ReturnType<typeof rules>): Finding[] {
  return standing.kind === 'traveller' ? ofTraveller(standing, rule) : ofManager(standing, rule)
}

/** The worst of them: how somebody fares on the day. */
export const worstOf = (findings: Finding[]): Severity | undefined =>
  severities.find((severity) => findings.some((finding) => finding.severity === severity))

/** Why a line of the old system was not taken over, as the rehearsal calls it. */
export const leftOutReasons: Partial<Record<string, Reason>> = {
  'digits-only-id': 'digits-only-id',
  'duplicate-holder': 'duplicate-holder',
  'role-without-department': 'no-department',
}

/** Somebody whose line was left out has no account at all: who registers people of his role gives him one (K2). */
export const ofLeftOut = (reason: Reason, kind: Standing['kind']): Finding => ({
  reason,
  severity: 'cannot',
  repairer: kind === 'administrator' ? 'desk' : 'administrator',
})

function ofManager(standing: Standing, { newRules, oldPasswords }: ReturnType<typeof rules>): Finding[] {
  const { hasAddress, hasPassword } = standing
  // An address of somebody who cannot sign in is corrected by others: of an administrator by the desk alone (K2).
  const helper: Repairer = standing.kind === 'administrator' ? 'desk' : 'administrator'
  const found: (Finding | false)[] = [
    !hasAddress && {
      reason: standing.onlyMobile ? 'mobile-only' : 'no-address',
      severity: severityOf(!hasPassword, newRules),
      repairer: helper,
    },
    !hasPassword && {
      reason: 'no-password',
      severity: hasAddress ? 'stopped' : 'cannot',
      repairer: hasAddress ? 'self' : helper,
    },
    standing.hasOldPassword && {
      reason: 'old-password',
      severity: oldPasswords ? 'should' : 'stopped',
      repairer: 'self',
    },
    standing.isTwice && { reason: 'duplicate-holder', severity: 'should', repairer: helper },
    standing.isShared && { reason: 'shared-address', severity: 'should', repairer: 'self' },
    !standing.hasDepartment && { reason: 'no-department', severity: 'should', repairer: 'administrator' },
  ]
  return found.filter((finding) => finding !== false)
}

function ofTraveller(standing: Standing, { newRules }: ReturnType<typeof rules>): Finding[] {
  const { card, hasAddress, hasPassword } = standing
  const office = 'member-office'
  if (card === null) return [{ reason: 'not-registered', severity: 'cannot', repairer: office }]
  // Until the cut-over it still lets in (S1-87).
  if (card === 'temporary')
    return [{ reason: 'temporary-card', severity: newRules ? 'cannot' : 'should', repairer: office }]
  const found: (Finding | false)[] = [
    // His codes have nowhere to go, and only the programme can change that.
    !hasAddress && { reason: 'no-address', severity: newRules ? 'cannot' : 'should', repairer: office },
    !hasPassword && {
      reason: 'no-password',
      severity: hasAddress ? 'stopped' : 'cannot',
      repairer: hasAddress ? 'self' : office,
    },
  ]
  return found.filter((finding) => finding !== false)
}

function severityOf(isShut: boolean, newRules: boolean): Severity {
  if (isShut) return 'cannot'
  return newRules ? 'stopped' : 'should'
}
