import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { filesOf } from '../../scripts/check/source-files.ts'
import { mayCall } from '../../scripts/check/walls.ts'
import { firstColumn, isInCode, type Read, strayWords, wordLines } from '../../scripts/check/words.ts'
import { portalWords } from '../../web/words/portal.ts'

const page = readFileSync('docs/words.md', 'utf8')
const lines = wordLines(page)

const read: Read = {
  ...(await textsOf('web/words')),
  code: filesOf('src', 'migrations')
    .filter(({ path }) => !/\.test\.ts$/.test(path))
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n'),
}

/** Every text of every area in both languages, as people read them. */
async function textsOf(folder: string): Promise<Pick<Read, 'ja' | 'en'>> {
  const names = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))
  const areas: object[] = await Promise.all(
    names.map((name) => import(pathToFileURL(join(process.cwd(), folder, name)).href)),
  )
  const words = areas.flatMap((area) => Object.values(area)).filter((value) => typeof value === 'object')
  const said = (language: 'ja' | 'en') =>
    words.map((value) => JSON.stringify(value[language] ?? '')).join('\n')
  return { ja: said('ja'), en: said('en') }
}

describe('the glossary', () => {
  it('names things as screens, mails and code do, and people read no other word for them', () => {
    expect(lines.length).toBeGreaterThan(25)
    expect(strayWords(lines, read)).toEqual([])
  })

  it('has one line for each thing and each word', () => {
    for (const column of ['ja', 'en', 'code'] as const) {
      const words = lines.map((line) => line[column]).filter((word) => word !== '')
      const twice = words.filter((word, n) => words.indexOf(word) !== n)
      expect(twice, column).toEqual(column === 'ja' ? ['部課'] : [])
    }
  })

  it('has every room', () =>
    expect(firstColumn(page, 'room').toSorted()).toEqual(Object.keys(mayCall).toSorted()))

  it.each(['home', 'people', 'departments', 'companySettings', 'myNavigation'] as const)(
    'has the place of the portal called %s in its very words',
    (place) => {
      const line = lines.find(
        ({ ja, en }) => ja === portalWords.ja[place] && isSame(en, portalWords.en[place]),
      )
      expect(line).toBeDefined()
    },
  )

  it.each(['administrator', 'ticketing-manager', 'traveller', 'active', 'suspended', 'left'] as const)(
    'has the kind or state %s in the words of its label',
    (code) => {
      const line = lines.find((one) => one.code === code)
      expect(line).toMatchObject({ ja: portalWords.ja[code] })
      expect(isSame(line?.en ?? '', portalWords.en[code])).toBe(true)
    },
  )

  it('has words behind the screens that the code knows', () => {
    const behind = firstColumn(page, 'in code')
    expect(behind.length).toBeGreaterThan(10)
    expect(behind.filter((word) => !isInCode(read.code, word))).toEqual([])
  })

  it.each([
    ['a Japanese word nobody says', { ja: '経理主任' }],
    ['an English word nobody says', { en: 'booking wizard' }],
    ['a name the code does not know', { code: 'bookingWizard' }],
    ['a second word for the same thing', { not: ['ログイン'] }],
  ])('would notice %s', (_what, seeded) => {
    const line = { ja: '社員', en: 'traveller', code: 'traveller', not: [], ...seeded }
    expect(strayWords([line], read)).toHaveLength(1)
  })
})

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
