import type { Db } from '#platform/sql.ts'
import type { ProofState, State } from '../contract.ts'
import { type KeptRule, rulesInForce } from '../rules/kept-rules.ts'
import { type Newest, newestRecords } from './newest-records.ts'

const hour = 3_600_000

/** How every proof stands at a moment: what is not fresh is not known. */
export async function proofStates(db: Db, now: Date): Promise<Map<string, ProofState>> {
  const [rules, newest] = await Promise.all([rulesInForce(db), newestRecords(db)])
  return new Map(rules.map((rule) => [rule.id, stateOf(rule, newest.get(rule.id), now)]))
}

function stateOf(rule: KeptRule, last: Newest | undefined, now: Date): ProofState {
  const { id, kind, threshold } = rule
  const about = {
    ...{ rule: id, kind, title: { ja: rule.title_ja, en: rule.title_en } },
    ...(threshold && { threshold }),
  }
  if (!last) return { ...about, state: 'UNKNOWN', why: 'never' }
  const isStale = now.getTime() - last.at.getTime() > rule.fresh_hours * hour
  const seen = {
    ...{ place: last.place, at: last.at.toISOString() },
    ...(last.value !== null && { value: last.value }),
  }
  if (isStale) return { ...about, ...seen, state: 'UNKNOWN', why: 'stale' }
  return { ...about, ...seen, state: last.verdict, ...(last.reason && { why: last.reason }) }
}

/** Several states as one: a failure shows, then what is not known; nothing at all proves nothing. */
export function together(states: readonly State[]): State {
  if (states.includes('FAIL')) return 'FAIL'
  return states.length === 0 || states.includes('UNKNOWN') ? 'UNKNOWN' : 'PASS'
}
