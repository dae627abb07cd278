import type { Crowd } from './crowd.ts'

const lowest = -30
const perUnit = 4

/** Notes how unusual a sign-in was that was let in or proved: the scale is made of these. */
export function noteScore(crowd: Crowd, score: number): void {
  const bin = binOf(crowd, score)
  crowd.scores[bin] = (crowd.scores[bin] ?? 0) + 1
}

/** Share of people's own sign-ins that are at least as unusual as this: what a score means, in words anybody understands. */
export function shareAbove(crowd: Crowd, score: number): number {
  const bin = binOf(crowd, score)
  let [above, sum] = [0, 0]
  for (const [n, count] of crowd.scores.entries()) {
    sum += count
    if (n > bin) above += count
    if (n === bin) above += count * (1 - Math.min(1, Math.max(0, (score - lowest) * perUnit - bin)))
  }
  return sum === 0 ? 1 : above / sum
}

/** The score from which on this share of people's own sign-ins would be asked. Nothing is asked less while little is known. */
export function thresholdFor(crowd: Crowd, rate: number): number {
  const sum = crowd.scores.reduce((total, count) => total + count, 0)
  let above = 0
  for (let bin = crowd.scores.length - 1; bin >= 0 && sum >= 200; bin--) {
    const count = crowd.scores[bin] ?? 0
    if (above + count >= rate * sum)
      return lowest + (bin + 1 - (count === 0 ? 0 : (rate * sum - above) / count)) / perUnit
    above += count
  }
  return -2
}

const binOf = (crowd: Crowd, score: number) =>
  Math.min(crowd.scores.length - 1, Math.max(0, Math.floor((score - lowest) * perUnit)))
