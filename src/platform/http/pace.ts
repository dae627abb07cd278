import { Overloaded } from '../hashing/hashing-queue.ts'

/** Undefined for who may begin at once, else what he waits for. Throws `Overloaded` when too many wait. */
export type Pace = () => Promise<void> | undefined

interface Limits {
  readonly perTurn: number
  readonly waiting: number
}

/**
 * Lets `perTurn` begin in each turn of the event loop and the others in the turns after, in their order: between two turns
 * everybody else has his. Whoever is inside waits for so many of a crowd at the gate, not for all of it; who comes alone
 * waits for nobody.
 */
export function paceOf(limits: Limits): Pace {
  const waiting: (() => void)[] = []
  let begun = 0
  const turn = () => {
    const next = waiting.splice(0, limits.perTurn)
    begun = next.length
    for (const begin of next) begin()
    if (begun > 0) setImmediate(turn)
  }
  return () => {
    if (begun === 0) setImmediate(turn)
    if (begun === limits.perTurn) {
      if (waiting.length >= limits.waiting) throw new Overloaded()
      return new Promise((begin) => waiting.push(begin))
    }
    begun += 1
    return undefined
  }
}
