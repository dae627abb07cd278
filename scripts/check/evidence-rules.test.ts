import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ComputedRule } from '../../src/assurance/evidence/rules/rule.ts'
import { computedRules } from '../../src/assurance/evidence/rules/ship-rules.ts'
import { part } from '../../src/platform/sql.ts'
import { recordedWith, ruleFaults } from './evidence-rules.ts'

const rule: ComputedRule = {
  ...{ id: 'lamps', version: 2, title: { ja: '灯', en: 'Lamps' }, days: 30, freshHours: 24, isAsOf: true },
  query: () => part`select 1 as lit`,
  ...{ measure: { kind: 'sum', of: 'lit' }, threshold: { atLeast: 1 } },
}
const recorded = recordedWith([rule], {})

describe('the record of evidence rules', () => {
  it('has every rule that comes along as it is', () => {
    expect(ruleFaults(computedRules, JSON.parse(readFileSync('docs/evidence-rules.json', 'utf8')))).toEqual(
      [],
    )
  })

  it('refuses whatever makes another rule of one, until it has its next version', () => {
    expect(ruleFaults([{ ...rule, title: { ja: '灯り', en: 'Lights' }, freshHours: 48 }], recorded)).toEqual(
      [],
    )
    const changes: Partial<ComputedRule>[] = [
      { query: () => part`select 2 as lit` },
      { query: () => part`select ${1} as lit` },
      { measure: { kind: 'most', of: 'lit' } },
      { threshold: { atMost: 1 } },
      { days: 31 },
      { isAsOf: false },
    ]
    for (const change of changes) {
      const changed = { ...rule, ...change }
      expect(ruleFaults([changed], recorded)).toEqual([
        'The evidence rule lamps was changed without a new version: raise it to 3.',
      ])
      // Writing the pages anew does not hide it.
      expect(ruleFaults([changed], recordedWith([changed], recorded))).toHaveLength(1)
      const next = { ...changed, version: 3 }
      expect(ruleFaults([next], recorded)).toEqual([
        'docs/evidence-rules.json lacks lamps, version 3: run npm run docs.',
      ])
      expect(ruleFaults([next, rule], recordedWith([next], recorded))).toEqual([])
    }
  })
})
