import { describe, expect, it } from 'vitest'
import type { Attempt, Judge } from '../attempt.ts'
import { auth0Like } from './auth0-like.ts'
import { failuresPerAddress } from './failures-per-address.ts'
import { keycloakLike } from './keycloak-like.ts'
import { oktaLike } from './okta-like.ts'
import { stopGuessing } from './stop-guessing.ts'

const usual: Attempt = {
  ...{ n: 0, at: 100_000, account: 'nana', exists: true, password: 'right', fingerprint: 1 },
  ...{ ip: 'a', asn: 1, country: 'JP', use: 'plain', cookie: { id: 'c', turn: 0 } },
  agent: { string: 's', browser: 'Chrome 120', os: 'Windows 10', device: 'desktop' },
}
const success = { success: true, code: 'none' } as const
const failure = { success: false, code: 'none' } as const

/** A judge who has seen 奈々 sign in ten times. */
function used(judge: Judge) {
  for (let n = 0; n < 10; n++) judge.learn({ ...usual, at: usual.at + n * 86_400 }, success)
  return (rest: Partial<Attempt>) => judge.score({ ...usual, at: usual.at + 10 * 86_400, ...rest })
}
const wrong = (judge: Judge, times: number, rest: (n: number) => Partial<Attempt>) => {
  for (let n = 0; n < times; n++)
    judge.learn({ ...usual, cookie: undefined, password: 'wrong', ...rest(n) }, failure)
}

describe('peers', () => {
  it('Okta-like adds what is new, and too far a journey', () => {
    const score = used(oktaLike())
    expect(score({})).toBe(0)
    expect(score({ ip: 'b' })).toBe(1)
    expect(score({ ip: 'b', asn: 2, cookie: { id: 'd', turn: 0 } })).toBe(4.5)
    expect(score({ country: 'US', at: usual.at + 9 * 86_400 + 3600 })).toBe(6)
  })

  it('Auth0-like doubts a new device wholly, half when its browser is known, and forgets after half a year', () => {
    const score = used(auth0Like())
    expect(Math.floor(score({}))).toBe(0)
    expect(Math.floor(score({ cookie: undefined }))).toBe(1)
    const agent = {
      ...usual.agent,
      string: 'x',
      browser: 'Firefox 1',
      os: 'Linux 6',
      device: 'desktop',
    } as const
    expect(Math.floor(score({ cookie: undefined, agent }))).toBe(2)
    expect(Math.floor(score({ at: usual.at + 200 * 86_400 }))).toBe(1)
    expect(Math.floor(score({ use: 'hosting' }))).toBe(2)
  })

  it('Keycloak-like is soothed by a known address and roused by another country', () => {
    const score = used(keycloakLike())
    expect(score({ ip: 'b' })).toBeCloseTo(score({}) + 2, 9)
    expect(score({ country: 'US' })).toBeCloseTo(score({}) + 2, 9)
  })

  it('the rule of thumb counts the failures of an address within the hour', () => {
    const judge = failuresPerAddress()
    wrong(judge, 10, (n) => ({ at: 1000 + n }))
    expect(judge.score({ ...usual, at: 1100 })).toBe(10)
    expect(judge.score({ ...usual, at: 1100, ip: 'b' })).toBe(0)
    expect(judge.score({ ...usual, at: 5000 })).toBe(0)
  })

  it('StopGuessing blocks an address that guesses a popular password, never a known device', () => {
    const judge = stopGuessing()
    judge.learn(usual, success)
    wrong(judge, 60, (n) => ({ at: usual.at, account: `v${n}`, fingerprint: 7, ip: `i${n}` }))
    wrong(judge, 12, (n) => ({ at: usual.at, account: `w${n}`, fingerprint: 7, ip: 'bad' }))
    expect(
      judge.score({ ...usual, cookie: undefined, account: 'ryo', fingerprint: 7, ip: 'bad' }),
    ).toBeCloseTo(60 / 50, 9)
    expect(judge.score({ ...usual, fingerprint: 7, ip: 'bad' })).toBe(0)
    const later = {
      ...usual,
      cookie: undefined,
      account: 'ryo',
      fingerprint: 7,
      ip: 'bad',
      at: usual.at + 12 * 3600,
    }
    expect(judge.score(later)).toBeCloseTo(30 / 50, 9)
  })

  it('StopGuessing does not count the same wrong password of the same account again', () => {
    const judge = stopGuessing()
    wrong(judge, 50, () => ({ at: usual.at }))
    expect(judge.score({ ...usual, cookie: undefined })).toBeCloseTo(1 / 5000, 9)
  })
})
