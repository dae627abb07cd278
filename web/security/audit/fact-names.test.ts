import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factNames, factWord, meantFact } from './fact-names.ts'

const sources = join(import.meta.dirname, '../../../src')
const source = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .join('\n')
const noted = [...source.matchAll(/\bnote\(\s*'([a-z-]+)'/g)].map(([, name = '']) => name)

describe('what facts are called', () => {
  it('is said of every fact that an act notes', () => {
    expect(new Set(noted).size).toBeGreaterThan(250)
    // Called like what leads to a code, which stands in no file that browsers are sent (S1-46): shown by its name alone.
    expect(noted.filter((name) => !factNames.includes(name))).toEqual(['network-raised'])
  })

  it('is said of no fact that nobody notes', () => {
    // Some names are put together of what they are about and how it stands.
    const stems = [...source.matchAll(/\bnote\(`([a-z-]+)\$\{/g)].map(([, stem = '']) => stem)
    expect(stems).toContain('maintenance-')
    const isNoted = (name: string) =>
      source.includes(`'${name}'`) ||
      stems.some((stem) => name.startsWith(stem) && source.includes(`'${name.slice(stem.length)}'`))
    expect(factNames.filter((name) => !isNoted(name))).toEqual([])
  })

  it('tells each of them from all others', () => {
    for (const language of ['ja', 'en'] as const) {
      const called = factNames.map((name) => factWord(name, language))
      expect(called.filter((one, n) => called.indexOf(one) !== n)).toEqual([])
    }
  })

  it('is what may be typed, in either language, beside the name itself', () => {
    expect(meantFact(' ログイン ')).toBe('signed-in')
    expect(meantFact('signed in')).toBe('signed-in')
    expect(meantFact('signed-in')).toBe('signed-in')
    expect(meantFact('of-an-older-version')).toBe('of-an-older-version')
    expect(meantFact('Signed  In!')).toBeUndefined()
    expect(factWord('of-an-older-version', 'ja')).toBe('of-an-older-version')
  })
})
