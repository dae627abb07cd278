import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '#platform/sql.ts'
import { CarrierAway, OutcomeUnknown } from '../../connector.ts'
import { type FaultKind, type Struck, takeFaults } from './switches.ts'

/** What a method does to the carrier: for one that reads, a lost answer is no more than a carrier out of reach. */
export interface Method {
  readonly name: string
  readonly changes: boolean
}

/** Calls the simulator as a network would: late, or with the question or the answer lost where that was switched on. */
export async function throughFaults<T>(db: Db, method: Method, call: () => Promise<T>): Promise<T> {
  // What only reads may be asked together with its faults: whether question or answer is lost is the same to it.
  if (!method.changes) {
    const [faults, answer] = await Promise.all([takeFaults(db, method.name), call()])
    await delayed(faults)
    if (faults.some(({ kind }) => kind !== 'slow')) throw lost(method)
    return answer
  }
  const faults = await takeFaults(db, method.name)
  const strikes = (kind: FaultKind) => faults.some((fault) => fault.kind === kind)
  await delayed(faults)
  if (strikes('answer-lost-before')) throw lost(method)
  const answer = await call()
  if (strikes('answer-lost-after')) throw lost(method)
  return answer
}

async function delayed(faults: readonly Struck[]): Promise<void> {
  const slow = faults.find(({ kind }) => kind === 'slow')
  if (slow) await wait(slow.delay_ms)
}

const lost = ({ name, changes }: Method) =>
  changes ? new OutcomeUnknown(`The answer to ${name} was lost.`) : new CarrierAway(`No answer to ${name}.`)
