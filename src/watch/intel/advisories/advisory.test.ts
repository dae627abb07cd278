import { describe, expect, it } from 'vitest'
import { csaf } from '../../../../test/support/csaf.ts'
import { scoreOf } from './cvss.ts'
import { mayBe } from './products.ts'
import { readAdvisory } from './read-advisory.ts'

describe('a CVSS vector', () => {
  // The scores of the examples FIRST publishes with CVSS 4.0 and 3.1.
  it.each([
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 9.3],
    ['CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.3],
    ['CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.7],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N', 0],
    ['CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 10],
    ['CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8],
  ])('%s is worth %d', (vector, score) => expect(scoreOf(vector)).toBe(score))

  it.each([
    'CVSS:4.0/AV:N',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:Q',
    'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/XX:Y',
    'CVSS:4.0/AV:N/AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
    'CVSS:2.0/AV:N',
    'nonsense',
    '',
  ])('is not scored in part: %s', (vector) => expect(scoreOf(vector)).toBeUndefined())
})

describe('a CSAF advisory', () => {
  it('tells product, version and worst weakness', () => {
    const read = readAdvisory(csaf())
    expect(read).toMatchObject({
      ok: true,
      value: { publisher: '風車ソフト', trackingId: 'KZ-2025-001', worst: { score: 9.3 } },
    })
    expect(read.ok && read.value.affected).toEqual([
      { vendor: '風車ソフト', product: 'Kazaguruma Gateway', version: '2.1', isSpan: false },
      { vendor: '風車ソフト', product: 'Kazaguruma Gateway', version: '<2.0', isSpan: true },
    ])
  })

  const changed = (from: string | RegExp, to: string) => csaf().replace(from, to)
  it.each([
    ['"csaf_version": "2.0"', '"csaf_version": "1.2"', 'Only CSAF 2.0 is read.'],
    ['"status": "final"', '"status": "draft"', 'A draft is not taken.'],
    [/"P2"(?=\s+\])/, '"P9"', 'The product P9 is not in the tree.'],
    ['/SA:N"', '/SA:Q"', 'is no whole CVSS vector.'],
    ['"current_release_date": "2025', '"current_release_date": "yesterday', 'current_release_date'],
    ['"name": "風車ソフト"\n    },', '"name": ""\n    },', 'publisher.name'],
    ['"title": "', '"title": ', 'no JSON'],
  ])('is refused whole with line and reason: %s as %s', (from, to, reason) => {
    const text = changed(from, to)
    expect(text).not.toBe(csaf())
    const read = readAdvisory(text)
    const [fault] = read.ok ? [] : read.faults
    const expected = text.slice(0, text.indexOf(to)).split('\n').length
    expect(fault?.reason).toContain(reason)
    expect(fault?.line).toBe(expected)
  })
})

describe('what runs on a server', () => {
  const affected = { vendor: 'A', product: 'Gate', version: '2.1', isSpan: false }
  it.each([
    [{ vendor: 'a', product: 'GATE', version: '2.1' }, affected, true],
    [{ vendor: 'A', product: 'Gate', version: '' }, affected, true],
    [{ vendor: 'A', product: 'Gate', version: '2.2' }, affected, false],
    [{ vendor: 'B', product: 'Gate', version: '2.1' }, affected, false],
    [{ vendor: 'A', product: 'Door', version: '2.1' }, affected, false],
    [{ vendor: 'A', product: 'Gate', version: '9' }, { ...affected, version: '<2.0', isSpan: true }, true],
    [{ vendor: 'B', product: 'Gate', version: '9' }, { ...affected, vendor: '', version: '' }, true],
  ])('%j beside %j: %s', (running, theirs, is) => expect(mayBe(running, theirs)).toBe(is))
})
