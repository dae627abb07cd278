import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { eventOf } from './event.ts'
import { fitting } from './glob.ts'
import { readRules } from './read-rules.ts'
import type { Detection } from './rule.ts'
import { runTests } from './run-tests.ts'

const ids = ['0c7d7a4e-95d1-4b60-8a70-0a4ad4c5c101', '0c7d7a4e-95d1-4b60-8a70-0a4ad4c5c102']

const own = `
sekisho:
  title: { ja: 試し, en: Trial }
  threat: unauthorised-access
  tests:
    - it: fits
      events: [{ name: lamp-lit, data: { why: wind } }]
      raises: true
    - it: does not fit
      events: [{ name: lamp-burnt }]
      raises: false
`
const rule = (detection: string, more = own) => `title: Trial
id: ${ids[0]}
logsource:
  product: sekisho
detection:
${detection}
${more}`

const faultsOf = (text: string) => {
  const read = readRules(text)
  return read.ok ? [] : read.faults
}

function matcherOf(detection: string): (fields: Record<string, unknown>, name?: string) => boolean {
  const read = readRules(rule(detection))
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const { matches } = read.file.rules[0] as Detection
  return (data, name = 'lamp-lit') =>
    matches(
      eventOf({
        ...{ seq: 1, at: new Date(0), name, authorKind: 'system', authorAccountId: null },
        ...{ authorRole: null, companyId: null, subject: null, data },
      }),
    )
}

describe('a broken file is refused whole, with the line and the reason', () => {
  const good = rule('  a: { name: lamp-lit }\n  condition: a')
  it.each<[string, string, number, RegExp]>([
    ['no YAML', 'title: [', 1, /flow/i],
    ['a key twice', 'title: a\ntitle: b', 2, /unique/i],
    ['nothing at all', '', 1, /no rule/],
    ['no id', good.replace(/id: .*/, 'level: high'), 1, /id/],
    ['another log source', good.replace('product: sekisho', 'product: windows'), 4, /sekisho/],
    ['an unknown modifier', rule('  a:\n    name|re: lamp.*\n  condition: a'), 7, /"re" is not supported/],
    ['keywords', rule('  a: [ lamp ]\n  condition: a'), 6, /Keywords/],
    ['an unknown selection', rule('  a: { name: x }\n  condition: a and b'), 7, /no selection "b"/],
    ['an open bracket', rule('  a: { name: x }\n  condition: (a'), 7, /bracket/],
    ['a condition that ends early', rule('  a: { name: x }\n  condition: a and'), 7, /too early/],
    ['words behind the condition', rule('  a: { name: x }\n  condition: a a'), 7, /not expected/],
    ['no test of its own', rule('  a: { name: x }\n  condition: a', ''), 1, /needs "sekisho"/],
    ['no test that stays quiet', good.replace(/ {4}- it: does[\s\S]*false\n/, ''), 13, /raises: false/],
    ['an order of letters', rule('  a: { data.n|gt: many }\n  condition: a'), 6, /takes a number/],
  ])('%s', (_, text, line, reason) => {
    const faults = faultsOf(text)
    expect(faults[0]?.reason).toMatch(reason)
    expect(faults[0]?.line).toBe(line)
  })

  const both = (correlation: string) => `${rule('  a: { name: lamp-lit }\n  condition: a', 'name: lit')}
---
title: Many
id: ${ids[1]}
correlation:
${correlation}
${own}`
  it.each<[string, string, RegExp]>([
    [
      'a rule that is not there',
      '  type: event_count\n  rules: [dim]\n  timespan: 5m\n  condition: { gte: 2 }',
      /no rule "dim"/,
    ],
    ['no condition', '  type: event_count\n  rules: [lit]\n  timespan: 5m', /"gte" or "gt"/],
    ['less than', '  type: event_count\n  rules: [lit]\n  timespan: 5m\n  condition: { lt: 2 }', /lt/],
    [
      'a span in weeks',
      '  type: event_count\n  rules: [lit]\n  timespan: 5w\n  condition: { gte: 2 }',
      /90m/,
    ],
    [
      'no field to count',
      '  type: value_count\n  rules: [lit]\n  timespan: 5m\n  condition: { gte: 2 }',
      /"field"/,
    ],
    [
      'too many to count',
      '  type: event_count\n  rules: [lit]\n  timespan: 5m\n  condition: { gte: 2000 }',
      /1000/,
    ],
    ['an unknown type', '  type: value_sum\n  rules: [lit]\n  timespan: 5m', /correlation\.type/],
    ['itself', `  type: event_count\n  rules: [${ids[1]}]\n  timespan: 5m\n  condition: { gte: 2 }`, /ring/],
  ])('a correlation with %s', (_, correlation, reason) => {
    const faults = faultsOf(both(correlation))
    expect(faults[0]?.reason).toMatch(reason)
    expect(faults[0]?.line).toBeGreaterThan(9)
  })

  it('an alias of aliases that would fill the memory', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((c, n) => `${c}: &${c} [${`*${'abcdefg'[n]},`.repeat(8)}x]`),
    ]
    expect(faultsOf(bomb.join('\n'))).not.toEqual([])
  })
})

