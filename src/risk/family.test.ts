import fc from 'fast-check'
import { expect, it } from 'vitest'
import { familyOf } from './memory/family.ts'

const chrome = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'

it('names browser and system, and an update stays in the family', () => {
  expect(familyOf(chrome(141))).toBe('chrome/windows')
  expect(familyOf(chrome(142))).toBe('chrome/windows')
  expect(familyOf(safari)).toBe('safari/ios')
  expect(familyOf(`${chrome(142)} Edg/142.0.0.0`)).toBe('microsoft edge/windows')
})

it.each([
  ['nothing', ''],
  ['garbage', '\u0000\ud800 %s <script> {{7*7}}'],
  ['a tool', 'curl/8.5.0'],
  ['10 kB', chrome(142) + 'x'.repeat(10_000)],
  ['one that was cut at 400 characters', (chrome(142) + 'x'.repeat(10_000)).slice(0, 400)],
])('attack-17 %s cannot be read', (_, userAgent) => expect(familyOf(userAgent)).toBeUndefined())

it('attack-17 whatever comes, it is read or it is not, but nothing breaks', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.string().map((tail) => safari + tail),
      ),
      (text) => {
        const family = familyOf(text)
        expect(family === undefined || /^[a-z0-9/ ._-]{1,40}$/.test(family)).toBe(true)
      },
    ),
  )
})

it('keeps no more than a thousand user agents in mind', () => {
  for (let version = 0; version < 3000; version++) familyOf(chrome(version))
  expect(familyOf(chrome(7))).toBe('chrome/windows')
})
