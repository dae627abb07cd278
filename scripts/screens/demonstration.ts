import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts a demonstration of its own on this port; answers how to end it and wipe its data. */
export async function startDemonstration(port: number): Promise<() => Promise<void>> {
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
  return endTogether
}

/** A signal meant for us alone does not reach what we started. */
function endingWithUs(end: () => Promise<void>): () => Promise<void> {
  const leave = () => void end().finally(() => process.exit(1))
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.once(signal, leave)
  return async () => {
    for (const signal of signals) process.off(signal, leave)
    await end()
  }
}
