import { describe, expect, it } from 'vitest'
import { checkRules } from './check-rules.ts'
import { builtInRules } from './ship-rules.ts'
import { readRules } from './sigma/read-rules.ts'

const files = builtInRules()

describe('the rules that come along', () => {
  it.each(files)(
    '$name pass the tests they bring, for each alert one that raises it and one that does not',
    async ({ source }) => {
      const checked = await checkRules(source)
      expect(checked.ok ? [] : checked.faults).toEqual([])
    },
  )

  it('S2-37 cover unauthorised access and virus infection, and have ids of their own', () => {
    const rules = files.flatMap(({ source }) => {
      const read = readRules(source)
      return read.ok ? read.file.rules : []
    })
    const threats = rules.filter(({ raises }) => raises).map(({ threat }) => threat)
    for (const threat of ['unauthorised-access', 'malware', 'misuse'] as const)
      expect(threats).toContain(threat)
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { raises, first } of rules) expect(!raises || first !== undefined).toBe(true)
  })
})
