import { readFileSync, writeFileSync } from 'node:fs'
import { computedRules } from '../../src/assurance/evidence/rules/ship-rules.ts'
import { allRoutes } from '../../src/rooms.ts'
import { carrierOpenApi } from '../../src/travel/connectors/http/openapi.ts'
import { mutants } from '../mutants/list.ts'
import { securityTestsPage } from '../mutants/page.ts'
import { demandsOf } from '../standards/faults.ts'
import { standardsPage } from '../standards/page.ts'
import { restated } from '../standards/record.ts'
import { recordedWith } from './evidence-rules.ts'
import { handlingPage } from './handling.ts'
import { repairsPage } from './repairs.ts'
import { retentionPage } from './retention.ts'
import { filesOf } from './source-files.ts'

// `npm run docs`: pages that are made from the code.
writeFileSync('docs/retention.md', retentionPage(filesOf('migrations')))
writeFileSync('docs/handling-classes.md', handlingPage(filesOf('migrations'), allRoutes(undefined)))
writeFileSync('docs/carrier-openapi.json', `${JSON.stringify(carrierOpenApi(), null, 2)}\n`)
writeFileSync('docs/guide/security-tests.md', securityTestsPage(mutants))

const ruleRecord = 'docs/evidence-rules.json'
const rules = recordedWith(computedRules, JSON.parse(readFileSync(ruleRecord, 'utf8')))
writeFileSync(ruleRecord, `${JSON.stringify(rules, null, 2)}\n`)

const demands = demandsOf(filesOf('docs'))
const standing = restated(demands, JSON.parse(readFileSync('docs/standards.json', 'utf8')))
writeFileSync('docs/standards.json', `${JSON.stringify(standing, null, 2)}\n`)
writeFileSync('docs/standards.md', standardsPage(demands, standing))
writeFileSync('docs/guide/who-can-fix.md', repairsPage())
