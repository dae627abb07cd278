import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { budget, eased } from './budget.ts'

const rate = 0.04
const askAt = 0

/** How many of the last thousand sign-ins of a company are asked, when this is how their scores lie. */
function askedOf(scoreOf: (n: number) => number) {
  let [ease, asked] = [0, 0]
  for (let n = 0; n < 3000; n++) {
    const score = scoreOf(n)
    if (n >= 2000 && score - ease >= askAt) asked++
    ease = eased(ease, { score, askAt, rate })
  }
  return { share: asked / 1000, ease }
}

// Evenly spread, and never the same twice in a row.
const lot = (n: number) => (n * 0.618033988749895) % 1

describe('the budget of a company', () => {
  it('keeps one whose people all stray below twice the share that is aimed at', () => {
    const { share, ease } = askedOf((n) => (lot(n) < 0.15 ? 2 * lot(n * 7) : -5))
    expect(share).toBeLessThanOrEqual(2 * rate)
    expect(share).toBeGreaterThan(0)
    expect(ease).toBeLessThan(budget.most)
  })

  it('leaves one alone that is asked as often as others, but for a moment', () => {
    const { share, ease } = askedOf((n) => (lot(n) < rate ? 5 : -5))
    expect(share).toBeCloseTo(rate, 2)
    expect(ease).toBeLessThan(1)
  })

  it('never spares what is stranger than the bound, however often it is proved', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { maxLength: 200 }), (scores) => {
        let ease = 0
        for (const score of scores) {
          ease = eased(ease, { score, askAt, rate })
          expect(ease).toBeGreaterThanOrEqual(0)
          expect(ease).toBeLessThanOrEqual(budget.most)
        }
      }),
    ))
})
