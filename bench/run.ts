import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import type { Figure } from './figures.ts'
import { judgement } from './parts/judgement.ts'
import type { Part, PartAlone } from './parts/part.ts'
import { revocation } from './parts/revocation.ts'
import { session } from './parts/session.ts'
import { signIn } from './parts/sign-in.ts'
import { start } from './parts/start.ts'
import { storm } from './parts/storm.ts'
import { setUp } from './setup.ts'

const staged: Record<string, Part> = { 'sign-in': signIn, session, storm, revocation }
const alone: Record<string, PartAlone> = { judgement, start }

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, rounds: { type: 'string', default: '5' } },
})
const parts = [...Object.keys(staged), ...Object.keys(alone)]
const wanted = positionals.length > 0 ? positionals : parts
const unknown = wanted.find((name) => !parts.includes(name))
if (unknown) stop(`There is no part "${unknown}": choose from ${parts.join(', ')}.`)

// Of the ceiling, which is hashed in this process, and of the peers: more threads than cores get in each other's way.
process.env.UV_THREADPOOL_SIZE ||= String(Math.max(2, availableParallelism()))
const figures: Record<string, Figure> = {}
const rounds = Number(values.rounds)
if (wanted.some((name) => name in staged)) {
  const { stage, close } = await setUp(rounds)
  try {
    await measure(staged, stage)
  } finally {
    await close()
  }
}
await measure(alone, { rounds })
console.table(figures, ['value', 'unit', 'ratio', 'against', 'runs', 'min', 'max'])
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)

async function measure<Given>(
  parts: Record<string, (given: Given) => Promise<Record<string, Figure>>>,
  given: Given,
): Promise<void> {
  for (const name of wanted.filter((one) => one in parts)) {
    console.error(`measuring ${name} …`)
    Object.assign(figures, await parts[name]?.(given))
  }
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
