import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Figure } from './figures.ts'
import { judgement } from './parts/judgement.ts'
import type { Part } from './parts/part.ts'
import { revocation } from './parts/revocation.ts'
import { session } from './parts/session.ts'
import { signIn } from './parts/sign-in.ts'
import { start } from './parts/start.ts'
import { storm } from './parts/storm.ts'
import { setUp } from './setup.ts'

const parts: Record<string, Part> = { 'sign-in': signIn, session, storm, revocation, judgement, start }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, rounds: { type: 'string', default: '5' } },
})
const wanted = positionals.length > 0 ? positionals : Object.keys(parts)
const unknown = wanted.find((name) => !(name in parts))
if (unknown) stop(`There is no part "${unknown}": choose from ${Object.keys(parts).join(', ')}.`)

const { stage, close } = await setUp(Number(values.rounds))
const figures: Record<string, Figure> = {}
try {
  for (const name of wanted) {
    console.error(`measuring ${name} …`)
    Object.assign(figures, await parts[name]?.(stage))
  }
} finally {
  await close()
}
console.table(figures, ['value', 'unit', 'ratio', 'against', 'runs', 'min', 'max'])
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
