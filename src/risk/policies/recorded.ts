import type { Kind } from '#platform/author.ts'
import { factsNamed } from '#platform/facts/stream.ts'
import { type Db, sql } from '#platform/sql.ts'
import { certainSignals } from '../judge-sign-in.ts'
import { policy } from '../policy.ts'
import type { Judgement, Reason } from '../signals.ts'
import { gravityOf, type PolicyWish } from './policies.ts'

/** A judgement as it stands in the facts. */
interface Recorded extends Judgement {
  readonly operation?: string
}

interface FactRow {
  at: Date
  role: Kind | null
  company: string | null
  data: Recorded
}

/** A judgement of the past: whose, and what was weighed. */
export interface PastJudgement extends Recorded {
  readonly at: Date
  readonly companyId: string
  readonly kind: string
}

/** The judgements of one span of time, of sign-ins and of operations. Those before the change of the rules judged nothing. */
export async function judgementsBetween(db: Db, from: Date, to: Date): Promise<PastJudgement[]> {
  const span = { from, to, upTo: Number.MAX_SAFE_INTEGER }
  const [signIns, operations] = await Promise.all([
    db.rows<FactRow>(sql`${factsNamed('sign-in-judged', span)}`),
    db.rows<FactRow>(sql`${factsNamed('operation-judged', span)}`),
  ])
  return [...signIns, ...operations].flatMap(({ at, role, company, data }) =>
    data.reasons.length > 0 && company
      ? [{ ...data, at, companyId: company, kind: kindIn(data.reasons) ?? role ?? 'traveller' }]
      : [],
  )
}

const kindIn = (reasons: readonly Reason[]) =>
  reasons.find(({ signal }) => signal.startsWith('kind-'))?.signal.slice('kind-'.length)

/** Whether this asks for a code whatever the sum. */
export const isCertain = ({ signal }: Reason) => certainSignals.some((one) => one === signal)

/** The sum without what lifted it to where a code is asked. */
const baseOf = ({ reasons }: Pick<Recorded, 'reasons'>) =>
  reasons.filter((one) => !isCertain(one)).reduce((sum, { weight }) => sum + weight, 0)

/** Whether a code would have been asked, had this policy been in force and its share been reached at this score. */
export function wouldAsk(past: Recorded, wish: PolicyWish, askAt: number): boolean {
  const { operation, reasons } = past
  if (operation === undefined) return reasons.some(isCertain) || baseOf(past) >= askAt
  const weights = policy.operation
  const changed = reasons.map(({ signal, weight }) =>
    signal.startsWith('operation-') ? weights[gravityOf(operation, wish)] : weight,
  )
  return changed.reduce((sum, weight) => sum + weight, 0) >= policy.askAt
}
