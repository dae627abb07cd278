import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { filesOf } from '../check/source-files.ts'
import { demandsOf } from '../standards/faults.ts'
import { standardsPage } from '../standards/page.ts'
import { standingOf, strayIds } from '../standards/record.ts'
import { passedFile, type RunResult } from './passed-reporter.ts'
import { pageOf, readSpec, recordOf, unknownIds } from './record.ts'

const spec = readSpec()
const demands = demandsOf(filesOf('docs'))
const run: RunResult = JSON.parse(readFileSync(passedFile, 'utf8'))
const titles = run.passed.map((test) => test.title)
const unknown = [...unknownIds(spec, titles), ...strayIds(demands.rows, titles)]
if (unknown.length > 0) stop(`Titles name ids that nothing has: ${unknown.join('; ')}`)

const record = recordOf(spec, run)
const standing = standingOf(demands, run)
const pages = {
  'docs/requirements.json': `${JSON.stringify(record, null, 2)}\n`,
  'docs/requirements.md': pageOf(spec, record),
  'docs/standards.json': `${JSON.stringify(standing, null, 2)}\n`,
  'docs/standards.md': standardsPage(demands, standing),
}
const stale = Object.entries(pages).filter(
  ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
)
for (const [path, text] of stale) writeFileSync(path, text)
if (process.env.CI && stale.length > 0)
  stop(
    `${stale.map(([path]) => path).join(' and ')} did not say what this run proved: run npm test and commit them.`,
  )

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
