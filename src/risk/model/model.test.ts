import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { turnOn } from '../devices/turns.ts'
import { noCrowd } from './crowd.ts'
import { learnt } from './learn.ts'
import { browserLevel, deviceLevel, theftOf } from './levels.ts'
import { type Known, scored } from './score.ts'
import type { Browser, Proof, Sighting } from './sighting.ts'
import { noHabits, stranger } from './state.ts'

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const some = (...of: string[]) => fc.constantFrom(...of)
const turns = fc.oneof(fc.constant(0), fc.integer({ min: 20_000 * 1440, max: 20_400 * 1440 }))
const withHints = (browser: Browser): Browser => ({
  ...{ ...browser, missed: undefined },
  hinted: { string: `${browser.string}, hinted`, shape: `${browser.shape}, hinted` },
})
const withoutHints = (browser: Browser): Browser => ({
  ...{ ...browser, hinted: undefined },
  missed: `${browser.shape}, hinted`,
})
const sighting = fc.record({
  address: optional(some('a1', 'a2', 'a3')),
  network: optional(some('n1', 'n2', 'n3')),
  country: optional(some('JP', 'US', 'SG')),
  use: optional(fc.constantFrom('plain', 'mobile', 'shared', 'hosting')),
  browser: optional(
    fc
      .record({
        string: some('s1', 's2', 's3'),
        shape: some('h1', 'h2'),
        release: fc.nat(3),
        family: some('Chrome', 'Safari'),
        version: fc.nat(5),
        system: some('Windows', 'iOS'),
        kind: some('desktop', 'mobile'),
        hasHints: fc.boolean(),
      })
      .map(({ hasHints, ...browser }) => (hasHints ? withHints : withoutHints)(browser)),
  ),
  // Of turns about the day on which such a past begins, or of none.
  cookie: optional(fc.record({ id: some('c1', 'c2', 'c3'), turn: turns })),
  key: optional(some('k1', 'k2')),
  trips: optional(fc.subarray(['US', 'SG'])),
  failures: optional(fc.nat(20)),
  listed: optional(fc.boolean()),
  campaign: optional(fc.double({ min: 0, max: 1, noNaN: true })),
})
const past = fc.array(
  fc.record({
    seen: sighting,
    days: fc.double({ min: 0, max: 40, noNaN: true }),
    proof: fc.constantFrom('code', 'known-device', 'familiar'),
  }),
  { maxLength: 25 },
)

/** What is known after such a past, and the day after it. */
function lived(signIns: readonly { seen: Omit<Sighting, 'day'>; days: number; proof: Proof }[]) {
  const known = { account: stranger, company: noHabits, crowd: noCrowd() }
  let day = 20_000.4
  for (const { seen, days, proof } of signIns) {
    day += days
    Object.assign(known, learnt(known, { ...seen, day }, proof, { id: 'c1', key: 'k1' }))
  }
  return { known: known as Known, day: day + 1.3 }
}

const signals = [
  'address',
  'network',
  'country',
  'use',
  'browser',
  'cookie',
  'key',
  'trips',
  'failures',
  'listed',
  'campaign',
] as const
const scoreOf = (known: Known, seen: Sighting) => scored(known, seen).score
const slack = 1e-9

