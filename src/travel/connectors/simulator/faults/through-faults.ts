import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#platform/sql.ts'
import { CarrierAway, OutcomeUnknown } from '../../connector.ts'
import { type FaultKind, takeFaults } from './switches.ts'

/** What a method does to the carrier: for one that reads, a lost answer is no more than a carrier out of reach. */
export interface Method {
  readonly name: string
  readonly changes: boolean
}

/** Calls the simulator as a network would: late, or with the question or the answer lost where that was switched on. */
export async function throughFaults<T>(db: Db, method: Method, call: () => Promise<T>): Promise<T> {
  const faults = await takeFaults(db, method.name)
  const strikes = (kind: FaultKind) => faults.find((fault) => fault.kind === kind)
  const slow = strikes('slow')
  if (slow) await wait(slow.delay_ms)
  if (strikes('answer-lost-before')) throw lost(method)
  const answer = await call()
  if (strikes('answer-lost-after')) throw lost(method)
  return answer
}

const lost = ({ name, changes }: Method) =>
  changes ? new OutcomeUnknown(`The answer to ${name} was lost.`) : new CarrierAway(`No answer to ${name}.`)
