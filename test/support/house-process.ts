import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A Sekisho started as a process of its own, with its own memory. */
export interface HouseProcess {
  readonly child: ChildProcess
  /** What it has written so far. */
  readonly out: () => string
  readonly err: () => string
  /** Resolves when the start message is there; rejects with what it said when it ended instead. */
  ready(): Promise<void>
  /** Sends a signal and waits for the end; the exit code, or null after a deadly signal. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Waits for the end without doing anything. */
  ended(): Promise<number | null>
}

const program = join(import.meta.dirname, '..', '..', 'bin', 'sekisho.js')

/** Runs `sekisho` with these words and this environment beside the usual one. */
export function runSekisho(words: string[], env: Record<string, string> = {}): HouseProcess {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text
  })
  const closed = once(child, 'close')
  const ended = async () => {
    await closed
    return child.exitCode
  }
  return {
    child,
    out: () => said.out,
    err: () => said.err,
    ready: () => saysReady(child, said),
    ended,
    async end(signal) {
      child.kill(signal)
      return ended()
    },
  }
}

async function saysReady(child: ChildProcess, said: { out: string; err: string }): Promise<void> {
  while (!said.out.includes('Ctrl-C')) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`Sekisho ended: ${said.err || said.out}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
