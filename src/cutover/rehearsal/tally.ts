import { type Finding, findingsOf, ofLeftOut, type Reason, type Severity, worstOf } from './findings.ts'
import type { Standing } from './standing.ts'

/** So many people of one standing in one company. */
export interface Crowd extends Standing {
  companyId: string
  people: number
}

/** So many people of one company whom the import left out. */
export interface LeftOut {
  companyId: string
  people: number
  reason: Reason
  kind: Standing['kind']
}

/** How many, for one reason. */
export interface Counted extends Finding {
  people: number
}

/** How a company fares, or all together: `cannot`, `stopped` and `should` count people once, by the worst that stands in their way. */
export type Tally = { accounts: number; findings: Counted[] } & Record<Severity, number>

const emptyTally = (): Tally => ({ accounts: 0, cannot: 0, stopped: 0, should: 0, findings: [] })

/** Counts crowds together, by company and over all. */
export function newTallies(rule: Parameters<typeof findingsOf>[1]) {
  const all = emptyTally()
  const byCompany = new Map<string, Tally>()
  const addAll = ({ companyId, people }: { companyId: string; people: number }, findings: Finding[]) => {
    const company = byCompany.get(companyId) ?? emptyTally()
    byCompany.set(companyId, company)
    for (const tally of [company, all]) count(tally, people, findings)
  }
  const add = (crowd: Crowd) => addAll(crowd, findingsOf(crowd, rule))
  const addLeftOut = (some: LeftOut) => addAll(some, [ofLeftOut(some.reason, some.kind)])
  return { all, byCompany, add, addLeftOut }
}

function count(tally: Tally, people: number, findings: Finding[]): void {
  tally.accounts += people
  const worst = worstOf(findings)
  if (worst) tally[worst] += people
  for (const finding of findings) {
    const known = tally.findings.find((one) => isSame(one, finding))
    if (known) known.people += people
    else tally.findings.push({ ...finding, people })
  }
}

const isSame = (one: Finding, other: Finding) =>
  one.reason === other.reason && one.severity === other.severity && one.repairer === other.repairer
