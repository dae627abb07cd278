import { describe, expect, it } from 'vitest'
import { understandPattern } from './pattern.ts'
import { readBundle } from './read-bundle.ts'
import { markingOf, tlpOf } from './tlp.ts'

const network = (value: string) => ({ values: [{ kind: 'network', value }] })

describe('a STIX pattern', () => {
  it.each([
    ["[ipv4-addr:value = '192.0.2.1']", network('192.0.2.1/32')],
    ["[ipv4-addr:value = '198.51.100.0/24']", network('198.51.100.0/24')],
    ["[ipv4-addr:value ISSUBSET '198.51.0.0/16']", network('198.51.0.0/16')],
    ["[ipv6-addr:value = '2001:DB8::/32']", network('2001:db8:0:0:0:0:0:0/32')],
    ["  [ domain-name:value='Warui.Example' ]", { values: [{ kind: 'domain', value: 'warui.example' }] }],
    [
      "[email-addr:value = 'a@warui.example']",
      { values: [{ kind: 'mail-address', value: 'a@warui.example' }] },
    ],
    [
      "[url:value = 'https://warui.example/A?b=\\'c\\'']",
      { values: [{ kind: 'url', value: "https://warui.example/A?b='c'" }] },
    ],
    [
      "[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'curl/8']",
      { values: [{ kind: 'user-agent', value: 'curl/8' }] },
    ],
    [
      "[ipv4-addr:value = '192.0.2.1' OR ipv4-addr:value IN ('192.0.2.2', '192.0.2.3')] OR [domain-name:value = 'a.example']",
      {
        values: [
          ...['192.0.2.1/32', '192.0.2.2/32', '192.0.2.3/32'].map((value) => ({ kind: 'network', value })),
          { kind: 'domain', value: 'a.example' },
        ],
      },
    ],
  ])('is understood whole: %s', (pattern, understood) =>
    expect(understandPattern(pattern)).toEqual(understood),
  )

  it.each([
    ["[ipv4-addr:value = '192.0.2.1' AND domain-name:value = 'a.example']", 'pattern-form'],
    ["[ipv4-addr:value != '192.0.2.1']", 'pattern-form'],
    ["[NOT ipv4-addr:value = '192.0.2.1']", 'pattern-form'],
    ["[ipv4-addr:value = '192.0.2.1'] FOLLOWEDBY [ipv4-addr:value = '192.0.2.2']", 'pattern-form'],
    ["[ipv4-addr:value = '192.0.2.1'] WITHIN 5 MINUTES", 'pattern-form'],
    ["[ipv4-addr:value LIKE '192.0.%']", 'pattern-form'],
    ["[domain-name:value ISSUBSET 'a.example']", 'pattern-form'],
    ['[ipv4-addr:value IN ()]', 'pattern-form'],
    ["[ipv4-addr:value = '192.0.2.1'", 'pattern-form'],
    ['', 'pattern-form'],
    ["[file:hashes.'SHA-256' = 'ab']", 'pattern-object'],
    ["[ipv4-addr:value = '192.0.2']", 'pattern-value'],
    ["[ipv4-addr:value = '192.0.2.0/33']", 'pattern-value'],
    ["[ipv4-addr:value = '0.0.0.0/0']", 'network-too-wide'],
    ["[ipv4-addr:value = '10.0.0.0/8']", 'network-too-wide'],
    ["[ipv6-addr:value = '2001::/16']", 'network-too-wide'],
    [
      `[ipv4-addr:value IN (${Array.from({ length: 51 }, (_, n) => `'192.0.2.${n}'`).join()})]`,
      'too-many-values',
    ],
  ])('is not guessed at: %s', (pattern, why) => expect(understandPattern(pattern)).toEqual({ why }))
})

const uuid = '7b4d3a10-5c1e-4f5a-9c50-0f6f5e7f1a01'
const lines = (more = '') =>
  `{
  "type": "bundle", "id": "bundle--${uuid}",
  "objects": [
    {"type": "identity", "id": "identity--${uuid}", "name": "an unread kind"},
    {"type": "indicator", "spec_version": "2.1", "id": "indicator--${uuid}",
      "created": "2025-11-01T00:00:00Z", "modified": "2025-11-01T00:00:00Z",
      "pattern": "[ipv4-addr:value = '192.0.2.1']", "pattern_type": "stix",
      "valid_from": "2025-11-01T00:00:00Z"${more}
    }
  ]
}`

describe('a STIX bundle', () => {
  it('is read with what it is read for, and what else it brings', () => {
    const read = readBundle(lines())
    expect(read.ok && read.value.indicators.map(({ id }) => id)).toEqual([`indicator--${uuid}`])
  })

  it.each([
    [lines(',\n "valid_until": "2025-10-01T00:00:00Z"'), 5, 'valid_until does not come after valid_from.'],
    [lines(',\n "confidence": 101'), 9, 'confidence'],
    [lines(',\n "revoked": "yes"'), 9, 'revoked'],
    [lines(',\n "x": 01'), 9, 'no JSON'],
    [lines().replace('"2.1"', '"2.0"'), 5, 'Only STIX 2.1 is read.'],
    [lines().replace(`"indicator--${uuid}"`, `"malware--${uuid}"`), 5, 'is not that of a indicator'],
    [lines().replace('"2025-11-01T00:00:00Z", "modified"', '"yesterday", "modified"'), 6, 'no moment'],
    [lines().replace('"type": "bundle"', '"type": "list"'), 2, 'type "bundle"'],
    [lines().replace(/\n {4}\{"type": "identity".*/, '\n    7,'), 4, 'objects.0'],
    [lines().replace('an unread kind"}', 'an unread kind",}'), 4, 'name should stand here'],
    [lines().slice(0, 200), 5, 'should stand here'],
    [`${lines()} {}`, 11, 'the end should stand here'],
    ['', 1, 'value should stand here'],
    ['[]', 1, ''],
    ['{"type": "bundle", "id": "x", "objects": []}', 1, ''],
    [`{"a": "${'x'.repeat(16 * 1024 * 1024)}"}`, 1, '16 MiB'],
  ])('is refused whole with line and reason: %#', (text, line, reason) => {
    const read = readBundle(text)
    expect(read.ok).toBe(false)
    const [first] = read.ok ? [] : read.faults
    expect(first?.line).toBe(line)
    expect(first?.reason).toContain(reason)
  })
})

describe('a marking', () => {
  it('is the strictest of several, amber when there is none, and the same outside as inside', () => {
    expect(tlpOf()).toBe('amber')
    expect(tlpOf([markingOf('green'), markingOf('amber+strict'), markingOf('clear')])).toBe('amber+strict')
    expect(tlpOf(['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9'])).toBe('clear')
  })
})
