import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { figureOf } from '../figures.ts'
import { freePort } from '../servers/free-port.ts'
import type { PartAlone } from './part.ts'

const program = new URL('../../bin/sekisho.js', import.meta.url).pathname
const goals = { fresh: 6, again: 2, memory: 200 }

/** How soon `sekisho start` is ready on a new folder with demo data and on an existing one, and its memory when idle. */
export const start: PartAlone = async ({ rounds }) => {
  const seen = { fresh: [] as number[], again: [] as number[], memory: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const data = mkdtempSync(join(tmpdir(), 'sekisho-bench-start-'))
    seen.fresh.push((await run(data)).seconds)
    const { seconds, megabytes } = await run(data)
    seen.again.push(seconds)
    seen.memory.push(megabytes)
    rmSync(data, { recursive: true, force: true })
  }
  const figure = (unit: string, name: keyof typeof seen) =>
    figureOf(unit, 'the goal', { ours: seen[name], theirs: [goals[name]] })
  return {
    'start new folder': figure('s', 'fresh'),
    'start existing folder': figure('s', 'again'),
    'start memory': figure('MB RSS', 'memory'),
  }
}

async function run(data: string): Promise<{ seconds: number; megabytes: number }> {
  const begin = performance.now()
  const env = { ...process.env, PORT: String(await freePort()), SEKISHO_DATA: data, SEKISHO_LOG: 'silent' }
  const child = spawn(process.execPath, [program, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await saysReady(child)
  const seconds = (performance.now() - begin) / 1000
  // A quiet moment, so that what starting needed can be given back.
  await new Promise((later) => setTimeout(later, 1500))
  const megabytes = memoryOf(child.pid ?? 0)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return { seconds, megabytes }
}

async function saysReady({ stdout }: ChildProcess): Promise<void> {
  if (!stdout) throw new Error('The server has no output.')
  for await (const text of stdout.iterator({ destroyOnReturn: false }))
    if (String(text).includes('Ctrl-C')) return
  throw new Error('The server ended before it was ready.')
}

/** Resident memory of a process in MB; Linux only, elsewhere NaN. */
function memoryOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return Number.NaN
  }
}
