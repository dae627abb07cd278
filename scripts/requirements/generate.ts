import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { passedFile, type RunResult } from './passed-reporter.ts'
import { pageOf, readSpec, recordOf, unknownIds } from './record.ts'

const spec = readSpec()
const run: RunResult = JSON.parse(readFileSync(passedFile, 'utf8'))
const unknown = unknownIds(
  spec,
  run.passed.map((test) => test.title),
)
if (unknown.length > 0) stop(`Titles name ids that the spec does not have: ${unknown.join('; ')}`)

const record = recordOf(spec, run)
const pages = {
  'docs/requirements.json': `${JSON.stringify(record, null, 2)}\n`,
  'docs/requirements.md': pageOf(spec, record),
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
