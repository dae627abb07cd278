import fc from 'fast-check'
import type { FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { clientOf, languageOf, networkOf, plainAddress } from './client.ts'

const keyOf = (text: string) => {
  const ip = plainAddress(text)
  return ip && networkOf(ip)
}

describe('the network a request comes from', () => {
  it.each([
    ['203.0.113.7', '203.0.113.0/24'],
    ['::ffff:203.0.113.7', '203.0.113.0/24'],
    ['::FFFF:203.0.113.250', '203.0.113.0/24'],
    ['::ffff:cb00:7107', '203.0.113.0/24'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:a:b:c:d%eth0', '2001:db8:1:2::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('attack-18 gives %s the one key %s', (address, key) => expect(keyOf(address)).toBe(key))

  it('attack-18 gives every address of one /64 the same key, however it is written', () => {
    const part = fc.integer({ min: 0, max: 0xffff })
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), fc.tuple(part, part, part, part), (low, other) => {
        const address = (rest: number[]) =>
          ['2001', 'db8', '7', '9', ...rest.map((group) => group.toString(16))].join(':')
        expect(keyOf(address(low))).toBe(keyOf(address(other).toUpperCase()))
      }),
    )
  })

  it.each(['', 'unknown', '203.0.113', '203.0.113.999', '<script>', '_hidden', '203.0.113.7:4711', '::g'])(
    'attack-17 calls the malformed address «%s» unknown',
    (text) => expect(plainAddress(text)).toBeUndefined(),
  )
})

describe('client hints', () => {
  const hintsOf = (headers: Record<string, string | string[]>) =>
    clientOf({ ip: '192.0.2.1', headers, cookies: {} } as unknown as FastifyRequest).hints

  it('attack-17 are taken as they came, cut to 400 characters, and nothing else is asked of the browser', () => {
    expect(hintsOf({})).toEqual({})
    const sent = { 'sec-ch-ua-mobile': '?0', 'sec-ch-ua-platform': '"Windows"', 'sec-ch-ua-arch': '"x86"' }
    expect(hintsOf({ ...sent, 'sec-ch-ua': 'x'.repeat(10_000) })).toEqual({
      ...{ brands: 'x'.repeat(400), mobile: '?0', platform: '"Windows"' },
    })
    expect(hintsOf({ 'sec-ch-ua-mobile': ['?0', '?1'] })).toEqual({ mobile: '?0,?1' })
  })
})

describe('the language asked for', () => {
  it.each([
    [undefined, 'ja'],
    ['', 'ja'],
    ['en-US,en;q=0.9,ja;q=0.8', 'en'],
    ['ja,en;q=0.5', 'ja'],
    ['fr,en;q=0.5', 'en'],
    ['zh-CN', 'ja'],
    ['x'.repeat(10_000), 'ja'],
  ])('«%s» is answered in %s', (header, language) => expect(languageOf(header)).toBe(language))
})
