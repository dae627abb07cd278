import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { conformance, t1Lines } from './measure/t1-conformance.ts'

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 't1' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '4' },
    json: { type: 'string' },
  },
})
if (values.scenario !== 't1') {
  console.error(`There is no scenario "${values.scenario}": choose from t1.`)
  process.exit(1)
}
const seeds = Array.from({ length: Number(values.seeds) }, (_, n) => `${values.seed}.${n}`)
const table = conformance(seeds)
console.log('Freeman on the world that resembles single sign-on, against table T1')
console.table(t1Lines(table))
if (values.json) writeFileSync(values.json, `${JSON.stringify({ t1: table }, null, 2)}\n`)
