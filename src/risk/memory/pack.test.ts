import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../model/limits.ts'
import { type Seen, stranger } from '../model/state.ts'
import { type Memory, pack, unpack } from './pack.ts'

const count = fc.nat(65_000).map((n) => n / 100)
const day = fc.nat(60_000)
const version = fc.nat(60_000)
const counts = (length: number) => fc.array(count, { minLength: length, maxLength: length })
const hash = fc.uint8Array({ minLength: 6, maxLength: 6 }).map((b) => Buffer.from(b).toString('base64url'))
const seen = (value: fc.Arbitrary<string>, most: number) =>
  fc.array(fc.tuple(value, count, day) as fc.Arbitrary<Seen>, { maxLength: most })
const country = fc.constantFrom('JP', 'US', 'SG', '--')
const name = fc.constantFrom('chrome|windows|desktop', 'safari|ios|mobile', 'samsung internet|android|tablet')
const memory: fc.Arbitrary<Memory> = fc
  .record({
    habits: fc.record({ day: count, network: counts(5), browser: counts(7), device: counts(3) }),
    hours: counts(8),
    last: fc.option(fc.record({ day: fc.integer({ min: 1, max: 3e6 }).map((n) => n / 100), country }), {
      nil: undefined,
    }),
    addresses: seen(hash, limits.addresses),
    networks: seen(hash, limits.networks),
    strings: seen(hash, limits.strings),
    countries: seen(country, limits.countries),
    looks: fc.array(fc.record({ shape: hash, release: version, version, day: version }), {
      maxLength: limits.looks,
    }),
    browsers: fc.uniqueArray(fc.tuple(name, count, day) as fc.Arbitrary<Seen>, {
      maxLength: limits.browsers,
      selector: ([value]) => value,
    }),
  })
  .map((parts) => ({
    ...parts,
    versions: Object.fromEntries(parts.browsers.map(([value], n) => [value, n])),
    releases: Object.fromEntries(parts.browsers.map(([value], n) => [value, 10 + n])),
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
        const read = unpack(Buffer.from([2, ...bytes]))
        expect(read === undefined || read.habits.network.length === 5).toBe(true)
      }),
    )
    expect(unpack(null)).toBeUndefined()
  })

  it('is 71 bytes of somebody nobody knows, and below 500 of one who has everything', () => {
    const full = (value: (n: number) => string, most: number) =>
      Array.from({ length: most }, (_, n) => [value(n), 600, 20_800] as Seen)
    const key = (n: number) => Buffer.alloc(6, n).toString('base64url')
    const long = (n: number) => `samsung internet|chrome os ${n} abcd|desktop`.slice(0, 40)
    const most: Memory = {
      ...stranger,
      last: { day: 20_800, country: 'JP' },
      addresses: full(key, limits.addresses),
      networks: full(key, limits.networks),
      strings: full(key, limits.strings),
      countries: full((n) => `A${n}`, limits.countries),
      browsers: full(long, limits.browsers),
      looks: full(key, limits.looks).map(([shape]) => ({ shape, release: 10, version: 140, day: 20_800 })),
    }
    expect(pack(stranger).length).toBeLessThan(80)
    expect(pack(most).length).toBeLessThan(500)
  })
})
