import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { importExport, rehearse } from '../../src/cutover/public.ts'
import { type Figure, figureOf } from '../figures.ts'
import { copyAgain } from './ceiling.ts'
import { cpuSeconds } from './cpu.ts'
import { openHere } from './here.ts'

// Apart from the other parts: it fills a database with a million people, which takes minutes.
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
})
const accounts = Number(values.accounts)
const goals = { accounts: 8_000, memory: 512, rehearsal: 60 }

const folder = mkdtempSync(join(tmpdir(), 'sekisho-bench-export-'))
const data = mkdtempSync(join(tmpdir(), 'sekisho-bench-cutover-'))
const figures: Record<string, Figure> = {}
try {
  tell(`making up an export of ${accounts} accounts`)
  const program = new URL('../../bin/sekisho.js', import.meta.url).pathname
  const words = ['cutover', 'generate', folder, '--accounts', String(accounts), '--seed', values.seed]
  execFileSync(process.execPath, [program, ...words])
  const here = await openHere(data)
  try {
    await measureImport(here)
    await measureRehearsal(here)
  } finally {
    await here.close()
  }
} finally {
  for (const place of [folder, data]) rmSync(place, { recursive: true, force: true })
}
console.table(figures, ['value', 'unit', 'ratio', 'against'])
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)

async function measureImport(here: Awaited<ReturnType<typeof openHere>>): Promise<void> {
  const steps = stopWatch(here.postmaster)
  const begun = performance.now()
  const outcome = await importExport(here.world, here.pool, {
    paths: [folder],
    told: ({ step, what }) => steps.at(what ? `${step} ${what}` : step),
  })
  const seconds = (performance.now() - begun) / 1000
  steps.at('end')
  if (!outcome.ok || outcome.value.state !== 'applied')
    throw new Error(`Not applied: ${JSON.stringify(outcome)}`)
  const memory = peakMemory()
  tell('copying the same rows once more, as the ceiling')
  const { rows, seconds: bare } = await copyAgain(here.pool, join(data, 'postgres'))
  figures['cut-over import'] = one('accounts/s', 'the goal', accounts / seconds, goals.accounts)
  figures['cut-over import beside its ceiling'] = one(
    'rows/s',
    'a raw copy of the rows it made',
    rows / seconds,
    rows / bare,
  )
  figures['cut-over import memory'] = one('MB RSS', 'the goal', memory, goals.memory)
}

/** The most this process ever held, in MB of RSS; of it, the heap's share now. */
function peakMemory(): number {
  const peak = process.resourceUsage().maxRSS / 1024
  const { heapTotal, heapUsed, external } = process.memoryUsage()
  const [held, used, outside] = [heapTotal, heapUsed, external].map((bytes) => Math.round(bytes / 2 ** 20))
  tell(
    `at most ${Math.round(peak)} MB RSS; now a heap of ${held} MB, ${used} MB of it used, and ${outside} MB outside it`,
  )
  return peak
}

function one(unit: string, against: string, ours: number, theirs: number): Figure {
  return figureOf(unit, against, { ours: [ours], theirs: [theirs] })
}

/** Over the accounts just entered, the day after the last of the old passwords. */
async function measureRehearsal({ world }: Awaited<ReturnType<typeof openHere>>): Promise<void> {
  tell('rehearsing')
  const begun = performance.now()
  const { all } = await world.snapshot((snapshot) => rehearse(snapshot, { on: '2026-04-01' }))
  if (all.accounts !== accounts) throw new Error(`Rehearsed ${all.accounts} accounts.`)
  figures['cut-over rehearsal'] = one('s', 'the goal', (performance.now() - begun) / 1000, goals.rehearsal)
  const memory = peakMemory()
  figures['cut-over rehearsal memory'] = one('MB RSS', 'the goal', memory, goals.memory)
}

/** Tells how long each step took, and how much of it the cores were ours. */
function stopWatch(postmaster: number) {
  let step = 'survey'
  let since = performance.now()
  let used = cpuSeconds(postmaster)
  return {
    at(next: string) {
      if (next === step) return
      const now = cpuSeconds(postmaster)
      const words = [
        step.padEnd(22),
        `${((performance.now() - since) / 1000).toFixed(1)} s`,
        `cores: ${(now.own - used.own).toFixed(1)} s ours, ${(now.postgres - used.postgres).toFixed(1)} s PostgreSQL`,
      ]
      tell(words.join('  '))
      step = next
      since = performance.now()
      used = now
    },
  }
}

function tell(sentence: string): void {
  console.error(sentence)
}
