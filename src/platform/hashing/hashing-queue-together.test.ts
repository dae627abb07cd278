import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { admission, type Caller } from './hashing-queue.ts'

const turn = () => new Promise((next) => setImmediate(next))

describe('who is done with a hash', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  /** So many works at a door for two, each done when it is told to be; `gone` are those that have gone on. */
  function atDoor(count: number, from?: Caller, isHalfway?: true) {
    const door = admission({ atOnce: 2, waiting: 100, ...(isHalfway && { isHalfway }) })
    const ends: (() => void)[] = []
    const gone: number[] = []
    for (let n = 0; n < count; n++)
      void door.run(() => new Promise<void>((end) => (ends[n] = end)), from).then(() => gone.push(n))
    const end = async (n: number) => {
      ends[n]?.()
      await turn()
    }
    return { end, gone }
  }

  it('goes on at once where nobody waits in line', async () => {
    const { end, gone } = atDoor(3)
    await end(0)
    expect(gone).toEqual([0])
  })

  it('goes on together with others while there is a line, and no later than it lasts', async () => {
    const { end, gone } = atDoor(6)
    await end(0)
    await end(1)
    expect(gone).toEqual([])
    await end(2)
    expect(gone).toEqual([0, 1, 2])
  })

  it('waits for company no longer than a tenth of a second, and for twelve at most', async () => {
    const { end, gone } = atDoor(20)
    await end(0)
    vi.advanceTimersByTime(99)
    await turn()
    expect(gone).toEqual([])
    vi.advanceTimersByTime(1)
    await turn()
    expect(gone).toEqual([0])
    for (let n = 1; n < 12; n++) await end(n)
    expect(gone).toEqual([0])
    await end(12)
    expect(gone).toHaveLength(13)
  })

  it('does not wait where he is signed in already', async () => {
    const { end, gone } = atDoor(6, { key: 'an account', inside: true })
    await end(0)
    expect(gone).toEqual([0])
  })

  it('does not wait where only the first half is done: an old hash would be told by two waits', async () => {
    const { end, gone } = atDoor(6, undefined, true)
    await end(0)
    expect(gone).toEqual([0])
  })

  it('waits alike, whether his hash came to an end or to a fault', async () => {
    const door = admission({ atOnce: 2, waiting: 100 })
    const told: string[] = []
    const never = () => new Promise<void>(() => {})
    void door.run(() => Promise.reject(new Error('no'))).catch(() => told.push('fault'))
    for (let n = 0; n < 5; n++) void door.run(never)
    await turn()
    expect(told).toEqual([])
    vi.advanceTimersByTime(100)
    await turn()
    expect(told).toEqual(['fault'])
  })
})
