import type { Demands, Standing } from './record.ts'
import { type Row, sources } from './rows.ts'

const states = ['proved', 'document', 'deviation', 'not applicable', 'open'] as const

/** `docs/standards.md`: for people. */
export function standardsPage(demands: Demands, record: Record<string, Standing>): string {
  return `# Standards and how we stand

Made by \`npm test\` from the titles of tests that ran and passed. The words are ours; the standards have their own.
*Proved*: a test asserts it. *Document*: a page of ours or the installation shows it. *Deviation*: we do otherwise, on
record. In the second column A is an automated test, D a document, M a person's judgement, O evidence of the
installation, N not applicable. Chapters of ASVS 5.0.0 that stand here: V2, V3, V6, V7, V8, V11, V16.

| standard | ${states.join(' | ')} |
|---|${states.map(() => '---|').join('')}
${Object.keys(sources)
  .map((source) => tallyOf(source, demands.rows, record))
  .join('\n')}
${Object.keys(sources)
  .map((source) => tableOf(source, demands, record))
  .join('')}`
}

function tallyOf(source: string, rows: Row[], record: Record<string, Standing>): string {
  const own = rows.filter((row) => row.source === source).map(({ id }) => record[id]?.state)
  return `| ${source} | ${states.map((state) => own.filter((one) => one === state).length).join(' | ')} |`
}

function tableOf(source: string, demands: Demands, record: Record<string, Standing>): string {
  const lines = demands.rows
    .filter((row) => row.source === source)
    .map((row) => {
      const standing = record[row.id] ?? { state: 'open', tests: [] }
      const level = row.level === '' ? '' : ` L${row.level}`
      return `| ${row.id} | ${row.verify}${level} | ${row.title} | ${standing.state} | ${shownBy(row, standing, demands)} |`
    })
  return `\n## ${source}\n\n| id | verify | what | state | shown by |\n|---|---|---|---|---|\n${lines.join('\n')}\n`
}

function shownBy(row: Row, { state, tests }: Standing, { deviations }: Demands): string {
  const records = deviations
    .filter(({ ids }) => ids.includes(row.id))
    .map(({ path }) => linkTo(path.replace('docs/', '')))
  const page = state === 'document' ? [linkTo(fromDocs(row.shown))] : []
  const reason = row.verify === 'N' ? [row.shown] : []
  return [...records, ...page, ...reason, ...tests.map((test) => test.replaceAll('|', '\\|'))].join('<br>')
}

const fromDocs = (path: string) => (path.startsWith('docs/') ? path.slice('docs/'.length) : `../${path}`)
const linkTo = (path: string) => `[${path.replace(/^\.\.\//, '')}](${path})`
