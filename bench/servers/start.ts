import { fork } from 'node:child_process'
import { once } from 'node:events'

/** A server in a process of its own, so that it has its own memory and event loop. */
export interface Started {
  readonly origin: string
  readonly pid: number | undefined
  stop(): Promise<void>
}

/** Starts one of the benchmark's servers with its settings and waits until it listens. */
export async function startServer(file: string, settings: object): Promise<Started> {
  const child = fork(file, {
    // Two pool threads for two cores: more would only make the event loop wait.
    env: {
      ...process.env,
      BENCH_SETTINGS: JSON.stringify(settings),
      UV_THREADPOOL_SIZE: '2',
      NODE_ENV: 'production',
    },
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const told = await Promise.race([
    once(child, 'message').then(([message]) => message as { port: number }),
    once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended before it listened.`))),
  ])
  return {
    origin: `http://127.0.0.1:${told.port}`,
    pid: child.pid,
    async stop() {
      child.send('stop')
      const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      if (child.exitCode === null) await once(child, 'exit')
      clearTimeout(killer)
    },
  }
}
