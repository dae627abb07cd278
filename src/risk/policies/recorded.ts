import type { Kind } from '#platform/author.ts'
import { reservedOf } from '#platform/fact.ts'
import { factsNamed } from '#platform/facts/stream.ts'
import { type Db, sql } from '#platform/sql.ts'
import type { World } from '#platform/world.ts'
import { certainSignals } from '../judge-sign-in.ts'
import { policy } from '../policy.ts'
import type { Judgement, Reason } from '../signals.ts'
import type { Why } from './judgement-fact.ts'
import { gravityOf, type PolicyWish } from './policies.ts'

/** What of a judgement anybody reads who reads facts. */
type Told = Pick<Judgement, 'ask' | 'policy'> & { readonly operation?: string; readonly reserved?: string }

/** A judgement as it stands in the facts, opened. */
type Recorded = Told & Why

interface FactRow {
  at: Date
  role: Kind | null
  company: string | null
  subject: string | null
  data: Told
}

/** Where facts lie, and how the office's seal is opened. */
export type Records = Pick<World, 'db' | 'sealer'>

/** A judgement of the past: whose, and what was weighed. */
export interface PastJudgement extends Recorded {
  readonly at: Date
  readonly companyId: string
  readonly kind: string
}

/** The judgements of one span of time, of sign-ins and of operations, opened. Those before the change of the rules judged nothing. */
export async function judgementsBetween(records: Records, from: Date, to: Date): Promise<PastJudgement[]> {
  const found = await Promise.all(
    ['sign-in-judged', 'operation-judged'].map((name) => factsOfSpan(records.db, name, { from, to })),
  )
  return found.flat().flatMap((fact) => {
    const why = whyOf(records.sealer, fact)
    const { at, role, company, data } = fact
    return why && why.reasons.length > 0 && company
      ? [{ ...data, ...why, at, companyId: company, kind: kindIn(why.reasons) ?? role ?? 'traveller' }]
      : []
  })
}

/** How many sign-ins were judged in a span of time, and how many of them were asked: for that no seal is opened. */
export async function signInsBetween({ db }: Records, from: Date, to: Date) {
  const facts = (await factsOfSpan(db, 'sign-in-judged', { from, to })).filter(({ data }) => data.policy > 0)
  return { judged: facts.length, asked: facts.filter(({ data }) => data.ask !== 'none').length }
}

const factsOfSpan = (db: Db, name: string, span: { from: Date; to: Date }) =>
  db.rows<FactRow>(sql`${factsNamed(name, { ...span, upTo: Number.MAX_SAFE_INTEGER })}`)

/** Why a judgement fell as it did, out of its fact; `judgementFact` has put it there. Undefined where the seal is broken. */
export const whyOf = (
  sealer: Records['sealer'],
  { subject, data }: { subject: string | null; data: object },
) => {
  const opened = reservedOf(sealer, { subject, data: { ...data } })
  return opened && 'reasons' in opened ? (opened as unknown as Why) : undefined
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
