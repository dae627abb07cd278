import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfSources } from './copy-of-sources.ts'
import { faultsOf } from './faults-of.ts'
import { mutants } from './list.ts'
import type { Mutant } from './mutant.ts'
import { securityTestsPage } from './page.ts'

describe('the list of mutants', () => {
  it.each(mutants.map((mutant) => [mutant.breaks, mutant] as const))('still applies: %s', (_breaks, mutant) =>
    expect(faultsOf(mutant)).toEqual([]),
  )

  it('has each change once', () => {
    const changes = mutants.map(({ file, text, instead }) => `${file}\n${text}\n${instead}`)
    expect(new Set(changes).size).toBe(mutants.length)
    expect(mutants.length).toBeGreaterThanOrEqual(25)
  })

  const [first] = mutants
  it.each<[string, Partial<Mutant>]>([
    ['whose text is gone', { text: 'was rewritten long ago' }],
    ['whose text stands more than once', { text: 'world' }],
    ['that changes nothing', { instead: first?.text ?? '' }],
    ['whose file is gone', { file: 'src/identity/gone.ts' }],
    ['whose test is gone', { test: 'src/identity/gone.test.ts' }],
    ['whose id its test does not claim', { ids: ['S1-01'] }],
    ['whose named test is gone', { title: 'was never written' }],
  ])('would notice one %s', (_how, change) => {
    if (!first) throw new Error('The list is empty.')
    expect(faultsOf({ ...first, ...change })).toHaveLength(1)
  })

  it('is what the page for auditors shows', () => {
    const page = securityTestsPage(mutants)
    expect(readFileSync('docs/guide/security-tests.md', 'utf8')).toBe(page)
    for (const { breaks, title, test } of mutants)
      for (const said of [breaks, title, test]) expect(page).toContain(said)
    expect(securityTestsPage(mutants.slice(1))).not.toBe(page)
  })

  it('is broken in a copy and never in the work tree, and the copy is mended afterwards', async () => {
    if (!first) throw new Error('The list is empty.')
    const copy = copyOfSources()
    const ours = () => readFileSync(first.file, 'utf8')
    const copied = () => readFileSync(join(copy.folder, first.file), 'utf8')
    const sound = ours()
    await copy.broken(first, async () => {
      expect(copied()).toBe(sound.replace(first.text, first.instead))
      expect(ours()).toBe(sound)
    })
    expect(copied()).toBe(sound)
    copy.remove()
    expect(existsSync(copy.folder)).toBe(false)
  })
})
