import { describe, expect, it } from 'vitest'
import { noCrowd } from './crowd.ts'
import { noteScore, shareAbove, thresholdFor } from './threshold.ts'

/** A crowd whose sign-ins scored evenly from −10 to 10. */
function crowdOf(many: number) {
  const crowd = noCrowd()
  for (let n = 0; n < many; n++) noteScore(crowd, -10 + (20 * (n + 0.5)) / many)
  return crowd
}

describe('the scale of scores', () => {
  it.each([0.005, 0.02, 0.1])('asks the share of people it is set to: %d', (rate) => {
    const crowd = crowdOf(4000)
    expect(thresholdFor(crowd, rate)).toBeCloseTo(10 - 20 * rate, 1)
    expect(shareAbove(crowd, thresholdFor(crowd, rate))).toBeCloseTo(rate, 2)
  })

  it('says of a score how many of people’s own sign-ins are as unusual', () => {
    const crowd = crowdOf(4000)
    expect(shareAbove(crowd, 0)).toBeCloseTo(0.5, 2)
    expect(shareAbove(crowd, 9.5)).toBeCloseTo(0.025, 2)
    expect(shareAbove(noCrowd(), 3)).toBe(1)
  })

  it('keeps to a careful threshold while it has seen little', () => {
    expect(thresholdFor(crowdOf(20), 0.02)).toBe(-2)
  })
})
