import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesOf, type SourceFile } from '../../scripts/check/source-files.ts'
import { firstColumn } from '../../scripts/check/words.ts'

const page = readFileSync('docs/guide/cryptography.md', 'utf8')
const sources = filesOf('src').filter(({ path }) => !/\.(test|fixture)\.ts$/.test(path))

/** Every purpose for which the code asks for a key, as it is written there. */
function purposesIn(files: SourceFile[]): string[] {
  const asked =
    /\b(?:mac|seal|open|derive)\(\s*'([^']+)'|\bmarkOf\(world, '([^']+)'|const purpose = '([^']+)'/g
  const named = files.flatMap(({ text }) =>
    [...text.matchAll(asked)].map((match) => match.slice(1).find(Boolean) ?? ''),
  )
  const persons = files.some(({ text }) => text.includes('`person ${')) ? ['person …'] : []
  return [...new Set([...named, ...persons])].toSorted()
}

describe('the inventory of cryptography', () => {
  it('ASVS-11.1.2 ASVS-11.1.3 names every purpose a key is asked for, found by a search of the code, and none that is not', () => {
    const found = purposesIn(sources)
    expect(found.length).toBeGreaterThan(15)
    expect(firstColumn(page, 'purpose').toSorted()).toEqual(found)
  })

  it('would notice a key for something new', () => {
    const seeded = { path: 'src/mail/a.ts', text: "const x = world.keys.mac('a new thing', value)" }
    expect(purposesIn([...sources, seeded])).toContain('a new thing')
  })
})
