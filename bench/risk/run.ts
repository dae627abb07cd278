import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { corporateFigures } from './measure/corporate-part.ts'
import { summed } from './measure/figures.ts'
import { conformance, t1Lines } from './measure/t1-conformance.ts'
import { auditTable, caughtTable, listed, neededTable } from './measure/tables.ts'

const scenarios = ['all', 't1', 'corporate']
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'all' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
})
if (!scenarios.includes(values.scenario)) {
  console.error(`There is no scenario "${values.scenario}": choose from ${scenarios.join(', ')}.`)
  process.exit(1)
}
const seeds = Array.from({ length: Number(values.seeds) }, (_, n) => `${values.seed}.${n}`)
const isWanted = (scenario: string) => values.scenario === 'all' || values.scenario === scenario
const written = { ...(isWanted('t1') && t1()), ...(isWanted('corporate') && corporate()) }
if (values.json) writeFileSync(values.json, `${JSON.stringify(written, null, 2)}\n`)

function t1() {
  const table = conformance(seeds.slice(0, 4))
  console.log('Freeman on the world that resembles single sign-on, against table T1')
  console.table(t1Lines(table))
  return { t1: table }
}

function corporate() {
  const worlds = seeds.map((seed) => {
    console.error(`corporate world ${seed} …`)
    return corporateFigures(seed)
  })
  const sums = summed(values.seed, worlds)
  for (const rate of [0.02, 0.04] as const) {
    console.log(`Corporate travel: attackers caught, thresholds set for ${rate * 100} % and frozen`)
    console.table(caughtTable(sums, rate))
  }
  console.log('Corporate travel: share of sign-ins asked to catch 99 %')
  console.table(neededTable(sums, 0.99))
  console.log('Corporate travel: what people feel of ours, asking by itself')
  console.table(
    listed(sums, 'Sekisho', ['asked in', 'median', 'mean', 'p95', 'place', 'role', 'past', 'worst']),
  )
  console.log('Audits')
  console.table(auditTable(sums))
  return { corporate: Object.fromEntries(sums) }
}
