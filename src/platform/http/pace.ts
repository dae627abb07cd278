/** Undefined for who may begin at once, else what he waits for. */
export type Pace = () => Promise<void> | undefined

/**
 * Lets `perTurn` begin in each turn of the event loop and the others in the turns after, in their order: between two turns
 * everybody else has his. Whoever is inside waits for so many of a crowd at the gate, not for all of it; who comes alone
 * waits for nobody.
 */
export function paceOf(perTurn: number): Pace {
  const waiting: (() => void)[] = []
  let begun = 0
  const turn = () => {
    const next = waiting.splice(0, perTurn)
    begun = next.length
    for (const begin of next) begin()
    if (begun > 0) setImmediate(turn)
  }
  return () => {
    if (begun === 0) setImmediate(turn)
    if (begun === perTurn) return new Promise((begin) => waiting.push(begin))
    begun += 1
    return undefined
  }
}