describe('a selection', () => {
  it('holds when all its fields do, and of a list of values one', () => {
    const fits = matcherOf('  a:\n    name: [lamp-lit, lamp-burnt]\n    data.n|gte: 3\n  condition: a')
    expect([fits({ n: 3 }), fits({ n: 2 }), fits({ n: 3 }, 'lamp-gone')]).toEqual([true, false, false])
  })

  it('asks of a fact whose name alone rules it out nothing else, and of any other whatever came before', () => {
    const read = readRules(rule('  a: { name: lamp-lit, data.why: wind }\n  condition: a'))
    if (!read.ok) return expect.fail()
    const { matches } = read.file.rules[0] as Detection
    const asked: string[] = []
    const fits = (known: Record<string, string>) => {
      const field = (name: string) => {
        asked.push(name)
        return known[name]
      }
      return matches({ seq: 1, at: 0, field })
    }
    for (let n = 0; n < 2; n++) {
      expect(fits({ name: 'lamp-burnt', 'data.why': 'wind' })).toBe(false)
      expect(fits({ name: 'lamp-lit', 'data.why': 'rain' })).toBe(false)
      expect(fits({ name: 'lamp-lit', 'data.why': 'wind' })).toBe(true)
      expect(fits({ 'data.why': 'wind' })).toBe(false)
    }
    expect(asked.filter((name) => name === 'data.why')).toHaveLength(4)
  })

  it.each<[string, unknown, boolean]>([
    ['data.why: wi?d*', 'WINDY', true],
    ['data.why|cased: wind', 'Wind', false],
    ['data.why|contains: in', 'wind', true],
    ['data.why|startswith: in', 'wind', false],
    ['data.why|endswith: nd', 'wind', true],
    ['data.why|contains|all: [w, d]', 'wind', true],
    ['data.why|contains|all: [w, x]', 'wind', false],
    ['data.why|exists: true', 'wind', true],
    ['data.other|exists: true', 'wind', false],
    ['data.why|neq: wind', 'wind', false],
    ['data.why|neq: rain', 'wind', true],
    ['data.other: null', 'wind', true],
    ['data.why: wind', ['rain', 'wind'], true],
    ['data.why.signal: wind', [{ signal: 'rain' }, { signal: 'wind' }], true],
    ['data.why|lt: 3', 2, true],
    ['data.why: true', true, true],
  ])('«%s» of %j: %s', (field, why, isSo) => {
    expect(matcherOf(`  a:\n    ${field}\n  condition: a`)({ why })).toBe(isSo)
  })

  it.each<[string, boolean]>([
    ['a and not b', false],
    ['a and not c', true],
    ['a and (c or b)', true],
    ['c or a and b', true],
    ['not (a or c)', false],
    ['1 of x_*', false],
    ['all of them', false],
    ['1 of them', true],
  ])('«%s»', (condition, isSo) => {
    const selections =
      '  a: { name: lamp-lit }\n  b: { data.why: wind }\n  c: { data.why: rain }\n  x_1: { data.why: snow }'
    expect(matcherOf(`${selections}\n  condition: ${condition}`)({ why: 'wind' })).toBe(isSo)
  })

  it('takes stars and marks as letters behind a backslash, and is not held up by many stars', () => {
    expect(fitting('a\\*', false)('a*')).toBe(true)
    expect(fitting('a\\*', false)('ab')).toBe(false)
    const begun = performance.now()
    expect(fitting(`${'*a'.repeat(50)}b`, false)('a'.repeat(5000))).toBe(false)
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

describe('rules that rest on rules', () => {
  const text = `${rule('  a: { name: lamp-burnt }\n  condition: a', 'name: burnt')}
---
title: Many burnt
name: many
id: ${ids[1]}
correlation:
  type: value_count
  rules: [burnt]
  group-by: [data.house]
  timespan: 10m
  condition: { gte: 3, field: data.lamp }
---
title: Lit by somebody
name: lit
id: 0c7d7a4e-95d1-4b60-8a70-0a4ad4c5c103
logsource: { product: sekisho }
detection: { a: { name: lamp-lit }, condition: a }
---
title: Burnt, then lit
id: 0c7d7a4e-95d1-4b60-8a70-0a4ad4c5c104
level: critical
correlation:
  type: temporal_ordered
  rules: [many, lit]
  group-by: [place]
  aliases: { place: { many: data.house, lit: data.at } }
  timespan: 1h
sekisho:
  title: { ja: 試し, en: Trial }
  threat: misuse
  tests:
    - it: three lamps of one house, then a light there
      events: [{ name: lamp-burnt, count: 3, data: { house: h, lamp: "{n}" } }, { name: lamp-lit, data: { at: h } }]
      raises: true
    - it: a light in another house
      events: [{ name: lamp-burnt, count: 3, data: { house: h, lamp: "{n}" } }, { name: lamp-lit, data: { at: i } }]
      raises: false
    - it: a light before
      events: [{ name: lamp-lit, data: { at: h } }, { name: lamp-burnt, count: 3, data: { house: h, lamp: "{n}" } }]
      raises: false
    - it: one lamp three times
      events: [{ name: lamp-burnt, count: 3, data: { house: h, lamp: x } }, { name: lamp-lit, data: { at: h } }]
      raises: false
    - it: a light too late
      events: [{ name: lamp-burnt, count: 3, data: { house: h, lamp: "{n}" } }, { name: lamp-lit, after: 2h, data: { at: h } }]
      raises: false
`

  it('count what is alike under their own names, and only the outermost raises', async () => {
    const read = readRules(text)
    expect(read).toMatchObject({ ok: true })
    if (!read.ok) return
    expect(await runTests(read.file)).toEqual({ run: 5, failed: [] })
    expect(read.file.rules.filter(({ raises }) => raises).map(({ level }) => level)).toEqual(['critical'])
  })

  it('say which test failed when a rule does not do what its tests say', async () => {
    const read = readRules(text.replace('gte: 3', 'gte: 4'))
    if (!read.ok) throw new Error('not read')
    const { failed } = await runTests(read.file)
    expect(failed.map(({ it }) => it)).toEqual(['three lamps of one house, then a light there'])
  })

  it('find nothing in nothing', async () => {
    const read = readRules(text)
    if (!read.ok) throw new Error('not read')
    const windows = { load: async () => new Map(), store: async () => undefined }
    expect(await evaluate(read.file.rules, [], windows)).toEqual([])
  })
})
