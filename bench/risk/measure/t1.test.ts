import { describe, expect, it } from 'vitest'
import { measuredT1, medianAsked, t1, thresholdFor } from './t1-table.ts'

describe('table T1', () => {
  it('has sixteen rows at two lengths of history', () => expect(t1).toHaveLength(32))

  it('sets the threshold where exactly the wanted share of attackers is caught', () => {
    const scores = Array.from({ length: 100 }, (_, n) => n)
    expect(thresholdFor(scores, 0.98)).toBe(2)
    expect(scores.filter((score) => score >= thresholdFor(scores, 0.98))).toHaveLength(98)
  })

  it('counts how often a person in the middle was asked, the first sign-in included, of those with so long a past', () => {
    const first = Number.POSITIVE_INFINITY
    const people = [
      [first, 1, 1],
      [first, 5, 1],
      [first, 5, 5],
      [first, 5],
    ]
    expect(medianAsked(people, 3, 2)).toBe(2)
    expect(medianAsked(people, 2, 2)).toBe(2)
    expect(medianAsked(people, 3, 9)).toBe(1)
  })

  it('says by how much a cell lies outside what was published', () => {
    const people = new Map([['a', Array.from({ length: 39 }, () => 1)]])
    const attackers = { naive: [1], vpn: [2], targeted: [2], takeover: [1] }
    const table = measuredT1([{ people, attackers }])
    expect(table.find(({ by, rate, after }) => by === 'naive' && rate === 0.999 && after === 12)?.off).toBe(5)
    expect(table.find(({ by, rate, after }) => by === 'vpn' && rate === 0.98 && after === 39)?.off).toBe(1)
    expect(
      table.find(({ by, rate, after }) => by === 'takeover' && rate === 0.9425 && after === 39)?.off,
    ).toBe(0)
  })
})
