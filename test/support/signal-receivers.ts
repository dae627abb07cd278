import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'
import { hasSpoken } from './has-spoken.ts'
import type { ToldReceiver } from './signal-receiver.ts'

/** A signal as a receiver has written it down. */
export interface Taken {
  jti: string
  iss: string
  isNew: boolean
  sub_id: { user?: { id: string } }
  events: Record<string, object>
  authorization?: string
  type?: string
}

/** A receiver of signals as a process that can be killed and started again over what it has written down. */
export interface SignalReceiver {
  readonly url: string
  start(more?: Partial<ToldReceiver>): Promise<ChildProcess>
  readonly taken: () => Taken[]
}

const folder = mkdtempSync(join(tmpdir(), 'sekisho-signals-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const running: ChildProcess[] = []

/** Ends every receiver that still runs. */
export function endSignalReceivers(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL')
}

/** A receiver that is not running yet; `issuers` are the nodes whose signals it takes. */
export async function newSignalReceiver(told: {
  issuers: string[]
  audience: string
}): Promise<SignalReceiver> {
  const port = await freePort()
  const file = join(folder, String(port))
  writeFileSync(file, '')
  const start = async (more: Partial<ToldReceiver> = {}) => {
    const program = join(import.meta.dirname, 'signal-receiver.ts')
    const words = JSON.stringify({ port, file, ...told, ...more } satisfies ToldReceiver)
    const child = spawn(process.execPath, [program, words], { stdio: ['ignore', 'pipe', 'inherit'] })
    running.push(child)
    await hasSpoken(child)
    return child
  }
  const taken = (): Taken[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  return { url: `http://127.0.0.1:${port}/events`, start, taken }
}
