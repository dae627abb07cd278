import { availableParallelism } from 'node:os'

const nodesOwn = 4

/** On how many threads hashes can run in this process: Node's own four, or what `UV_THREADPOOL_SIZE` says. */
export const poolThreads = () => Number(process.env.UV_THREADPOOL_SIZE) || nodesOwn

/**
 * Gives Node's pool one thread a core, two at least, unless the environment says how many. Four threads on two cores
 * get in each other's way and lose an eighth of the hashes; four on sixteen leave most of them idle. It counts only
 * before anything has run on the pool: first thing in a process.
 */
export function threadPerCore(): void {
  process.env.UV_THREADPOOL_SIZE ||= String(Math.max(2, availableParallelism()))
}
