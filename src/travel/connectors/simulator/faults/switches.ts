import { type Db, type Part, part, sql } from '#platform/sql.ts'
import type { Connector } from '../../connector.ts'

/** What can be wrong between us and a carrier, or with it. */
export const faultKinds = ['slow', 'answer-lost-after', 'answer-lost-before'] as const
export type FaultKind = (typeof faultKinds)[number]

/** The methods of a connector with which something can go wrong. */
export const faultyMethods: readonly Exclude<keyof Connector, 'name'>[] = [
  ...(['search', 'price', 'hold', 'issue', 'get', 'events'] as const),
  ...(['quoteCancel', 'confirmCancel', 'quoteChange', 'confirmChange'] as const),
]

/** A fault that strikes this call. */
export interface Struck {
  kind: FaultKind
  delay_ms: number
}

/**
 * Whether a fault is switched on for a method. Asked along with what the method itself asks: a carrier in order is asked
 * once, and the faults are read in full only where there are some.
 */
export const isFaulty = (operation: string): Part =>
  part`exists (select from travel_simulator_fault where operation in (${operation}, 'any'))`

/** The faults that strike one call of a method; one that was set for a number of calls is used up by it. */
export async function takeFaults(db: Db, operation: string): Promise<Struck[]> {
  const set = await db.rows<Struck & { times: number | null }>(sql`
    select kind, delay_ms, times from travel_simulator_fault where operation in (${operation}, 'any')`)
  if (set.every(({ times }) => times === null)) return set
  const counted = await db.rows<Struck>(sql`
    with last as (
      delete from travel_simulator_fault where operation in (${operation}, 'any') and times = 1 returning kind, delay_ms
    ), one as (
      update travel_simulator_fault set times = times - 1
      where operation in (${operation}, 'any') and times > 1 returning kind, delay_ms
    ) select kind, delay_ms from last union all select kind, delay_ms from one`)
  return [...set.filter(({ times }) => times === null), ...counted]
}
