import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { Question } from './serve-for.ts'
import type { LeftOut } from './switch.ts'

/** A server in a process of its own, so that it has its own memory and event loop. */
export interface Started {
  readonly origin: string
  readonly pid: number
  /** The p99 of its event loop's delay since last asked, in milliseconds. */
  loopDelay(): Promise<number>
  /** Leaves this out from now on, of what its preload can leave out. */
  leaveOut(what: LeftOut): Promise<void>
  stop(): Promise<void>
}

/** Starts one of the benchmark's servers with its settings and waits until it listens. It ends when we end. */
export async function startServer(file: string, settings: object, preload?: string): Promise<Started> {
  const child = fork(file, {
    env: {
      ...process.env,
      BENCH_SETTINGS: JSON.stringify(settings),
      NODE_ENV: 'production',
    },
    execArgv: ['--disable-warning=ExperimentalWarning', ...(preload ? ['--import', preload] : [])],
  })
  const told = await Promise.race([
    once(child, 'message').then(([message]) => message as { port: number }),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended before it listened.`))),
  ])
  return {
    origin: `http://127.0.0.1:${told.port}`,
    pid: child.pid ?? 0,
    loopDelay: () => answerOf(child, 'loop'),
    leaveOut: async (what) => void (await answerOf(child, { leaveOut: what })),
    stop: () => stop(child),
  }
}

async function answerOf(child: ChildProcess, question: Question): Promise<number> {
  child.send(question)
  const [{ answer }] = await once(child, 'message')
  return answer
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.disconnect()
  const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(killer)
}
