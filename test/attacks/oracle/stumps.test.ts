import { describe, expect, it } from 'vitest'
import { aucOf, guessed, type Probe } from './stumps.ts'

// A generator of its own: the same draws each time.
let state = 7
function lot(): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
  return (state >>> 8) / 2 ** 23
}

/** Four tries each at so many accounts, of every fifth of which it is true; each takes its own time, and each account has one, too. */
const drawn = (accounts: number, leak = 0): Probe[] =>
  Array.from({ length: accounts }, (_, group) => {
    const [is, own] = [group % 5 === 0, lot()]
    return Array.from({ length: 4 }, () => {
      const seen = { ms: lot() + (is ? leak : 0), 'fastest ms': own, bytes: 7 }
      return { seen, is, group }
    })
  }).flat()

describe('the guess of a classifier', () => {
  it('is by lot, neither above nor below, where nothing tells the kinds apart', () => {
    const all = Array.from({ length: 40 }, () => guessed(drawn(400)))
    const mean = all.reduce((sum, { auc }) => sum + auc, 0) / all.length
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
    // The error knows that four tries at one account are one draw: few lie more than two of them away.
    expect(all.filter(({ auc, error }) => Math.abs(auc - 0.5) > 2 * error).length).toBeLessThan(6)
    expect(guessed(drawn(80).map((probe) => ({ ...probe, seen: { bytes: 7 } })))).toMatchObject({
      ...{ auc: 0.5, error: 0 },
    })
  })

  it('finds a delay of a fifth of what the answers differ by anyway, and less of it with fewer tries', () => {
    const [many, few] = [guessed(drawn(500, 0.2)), guessed(drawn(60, 0.2))]
    expect(many.low).toBeGreaterThan(0.55)
    expect(few.error).toBeGreaterThan(2 * many.error)
  })

  it('counts ties by half, and compares within a part alone', () => {
    const probe = (is: boolean, ms: number, group: number): Probe => ({ is, seen: { ms }, group })
    const probes = [probe(true, 1, 1), probe(false, 1, 2), probe(true, 9, 3), probe(false, 8, 4)]
    const scores = probes.map(({ seen }) => seen.ms ?? 0)
    expect(aucOf(probes, scores).auc).toBe(0.625)
    expect(aucOf(probes, scores, ({ group }) => Math.ceil(group / 2)).auc).toBe(0.75)
  })
})
