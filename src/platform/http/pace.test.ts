import { describe, expect, it } from 'vitest'
import { Overloaded } from '../hashing/hashing-queue.ts'
import { paceOf } from './pace.ts'

const turn = () => new Promise((next) => setImmediate(next))

/** So many who come in one moment; `begun` tells which have begun. */
function crowdAt(pace: ReturnType<typeof paceOf>, count: number): number[] {
  const begun: number[] = []
  for (let one = 1; one <= count; one += 1) {
    const wait = pace()
    if (wait) wait.then(() => begun.push(one))
    else begun.push(one)
  }
  return begun
}

describe('the pace of a crowd', () => {
  it('is so many in a turn of the event loop, in their order', async () => {
    const begun = crowdAt(paceOf({ perTurn: 3, waiting: 100 }), 8)
    expect(begun).toEqual([1, 2, 3])
    await turn()
    expect(begun).toEqual([1, 2, 3, 4, 5, 6])
    await turn()
    expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('holds up nobody who comes alone, however often', async () => {
    const pace = paceOf({ perTurn: 1, waiting: 100 })
    for (let time = 0; time < 5; time += 1) {
      expect(pace()).toBeUndefined()
      await turn()
      await turn()
    }
  })

  it('lets a newcomer overtake nobody', async () => {
    const pace = paceOf({ perTurn: 2, waiting: 100 })
    const begun = crowdAt(pace, 5)
    await turn()
    const late = crowdAt(pace, 1)
    expect([begun, late]).toEqual([[1, 2, 3, 4], []])
    await turn()
    await turn()
    expect([begun, late]).toEqual([[1, 2, 3, 4, 5], [1]])
  })

  it('turns away who comes when too many wait, and nobody after that', async () => {
    const pace = paceOf({ perTurn: 1, waiting: 2 })
    const begun = crowdAt(pace, 3)
    expect(pace).toThrow(Overloaded)
    await turn()
    expect(crowdAt(pace, 1)).toEqual([])
    expect(begun).toEqual([1, 2])
  })
})
