import type { Readiness } from '#cutover/contract.ts'
import { type Reason, type Repairer, type Severity, severities } from '#cutover/contract.ts'

/** Everybody of one reason: how it ends at worst, and who can help. */
export interface ReasonGroup {
  readonly reason: Reason
  readonly people: number
  readonly severity: Severity
  readonly repairers: readonly Repairer[]
}

/** The findings by reason, the worst first, and among equals the most people first. */
export function byReason(findings: Readiness['findings']): ReasonGroup[] {
  const reasons = [...new Set(findings.map(({ reason }) => reason))]
  const groups = reasons.map((reason) => {
    const own = findings.filter((one) => one.reason === reason)
    const severity = severities.find((one) => own.some((finding) => finding.severity === one)) ?? 'should'
    const repairers = [...new Set(own.map(({ repairer }) => repairer))]
    return { reason, severity, repairers, people: own.reduce((sum, one) => sum + one.people, 0) }
  })
  return groups.toSorted(
    (one, other) =>
      severities.indexOf(one.severity) - severities.indexOf(other.severity) || other.people - one.people,
  )
}
