import type { Crowd } from '../model/crowd.ts'
import { thresholdFor } from '../model/threshold.ts'
import { policy } from '../policy.ts'

/** Fewer sign-ins set no scale. */
const enough = 200

/** From which score on this share of people's own sign-ins is asked, within what is never left to the scale. */
export function askAtFor(crowd: Crowd, rate: number): number {
  const { firstAskAt, lowestAskAt, highestAskAt } = policy.signIn
  const known = crowd.scores.reduce((sum, count) => sum + count, 0)
  if (known < enough) return firstAskAt
  return Math.min(highestAskAt, Math.max(lowestAskAt, thresholdFor(crowd, rate)))
}
