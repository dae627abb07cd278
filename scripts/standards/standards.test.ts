import { describe, expect, it } from 'vitest'
import { filesOf, type SourceFile } from '../check/source-files.ts'
import { demandsOf, standardsFaults } from './faults.ts'
import { standardsPage } from './page.ts'
import { standingOf } from './record.ts'
import { type Row, readRows } from './rows.ts'

const row = (ref: string, verify: string, shown = ''): Row => ({
  id: `ASVS-${ref}`,
  source: 'ASVS',
  level: '1',
  verify,
  title: 'people can change their password',
  shown,
})
const rows = [
  row('1.1', 'A'),
  row('1.2', 'A'),
  row('1.3', 'D', 'docs/guide.md#how-it-is'),
  row('1.4', 'N', 'we have none'),
]
const deviation = `# Otherwise

- **ids**: ASVS-1.2
- **reason**: The rules ask
  for the opposite.
- **compensating controls**: Another wall.
- **owner**: somebody
- **review date**: 2027-01-31
`
const passing = { file: 'src/own.test.ts', title: 'own settings > ASVS-1.1 ASVS-1.2 changes a password' }

/** A small project that stands well, with some of its files otherwise. */
function project(otherwise: Record<string, string> = {}): SourceFile[] {
  const texts: Record<string, string> = {
    'src/own.test.ts': "it('ASVS-1.1 ASVS-1.2 changes a password')",
    'docs/guide.md': '# The guide\n\n## How it is\n',
    'docs/deviations/otherwise.md': deviation,
  }
  const files = () => Object.entries(texts).map(([path, text]) => ({ path, text }))
  const demands = demandsOf(files(), rows)
  const record = standingOf(demands, { passed: [passing], failed: 0 })
  texts['docs/standards.json'] = JSON.stringify(record)
  texts['docs/standards.md'] = standardsPage(demands, record)
  Object.assign(texts, otherwise)
  return files()
}

const faultsIn = (otherwise: Record<string, string> = {}, today = '2026-12-01', demanded = rows) =>
  standardsFaults({ rows: demanded, files: project(otherwise), today })

describe('the record of standards', () => {
  it('finds no fault in a project that stands well', () => expect(faultsIn()).toEqual([]))

  it('calls a row proved by the tests that name it, and a deviation that even when a test passes', () => {
    const record = standingOf(demandsOf(project(), rows), { passed: [passing], failed: 0 })
    expect(record).toEqual({
      'ASVS-1.1': { state: 'proved', tests: [`${passing.file} > ${passing.title}`] },
      'ASVS-1.2': { state: 'deviation', tests: [`${passing.file} > ${passing.title}`] },
      'ASVS-1.3': { state: 'document', tests: [] },
      'ASVS-1.4': { state: 'not applicable', tests: [] },
    })
    expect(standingOf({ rows, deviations: [] }, { passed: [], failed: 0 })).toMatchObject({
      'ASVS-1.1': { state: 'open' },
      'ASVS-1.2': { state: 'open' },
    })
  })

  it.each([
    ['a title with an id that no standard has', { 'src/a.test.ts': "it('ASVS-9.9 x')" }, 'No standard has'],
    ['a proof that is gone', { 'src/own.test.ts': "it('ASVS-1.2 x')" }, 'names a test that is gone'],
    ['a page that was edited by hand', { 'docs/standards.md': '# All is well' }, 'run npm run docs'],
    ['a record that was edited by hand', { 'docs/standards.json': '{}' }, 'run npm run docs'],
    ['a document that is gone', { 'docs/guide.md': '' }, 'has no how-it-is'],
    ['a deviation taken away', { 'docs/deviations/otherwise.md': '' }, 'says no reason'],
  ])('would notice %s', (_what, otherwise, said) => expect(faultsIn(otherwise).join('\n')).toContain(said))

  it.each(['ids', 'reason', 'compensating controls', 'owner', 'review date'])(
    'would notice a deviation without %s',
    (field) => {
      const lacking = deviation.replace(new RegExp(`- \\*\\*${field}\\*\\*:.*\\n(?:  .*\\n)*`), '')
      expect(faultsIn({ 'docs/deviations/otherwise.md': lacking })).toContain(
        `docs/deviations/otherwise.md says no ${field}.`,
      )
    },
  )

  it('would notice a deviation that nobody has looked at in time, from the day after', () => {
    expect(faultsIn({}, '2027-01-31')).toEqual([])
    expect(faultsIn({}, '2027-02-01')).toEqual([
      'docs/deviations/otherwise.md was to be reviewed on 2027-01-31.',
    ])
  })

  it.each([
    [
      'a deviation from a row that no standard has',
      deviation.replace('1.2', '9.9'),
      'No standard has ASVS-9.9',
    ],
    ['a review date that is none', deviation.replace('2027-01-31', 'soon'), 'soon is no date'],
  ])('would notice %s', (_what, text, said) =>
    expect(faultsIn({ 'docs/deviations/otherwise.md': text }).join('\n')).toContain(said),
  )

  it.each([
    ['a row for a test that a page would show', row('1.1', 'A', 'docs/guide.md'), 'is for a test to prove'],
    ['a row that does not apply without a reason', row('1.4', 'N'), 'nobody says why'],
    ['a page that is not there', row('1.3', 'D', 'docs/gone.md'), 'is not there'],
  ])('would notice %s', (_what, seeded, said) => {
    const demanded = rows.map((one) => (one.id === seeded.id ? seeded : one))
    expect(faultsIn({}, '2026-12-01', demanded).join('\n')).toContain(said)
  })

  it('has each row of the standards once, in words of our own', () => {
    const all = readRows()
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(300)
    expect(all.filter(({ title }) => title === '' || /\bverify that\b/i.test(title))).toEqual([])
    expect(all.every(({ verify }) => /^[ADMON]$/.test(verify))).toBe(true)
  })

  it('is current in this project', () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(standardsFaults({ rows: readRows(), files: filesOf('.'), today })).toEqual([])
  })
})
