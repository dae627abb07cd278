import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type LeftOut, switched } from './switch.ts'

/** A server that listens. */
interface Listening {
  port: number
  close(): Promise<void>
}

/** What the benchmark may ask a server's process beside HTTP: its event loop's p99 delay since last asked (ms), or to leave this out from now on. */
export type Question = 'loop' | { leaveOut: LeftOut }

const nanosecondsPerMillisecond = 1e6

/** Tells the benchmark where it listens, answers its questions, and ends with it, even when that is killed. */
export function serveFor(server: Listening): void {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  process.on('message', (question: Question) => {
    if (question !== 'loop') switched.leftOut = question.leaveOut
    process.send?.({ answer: delay.percentile(99) / nanosecondsPerMillisecond })
    if (question !== 'loop') return
    delay.reset()
    // It wakes the process a thousand times a second: only once somebody wants to know.
    delay.enable()
  })
  process.on('disconnect', () => void server.close().finally(() => process.exit(0)))
  process.send?.({ port: server.port })
}
