import { beforeAll, describe, expect, it } from 'vitest'
import { houseOfFile, server } from '../../support/house-of-file.ts'
import { probed, type Tried } from './probes.ts'
import { answered, leaking, only, questionsOf } from './questions.ts'
import { guessed } from './stumps.ts'

// Behind a proxy: everybody comes from a line of his own.
houseOfFile({ config: { trustedProxies: ['127.0.0.1', '::1'] } })

let tried: Tried[]
beforeAll(async () => {
  tried = await probed(server.url, 320)
}, 300_000)

describe('a stranger who tries the gate by the hundred and lets a classifier learn from the answers', () => {
  it('is answered in one way when refused, and in one when asked for a code', () => {
    const kinds = (question: Tried['question']) => [
      ...new Set(
        tried
          .filter((one) => one.question === question)
          .map(
            ({ answer: { status, text } }) => `${status} ${/"(?:refusal|step)":"[\w-]+"/.exec(text)?.[0]}`,
          ),
      ),
    ]
    expect(tried.length).toBeGreaterThanOrEqual(300)
    expect(kinds('sign-in refused')).toEqual(['422 "refusal":"not-recognised"'])
    expect(kinds('sign-in asked')).toEqual(['200 "step":"code"'])
    expect(kinds('operation asked')).toEqual(['403 "refusal":"step-up-required"'])
  })

  it('S1-46 attack-09 cannot tell from status, headers or bytes why a code was asked, whether an account exists, whether a refused password was right or the browser ever let in', () => {
    const questions = questionsOf(tried)
    expect(questions).toHaveLength(12)
    for (const question of questions) {
      const { auc } = answered(question).read
      expect([question.asks, Math.abs(auc - 0.5) <= 0.02, auc]).toEqual([question.asks, true, auc])
    }
  })

  // By time the same questions are put by `npm run bench:oracle`: on a machine that does other work beside, the clock of a few
  // hundred tries proves neither that there is a leak nor that there is none.
  it('would find one byte more, and a delay no longer than the answers differ by anyway', () => {
    for (const { probes } of questionsOf(tried).slice(0, 2)) {
      expect(guessed(leaking(only(probes, 'read'), 'bytes', 1)).low).toBeGreaterThan(0.95)
      const times = probes.map(({ seen }) => seen.ms ?? 0).toSorted((a, b) => a - b)
      const spread =
        (times[Math.floor(times.length * 0.75)] ?? 0) - (times[Math.floor(times.length * 0.25)] ?? 0)
      expect(guessed(leaking(probes, 'ms', Math.max(2, spread))).low).toBeGreaterThan(0.6)
    }
  })
})
