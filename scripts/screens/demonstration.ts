import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A demonstration of one's own. */
export interface Demonstration {
  /** Ends it and wipes its data. */
  readonly stop: () => Promise<void>
  /** Gives it a command, as whoever runs it would. */
  readonly obey: (...words: string[]) => Promise<unknown>
}

const run = promisify(execFile)

/** Starts a demonstration on this port. */
export async function startDemonstration(port: number): Promise<Demonstration> {
  const data = mkdtempSync(join(tmpdir(), 'sekisho-screens-'))
  const server = spawn(process.execPath, ['bin/sekisho.js', 'start'], {
    env: { ...process.env, PORT: String(port), SEKISHO_DATA: data, SEKISHO_LOG: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((end) => server.once('exit', end))
  const endTogether = endingWithUs(async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  })
  await new Promise<void>((ready, failed) => {
    server.stdout.on('data', (text) => String(text).includes('Ctrl-C') && ready())
    server.once('exit', () => failed(new Error('The demonstration did not start.')))
  })
  const env = { ...process.env, SEKISHO_DATA: data }
  return {
    stop: endTogether,
    obey: (...words) => run(process.execPath, ['bin/sekisho.js', ...words], { env }),
  }
}

/** A signal meant for us alone does not reach what we started. */
function endingWithUs(endIt: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined
  // Told once: by a second signal it would leave without waiting for its PostgreSQL.
  const end = () => (ending ??= endIt())
  const leave = () => void end().finally(() => process.exit(1))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, leave)
  return async () => {
    for (const signal of signals) process.off(signal, leave)
    await end()
  }
}
