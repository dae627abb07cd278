import { describe, expect, it } from 'vitest'
import { turnOn } from '../../src/risk/devices/turns.ts'
import type { Attempt } from './attempt.ts'
import { type Ours, ours, oursInProduction } from './ours.ts'

const usual: Attempt = {
  ...{ n: 0, at: 100_000, account: 'nana', exists: true, password: 'right', fingerprint: 1 },
  ...{ ip: 'a', asn: 1, country: 'JP', use: 'plain', cookie: { id: 'c', turn: 0 }, key: 'k' },
  agent: { string: 'Chrome 120 (Windows 10)', browser: 'Chrome 120', os: 'Windows 10', device: 'desktop' },
}

/** The turn after her n-th day. */
const turnOf = (n: number) => turnOn(usual.at / 86_400 + n)

/** 奈々 signs in once a day, the first time past a code. */
function used(judge: Ours, days: number): Ours {
  for (let n = 0; n < days; n++) {
    const attempt = { ...usual, n, at: usual.at + n * 86_400, cookie: { id: 'c', turn: turnOf(n - 1) } }
    judge.asks(attempt, judge.score(attempt))
    judge.learn(attempt, { success: true, code: n === 0 ? 'passed' : 'none' })
  }
  return judge
}
const next = (rest: Partial<Attempt> = {}): Attempt => ({
  ...{ ...usual, n: 90, at: usual.at + 30 * 86_400, cookie: { id: 'c', turn: turnOf(30) } },
  ...rest,
})

describe('our judge', () => {
  it('goes two ways from a fork: what one learns the other does not know', () => {
    const judge = used(ours(0.04), 10)
    const other = judge.fork()
    const abroad = next({ ip: 'z', asn: 9, country: 'US', cookie: undefined, key: undefined })
    const before = other.score(abroad)
    judge.learn(abroad, { success: true, code: 'passed' })
    expect(judge.score({ ...abroad, n: 91 })).toBeLessThan(before)
    expect(other.score({ ...abroad, n: 91 })).toBe(before)
  })

  it('does not weigh a sign-in by what it has learned of that very one', () => {
    const judge = used(ours(0.04), 10)
    const abroad = next({ ip: 'z', asn: 9, country: 'US', cookie: undefined, key: undefined })
    const before = judge.score(abroad)
    judge.learn(abroad, { success: true, code: 'passed' })
    expect(judge.score(abroad)).toBeLessThan(before)
  })

  it('reads client hints: forged they make a browser a stranger, and whoever always sent them is missed without', () => {
    const chrome =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36'
    const hints = {
      brands: '"Chromium";v="120", "Google Chrome";v="120"',
      mobile: '?0',
      platform: '"Windows"',
    }
    const of = (sent?: typeof hints) => ({
      agent: { ...usual.agent, string: chrome, hints: sent } as Attempt['agent'],
    })
    const judge = ours(0.04)
    for (let n = 0; n < 10; n++) {
      const attempt = {
        ...usual,
        ...of(hints),
        n,
        at: usual.at + n * 86_400,
        cookie: { id: 'c', turn: turnOf(n - 1) },
      }
      judge.asks(attempt, judge.score(attempt))
      judge.learn(attempt, { success: true, code: n === 0 ? 'passed' : 'none' })
    }
    const own = judge.score(next(of(hints)))
    expect(judge.score(next(of()))).toBeGreaterThan(own)
    expect(judge.score(next(of({ ...hints, platform: '"Linux"' })))).toBeGreaterThan(own)
  })

  it('asks in production on every device that nobody proved, and on the proved one as the model does', () => {
    const judge = used(oursInProduction(), 30)
    const [bare, own] = [next({ cookie: undefined, key: undefined }), next()]
    expect(judge.asks(bare, judge.score(bare))).toBe(true)
    expect(judge.asks(own, judge.score(own))).toBe(false)
  })
})
