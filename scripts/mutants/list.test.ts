import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultsOf } from './faults-of.ts'
import { type Mutant, mutants } from './list.ts'

describe('the list of mutants', () => {
  it.each(mutants.map((mutant) => [mutant.breaks, mutant] as const))('still applies: %s', (_breaks, mutant) =>
    expect(faultsOf(mutant)).toEqual([]),
  )

  it('has each change once', () => {
    const changes = mutants.map(({ file, text, instead }) => `${file}\n${text}\n${instead}`)
    expect(new Set(changes).size).toBe(mutants.length)
    expect(mutants.length).toBeGreaterThanOrEqual(20)
  })

  const [first] = mutants
  it.each<[string, Partial<Mutant>]>([
    ['whose text is gone', { text: 'was rewritten long ago' }],
    ['whose text stands more than once', { text: 'world' }],
    ['that changes nothing', { instead: first?.text ?? '' }],
    ['whose file is gone', { file: 'src/identity/gone.ts' }],
    ['whose test is gone', { test: 'src/identity/gone.test.ts' }],
    ['whose id its test does not claim', { ids: ['S1-01'] }],
  ])('would notice one %s', (_how, change) => {
    if (!first) throw new Error('The list is empty.')
    expect(faultsOf({ ...first, ...change })).toHaveLength(1)
  })

  it('is what the runner takes, in a folder of its own', () => {
    const runner = readFileSync('scripts/mutants/run.ts', 'utf8')
    expect(runner).toContain("from './list.ts'")
    expect(existsSync('scripts/mutants/copy-of-sources.ts')).toBe(true)
  })
})