describe('the score of a sign-in', () => {
  it.each(signals)('never falls when the signal «%s» is taken away', (signal) =>
    fc.assert(
      fc.property(past, sighting, (signIns, now) => {
        const { known, day } = lived(signIns)
        const seen = { ...now, day }
        expect(scoreOf(known, { ...seen, [signal]: undefined })).toBeGreaterThanOrEqual(
          scoreOf(known, seen) - slack,
        )
      }),
      { numRuns: 150 },
    ),
  )

  it('never falls when client hints are left out, nor rises when they come and fit', () =>
    fc.assert(
      fc.property(past, sighting, (signIns, now) => {
        const { known, day } = lived(signIns)
        if (!now.browser) return
        const of = (browser: Browser) => scoreOf(known, { ...now, browser, day })
        expect(of(withoutHints(now.browser))).toBeGreaterThanOrEqual(of(withHints(now.browser)) - slack)
      }),
      { numRuns: 300 },
    ))

  it.each([
    ['cookie', { cookie: { id: 'foreign', turn: 0 } }],
    ['key', { key: 'foreign' }],
    ['trips', { trips: ['FR'] }],
    [
      'browser',
      {
        browser: {
          ...{ string: 'foreign', shape: 'foreign', family: 'Foreign', version: 9 },
          ...{ system: 'Foreign', release: 9, kind: 'foreign' },
        },
      },
    ],
  ] as const)(
    'is not lowered by a signal «%s» that has nothing in common with what is known',
    (signal, foreign) =>
      fc.assert(
        fc.property(past, sighting, (signIns, now) => {
          const { known, day } = lived(signIns)
          const without = scoreOf(known, { ...now, [signal]: undefined, day })
          expect(scoreOf(known, { ...now, ...foreign, day })).toBeGreaterThanOrEqual(without - slack)
        }),
        { numRuns: 150 },
      ),
  )

  it('rises with each failure, each indicator and each step of a campaign, and never falls', () =>
    fc.assert(
      fc.property(past, sighting, fc.nat(30), (signIns, now, more) => {
        const { known, day } = lived(signIns)
        const seen = { ...now, day }
        const base = scoreOf(known, { ...seen, failures: 3, listed: false, campaign: 0.2 })
        expect(
          scoreOf(known, { ...seen, failures: 3 + more, listed: false, campaign: 0.2 }),
        ).toBeGreaterThanOrEqual(base)
        expect(scoreOf(known, { ...seen, failures: 3, listed: true, campaign: 0.2 })).toBeGreaterThan(base)
        expect(scoreOf(known, { ...seen, failures: 3, listed: false, campaign: 0.9 })).toBeGreaterThan(base)
      }),
      { numRuns: 100 },
    ))

  it('is the sum of its reasons, always a number, and the same for two nodes with the same past', () =>
    fc.assert(
      fc.property(past, sighting, (signIns, now) => {
        const [one, other] = [lived(signIns), lived(signIns)]
        const { score, reasons } = scored(one.known, { ...now, day: one.day })
        expect(Number.isFinite(score)).toBe(true)
        expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(score, 9)
        expect(scoreOf(other.known, { ...now, day: other.day })).toBe(score)
      }),
      { numRuns: 100 },
    ))

  it('remembers an account in less than a kilobyte and a half of JSON, whatever happened to it', () =>
    fc.assert(
      fc.property(past, (signIns) => {
        expect(JSON.stringify(lived(signIns).known.account).length).toBeLessThan(1536)
      }),
      { numRuns: 100 },
    ))
})

const usual: Omit<Sighting, 'day'> = {
  ...{ address: 'a1', network: 'n1', country: 'JP', use: 'plain', failures: 0, listed: false, campaign: 0 },
  browser: {
    ...{ string: 's1', shape: 'h1', family: 'Chrome', version: 3 },
    ...{ system: 'Windows', release: 10, kind: 'desktop' },
  },
  ...{ cookie: { id: 'c1', turn: 0 }, key: 'k1' },
}

/** Somebody who signed in on one device for so many days. */
function regular(days: number) {
  const known = { account: stranger, company: noHabits, crowd: noCrowd() }
  for (let n = 0; n < days; n++) {
    const cookie = n === 0 ? undefined : { id: 'c1', turn: turnOn(20_000.4 + n - 1) }
    const seen = { ...usual, cookie, day: 20_000.4 + n }
    Object.assign(known, learnt(known, seen, n === 0 ? 'code' : 'known-device', { id: 'c1', key: 'k1' }))
  }
  return {
    known: known as Known,
    now: { ...usual, cookie: { id: 'c1', turn: turnOn(20_000.4 + days - 1) }, day: 20_000.4 + days },
  }
}

