import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../model/limits.ts'
import { type Seen, stranger } from '../model/state.ts'
import { type Memory, pack, unpack } from './pack.ts'

const count = fc.nat(65_000).map((n) => n / 100)
const weight = fc.integer({ min: 4, max: 255 }).map((n) => n / 4)
const today = 20_800
const day = fc.integer({ min: today - limits.horizonDays, max: today })
const version = fc.nat(60_000)
const counts = (length: number) => fc.array(count, { minLength: length, maxLength: length })
const hashOf = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((b) => Buffer.from(b).toString('base64url'))
const [hash, ownHash] = [hashOf(3), hashOf(2)]
const seen = (value: fc.Arbitrary<string>, most: number) =>
  fc.uniqueArray(fc.tuple(value, weight, day) as fc.Arbitrary<Seen>, {
    maxLength: most,
    selector: ([one]) => one,
  })
const name = fc.constantFrom(
  'chrome|windows|desktop',
  'safari|ios|mobile',
  'hermes|plan 9|desktop',
  'opera|linux|tv',
)
const memory: fc.Arbitrary<Memory> = fc
  .record({
    habits: fc.record({ network: counts(5), browser: counts(7), device: counts(3) }),
    moment: fc.nat(99).map((n) => today + n / 100),
    hours: counts(8),
    nth: fc.nat(limits.countries),
    addresses: seen(ownHash, limits.addresses),
    networks: seen(hash, limits.networks),
    strings: seen(ownHash, limits.strings),
    countries: seen(fc.constantFrom('JP', 'US', 'SG', '--'), limits.countries),
    looks: fc.array(fc.record({ shape: hash, release: version, version, day }), { maxLength: limits.looks }),
    browsers: seen(name, limits.browsers),
  })
  .map(({ moment, nth, habits, ...parts }) => ({
    ...parts,
    habits: { day: moment, ...habits },
    last: { day: moment, country: parts.countries[nth]?.[0] },
    versions: Object.fromEntries(parts.browsers.map(([value], n) => [value, 150 - n])),
    releases: Object.fromEntries(parts.browsers.map(([value], n) => [value, 10 + n])),
  }))
  // Mostly a look has the numbers of its browser.
  .map((whole) => ({
    ...whole,
    looks: whole.looks.map((look, n) =>
      n === 0 && whole.browsers[0] ? { ...look, version: 150, release: 10 } : look,
    ),
  }))

describe("an account's memory", () => {
  it('comes out of its bytes as it went in', () =>
    fc.assert(
      fc.property(memory, (whole) => {
        expect(unpack(pack(whole))).toEqual(whole)
      }),
    ))

  it('is nothing when its bytes end early, or are of another form, and never a fault', () =>
    fc.assert(
      fc.property(memory, fc.double({ min: 0, max: 0.99, noNaN: true }), (whole, share) => {
        const bytes = pack(whole)
        expect(unpack(bytes.subarray(0, Math.floor(bytes.length * share)))).toBeUndefined()
        expect(unpack(Buffer.concat([Buffer.from([9]), bytes]))).toBeUndefined()
      }),
    ))

  it('takes whatever bytes come, none of them a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        for (const form of [3, 4]) {
          const read = unpack(Buffer.from([form, ...bytes]))
          expect(read === undefined || read.habits.network.length === 5).toBe(true)
        }
      }),
    )
    expect(unpack(null)).toBeUndefined()
  })

  it('is read as it was packed before, when a hash of an address had a byte more', () => {
    const before = Buffer.from('031fbd000000000249000102030400040506040007080904004a500400', 'hex')
    expect(unpack(before)).toMatchObject({
      addresses: [['AQI', 1, today]],
      networks: [['BAUG', 1, today]],
      strings: [['Bwg', 1, today]],
    })
  })

  it('leaves out what lies over the horizon', () => {
    const last = { day: today, country: 'JP' }
    const old: Seen = ['AAA', 5, today - limits.horizonDays - 1]
    const young: Seen = ['BBA', 5, today - limits.horizonDays]
    const whole = { ...stranger, last, addresses: [old, young], countries: [['JP', 1, today] as Seen] }
    expect(unpack(pack(whole))?.addresses).toEqual([young])
    expect(unpack(pack(whole))?.last).toEqual(last)
  })

  it('is 10 bytes of somebody nobody knows, below 100 of most people, and below 400 of one who has everything', () => {
    const list = (value: (n: number) => string, many: number) =>
      Array.from({ length: many }, (_, n) => [value(n), 60, today - n] as Seen)
    const [key, ownKey] = [3, 2].map((length) => (n: number) => Buffer.alloc(length, n).toString('base64url'))
    if (!key || !ownKey) return expect.fail()
    const having = (many: (most: number) => number, value: (n: number) => string, count: number): Memory => {
      const browsers = list(value, many(limits.browsers))
      const numbers = Object.fromEntries(browsers.map(([one], n) => [one, 142 + n]))
      return {
        habits: {
          day: today,
          network: [40, 9, 0, 0, count],
          browser: [40, 5, 2, ...Array(4).fill(count)],
          device: [0, 44, 1],
        },
        hours: [count, count, count, count, 1, 12, 30, 4],
        last: { day: today, country: 'A0' },
        ...{ addresses: list(ownKey, many(limits.addresses)), networks: list(key, many(limits.networks)) },
        ...{ strings: list(ownKey, many(limits.strings)), countries: list((n) => `A${n}`, many(1)) },
        ...{ browsers, versions: numbers, releases: numbers },
        looks: list(key, many(limits.looks)).map(([shape], n) => ({
          shape,
          release: 142 + n,
          version: 142 + n,
          day: today,
        })),
      }
    }
    expect(pack(stranger).length).toBeLessThanOrEqual(10)
    const usual = having(
      (most) => Math.min(2, most),
      (n) => ['chrome|windows|desktop', 'safari|ios|mobile'][n] ?? '',
      0,
    )
    expect(pack(usual).length).toBeLessThan(100)
    const all = having(
      (most) => most,
      (n) => `samsung internet|chrome os ${n} abcd|desktop`,
      600,
    )
    expect(pack(all).length).toBeLessThan(400)
  })
})
