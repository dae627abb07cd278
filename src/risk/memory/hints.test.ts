import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hintedBy } from './hints.ts'

const windows = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`
const android = (device: string) =>
  `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 ${device}Safari/537.36`
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0'
const brands = (version: number, name = 'Google Chrome') =>
  `"${name}";v="${version}", "Chromium";v="${version}", "Not/A)Brand";v="24"`
const hints = { brands: brands(137), mobile: '?0', platform: '"Windows"' }

describe('client hints', () => {
  it.each([
    ['Chrome on Windows', windows(137), hints],
    ['Edge', `${windows(137)} Edg/137.0.0.0`, { ...hints, brands: brands(137, 'Microsoft Edge') }],
    ['a phone', android('Mobile '), { ...hints, mobile: '?1', platform: '"Android"' }],
    ['a tablet', android(''), { ...hints, platform: '"Android"' }],
    [
      'a browser nobody looks at',
      windows(137).replace('Chrome', 'HeadlessChrome'),
      { ...hints, brands: brands(137, 'HeadlessChrome') },
    ],
  ])('of %s agree with its name', (_, userAgent, sent) => expect(hintedBy(sent, userAgent)).toBe('agreeing'))

  it.each([
    ['nothing', {}],
    ['the brands alone', { brands: hints.brands }],
    ['the system alone', { platform: hints.platform }],
  ])('of which there is %s are left out', (_, sent) => expect(hintedBy(sent, windows(137))).toBe('left-out'))

  it.each<[string, string, object]>([
    ['another version', windows(138), hints],
    ['another engine', firefox, hints],
    ['another engine, said by one of them', firefox, { brands: hints.brands }],
    ['another system', windows(137), { ...hints, platform: '"macOS"' }],
    ['a system nobody knows', windows(137), { platform: '"Plan 9"' }],
    ['a phone', windows(137), { mobile: '?1' }],
    ['a browser nobody looks at', windows(137), { ...hints, brands: brands(137, 'HeadlessChrome') }],
    ['a list that ends too early', windows(137), { brands: hints.brands.slice(0, 20) }],
    ['an empty list', windows(137), { brands: '' }],
    ['no truth value', windows(137), { mobile: '0' }],
    ['10 kB', windows(137), { brands: `${hints.brands}, ${'"x", '.repeat(2000)}"x"` }],
  ])('attack-17 that tell of %s contradict', (_, userAgent, sent) =>
    expect(hintedBy(sent, userAgent)).toBe('contradicting'),
  )

  it('attack-17 whatever comes, it agrees, is left out or contradicts, but nothing breaks', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.constantFrom('?0', '"Windows"', brands(137)),
    )
    const sent = fc.record({ brands: odd, mobile: odd, platform: odd }, { requiredKeys: [] })
    fc.assert(
      fc.property(sent, fc.oneof(odd, fc.constant(windows(137))), (some, userAgent) => {
        expect(['agreeing', 'left-out', 'contradicting']).toContain(hintedBy(some, userAgent))
      }),
    )
  })
})