describe('what is learned', () => {
  it('a device is known once a code was passed on it, and not by anything less', () => {
    const { known, now } = regular(10)
    expect(deviceLevel(known.account, now)).toBe(0)
    const other = { ...now, cookie: { id: 'c9', turn: 0 }, key: 'k9' }
    const next = { ...other, cookie: { id: 'c9', turn: turnOn(now.day) } }
    for (const proof of ['known-device', 'familiar'] as const)
      expect(deviceLevel(learnt(known, other, proof).account, next)).toBe(2)
    expect(deviceLevel(learnt(known, other, 'code').account, next)).toBe(0)
  })

  it('a copied cookie shows: it comes without its key, or with another', () => {
    const { known, now } = regular(10)
    expect(theftOf(known.account, { ...now, key: undefined })).toBe('key-missing')
    expect(theftOf(known.account, { ...now, key: 'k9' })).toBe('key-other')
    expect(theftOf(known.account, now)).toBeUndefined()
    const clean = scoreOf(known, now)
    for (const stolen of [
      { ...now, key: undefined },
      { ...now, key: 'k9' },
    ])
      expect(scoreOf(known, stolen)).toBeGreaterThan(clean + 5)
  })

  it('a copied cookie shows: the device was given a later one, unless that was just now', () => {
    const { known, now } = regular(10)
    const [given, at] = [turnOn(now.day - 1), (turn: number) => ({ ...now, cookie: { id: 'c1', turn } })]
    expect(theftOf(known.account, at(given - 3))).toBe('renewed-since')
    expect(theftOf(known.account, at(0))).toBe('renewed-since')
    for (const turn of [given - 2, given, given + 5000])
      expect(theftOf(known.account, at(turn))).toBeUndefined()
    const minutes = (n: number) => ({ ...at(0), day: now.day - 1 + n / 1440 })
    expect(theftOf(known.account, minutes(1.9))).toBeUndefined()
    expect(theftOf(known.account, minutes(3.1))).toBe('renewed-since')
    expect(scoreOf(known, at(given - 3))).toBeGreaterThan(scoreOf(known, now) + 5)
    expect(theftOf(known.account, { ...at(given - 3), key: 'k9' })).toBe('key-other')
  })

  it('never is a sign-in less suspicious for an older turn', () =>
    fc.assert(
      fc.property(past, sighting, turns, turns, (signIns, now, one, other) => {
        const { known, day } = lived(signIns)
        const of = (turn: number) => scoreOf(known, { ...now, cookie: { id: 'c1', turn }, day })
        expect(of(Math.min(one, other))).toBeGreaterThanOrEqual(of(Math.max(one, other)) - slack)
      }),
      { numRuns: 150 },
    ))

  it('coming unproved on an unknown device from the usual line never becomes a habit', () => {
    let { known, now } = regular(10)
    const before = scoreOf(known, { ...now, cookie: undefined })
    for (let n = 0; n < 30; n++) {
      const { account } = learnt(known, { ...now, cookie: undefined }, 'familiar')
      known = { ...known, account }
    }
    expect(scoreOf(known, { ...now, cookie: undefined })).toBeGreaterThanOrEqual(before - 1)
  })

  it('what was neither proved nor familiar leaves nothing', () => {
    const { known, now } = regular(10)
    const foreign = { ...now, cookie: undefined, network: 'n7', address: 'a7', country: 'RO' }
    expect(learnt(known, foreign, 'familiar').account).toBe(known.account)
  })

  it('a browser that is older than it was counts as foreign, a newer one as usual', () => {
    const { known, now } = regular(10)
    const at = (version: number) =>
      scoreOf(known, {
        ...now,
        browser: { ...usual.browser, string: `v${version}`, version } as Sighting['browser'],
      })
    expect(at(2)).toBeGreaterThan(at(4) + 1)
  })

  it('a browser that has come with client hints is foreign without them', () => {
    const { known, now } = regular(10)
    const browser = usual.browser as Browser
    const [own, left] = [withHints(browser), withoutHints(browser)].map((one) => ({
      ...now,
      browser: one,
    })) as [Sighting, Sighting]
    expect(scoreOf(known, own)).toBe(scoreOf(known, left))
    const after = { ...known, ...learnt(known, own, 'known-device') }
    expect(browserLevel(after.account, left)).toBe(6)
    expect(scoreOf(after, left)).toBeGreaterThan(scoreOf(after, own) + 0.3)
    // Where something on the way takes them out, they are not missed for long.
    const without = { ...after, ...learnt(after, left, 'known-device') }
    expect(scoreOf(without, left)).toBeLessThan(scoreOf(after, left) - 0.3)
    expect(browserLevel(without.account, own)).toBe(0)
  })

  it('a booked trip explains a country, another trip does not', () => {
    const { known, now } = regular(10)
    const abroad = { ...now, address: 'x', network: 'sg', country: 'SG' }
    expect(scoreOf(known, { ...abroad, trips: ['SG'] })).toBeLessThan(scoreOf(known, abroad))
    expect(scoreOf(known, { ...abroad, trips: ['US'] })).toBe(scoreOf(known, abroad))
  })

  it('a booked trip vouches for nobody: its country is never nearer than another network at home', () => {
    const { known, now } = regular(10)
    const away = { ...now, address: 'x', network: 'x', trips: ['SG'] }
    expect(scoreOf(known, { ...away, country: 'SG' })).toBeGreaterThanOrEqual(scoreOf(known, away) - slack)
    const stranger = { ...away, country: 'SG', cookie: undefined, key: undefined }
    expect(scoreOf(known, stranger)).toBeGreaterThan(scoreOf(known, { ...away, country: 'SG' }) + 5)
  })
})
