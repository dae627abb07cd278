import { describe, expect, it } from 'vitest'
import type { Attempt } from '../attempt.ts'
import { freeman } from './freeman.ts'

const agents = {
  phone: { string: 'phone', browser: 'Safari 13.1', os: 'iOS 13', device: 'mobile' },
  desk: { string: 'desk', browser: 'Chrome 80.1', os: 'Windows 10', device: 'desktop' },
} as const
const attempt = (account: string, ip: string, agent: keyof typeof agents, rest: Partial<Attempt> = {}) => ({
  ...{ n: 0, at: 0, account, exists: true, password: 'right' as const, ip, asn: 1, country: 'NO' },
  ...{ agent: agents[agent], ...rest },
})
const success = { success: true, code: 'none' } as const

/** 奈々 signed in twice by phone, 亮 twice at his desk: four sign-ins of two people. */
function afterFour() {
  const judge = freeman()
  for (let n = 0; n < 2; n++) judge.learn(attempt('nana', 'a', 'phone'), success)
  for (let n = 0; n < 2; n++) judge.learn(attempt('ryo', 'b', 'desk', { asn: 2 }), success)
  return judge
}

describe('the Freeman model', () => {
  it('has no score for an account without a past, and so asks', () => {
    expect(afterFour().score(attempt('taro', 'a', 'phone'))).toBe(Number.POSITIVE_INFINITY)
  })

  it('computes by hand what a usual sign-in scores', () => {
    // ip 0.6·½ + 0.3·½ + 0.1·1 = 0.55 of all, 1 of her own; agent ½ of all on every rung; prior (1/2)/(2/4) = 1.
    expect(afterFour().score(attempt('nana', 'a', 'phone'))).toBeCloseTo(0.55 * 0.5, 10)
  })

  it('computes by hand a sign-in from a new address with another device of nobody’s', () => {
    const stranger = attempt('nana', 'z', 'phone', {
      agent: { string: 'new', browser: 'Chrome 80.1', os: 'iOS 13', device: 'mobile' },
    })
    const ip = (0.6 * (1 / 5) + 0.3 * 0.5 + 0.1 * 1) / (0.3 + 0.1)
    const global =
      0.5386653840551359 * (1 / 5) + (0.2680451498625666 + 0.18818295100109536 + 0.0051065150812021525) * 0.5
    const local = 0.18818295100109536 + 0.0051065150812021525
    expect(afterFour().score(stranger)).toBeCloseTo(ip * (global / local), 10)
  })

  it('counts a feature that is wholly foreign to the account as a factor of four', () => {
    // The agent is 亮’s: nothing of it is hers. The address is her own.
    expect(afterFour().score(attempt('nana', 'a', 'desk'))).toBeCloseTo(0.55 * 4, 10)
  })

  it('suspects accounts less the more often they have signed in', () => {
    const judge = afterFour()
    for (let n = 0; n < 4; n++) judge.learn(attempt('ryo', 'b', 'desk', { asn: 2 }), success)
    // Two of eight sign-ins are hers: (1/2)/(2/8) = 2; ip 0.9·¼ + 0.1, agent ¼.
    expect(judge.score(attempt('nana', 'a', 'phone'))).toBeCloseTo((0.9 * 0.25 + 0.1) * 0.25 * 2, 10)
  })

  it('learns nothing from what failed', () => {
    const judge = afterFour()
    const before = judge.score(attempt('nana', 'a', 'phone'))
    judge.learn(attempt('nana', 'x', 'desk', { country: 'RO' }), { success: false, code: 'failed' })
    expect(judge.score(attempt('nana', 'a', 'phone'))).toBe(before)
  })
})
