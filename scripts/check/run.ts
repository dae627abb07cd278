import { readFileSync } from 'node:fs'
import { computedRules } from '../../src/assurance/evidence/rules/ship-rules.ts'
import { allRoutes } from '../../src/rooms.ts'
import { flowFaults } from '../flows/pages.ts'
import { faultsOf } from '../mutants/faults-of.ts'
import { mutants } from '../mutants/list.ts'
import { securityTestsPage } from '../mutants/page.ts'
import { pageOf, readSpec, type Shown } from '../requirements/record.ts'
import { standardsFaults } from '../standards/faults.ts'
import { readRows } from '../standards/rows.ts'
import { ruleFaults } from './evidence-rules.ts'
import { handlingPage } from './handling.ts'
import { migrationFaults } from './numbers.ts'
import { repairsPage } from './repairs.ts'
import { retentionPage } from './retention.ts'
import { filesOf } from './source-files.ts'

// What `npm run check` asks beyond format, lint, types and dead code. The walls and habits themselves are tests.
const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length)
const faults = [
  ...currentRequirements(),
  ...migrationFaults(filesOf('migrations').map(({ path }) => path)),
  ...currentRetention(),
  ...currentHandling(),
  ...currentRepairs(),
  ...currentSecurityTests(),
  ...ruleFaults(computedRules, JSON.parse(readFileSync('docs/evidence-rules.json', 'utf8'))),
  ...staleMutants(),
  ...flowFaults(filesOf('src')),
  ...standardsFaults({ rows: readRows(), files: filesOf('.'), today }),
]
for (const fault of faults) console.error(fault)
process.exit(faults.length > 0 ? 1 : 0)

function currentRequirements(): string[] {
  const record: Record<string, Shown> = JSON.parse(readFileSync('docs/requirements.json', 'utf8'))
  const spec = readSpec()
  const missing = Object.keys(spec.names).filter((id) => !(id in record))
  const gone = Object.values(record)
    .flatMap((shown) => shown.tests)
    .filter((test) => !standsInSource(test))
  return [
    ...missing.map((id) => `docs/requirements.json does not list ${id}: run npm test.`),
    ...gone.map((test) => `docs/requirements.json names a test that is gone: ${test}`),
    ...(readFileSync('docs/requirements.md', 'utf8') === pageOf(spec, record)
      ? []
      : ['docs/requirements.md differs from the json: run npm test.']),
  ]
}

// A title may be put together from values, so only its file and its ids are looked for here; the run itself compares whole titles.
function standsInSource(test: string): boolean {
  const [file = ''] = test.split(' > ')
  const ids = test.match(/\b(?:S[12]-\d{2}|attack-\d{2})\b/g) ?? []
  try {
    const text = readFileSync(file, 'utf8')
    return ids.some((id) => text.includes(id))
  } catch {
    return false
  }
}

function currentRetention(): string[] {
  const page = retentionPage(filesOf('migrations'))
  return readFileSync('docs/retention.md', 'utf8') === page
    ? []
    : ['docs/retention.md differs from the migrations: run npm run docs.']
}

function currentHandling(): string[] {
  return readFileSync('docs/handling-classes.md', 'utf8') ===
    handlingPage(filesOf('migrations'), allRoutes(undefined))
    ? []
    : ['docs/handling-classes.md differs from the migrations and routes: run npm run docs.']
}

function currentSecurityTests(): string[] {
  return readFileSync('docs/guide/security-tests.md', 'utf8') === securityTestsPage(mutants)
    ? []
    : ['docs/guide/security-tests.md differs from scripts/mutants: run npm run docs.']
}

function staleMutants(): string[] {
  return mutants.flatMap((mutant) =>
    faultsOf(mutant).map((fault) => `The mutant «${mutant.breaks}» no longer applies: ${fault}.`),
  )
}

function currentRepairs(): string[] {
  return readFileSync('docs/guide/who-can-fix.md', 'utf8') === repairsPage()
    ? []
    : ['docs/guide/who-can-fix.md differs from the table of repairs: run npm run docs.']
}
