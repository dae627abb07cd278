import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Options } from '@node-rs/argon2'
import { HashingLost } from '../hashing-queue.ts'
import type { Answer, Work } from './work.ts'

/** How many passwords are hashed at once: one a core. */
export const hashThreads = availableParallelism()

interface Asked {
  readonly answer: (value: string | boolean) => void
  readonly fail: (fault: Error) => void
}

interface Thread {
  readonly worker: Worker
  readonly asked: Map<number, Asked>
}

// One set for the process, whoever hashes: more threads than cores lose an eighth of the hashes to each other.
const threads: Thread[] = []
let works = 0

/** Hashes a password on a thread that does nothing else, with a salt of its own. Answers the PHC string. */
export async function hash(password: string, options: Options): Promise<string> {
  return String(await onThread({ password, options }))
}

/**
 * Begins all threads and lets each hash something cheap: whoever comes first need not wait for them, and where they cannot
 * run it is known before anybody comes. Rejects with `HashingLost`.
 */
export async function beginThreads(): Promise<void> {
  const cheap = { memoryCost: 8, timeCost: 1, parallelism: 1 }
  await Promise.all(Array.from({ length: hashThreads }, () => hash('', cheap)))
}

/** Whether a password is the one a PHC string was made of. Rejects when that is none. */
export async function verify(phc: string, password: string, options: Options): Promise<boolean> {
  return (await onThread({ phc, password, options })) === true
}

function onThread(work: Omit<Work, 'n'>): Promise<string | boolean> {
  const thread = idlest()
  const n = works++
  // A thread keeps the process from ending as long as somebody waits for it.
  if (thread.asked.size === 0) thread.worker.ref()
  return new Promise((answer, fail) => {
    thread.asked.set(n, { answer, fail })
    thread.worker.postMessage({ n, ...work } satisfies Work)
  })
}

/** The thread with the least to do; a new one while some core has none and all others are busy. */
function idlest(): Thread {
  const [first, ...others] = threads
  if (!first) return begin()
  const least = others.reduce((one, other) => (other.asked.size < one.asked.size ? other : one), first)
  if (least.asked.size === 0 || threads.length >= hashThreads) return least
  try {
    return begin()
  } catch {
    // The system gives no more threads: those that are there do the work.
    return least
  }
}

function begin(): Thread {
  // Neither the words nor the secrets this process was begun with concern it.
  const own = { name: 'hash', execArgv: [], env: {} }
  const worker = new Worker(new URL('./hash-thread.js', import.meta.url), own)
  const thread: Thread = { worker, asked: new Map() }
  threads.push(thread)
  worker.unref()
  worker.on('message', (answer: Answer) => settle(thread, answer))
  worker.on('error', (fault) => lose(thread, fault))
  worker.on('exit', (code) => lose(thread, `It left with ${code}.`))
  return thread
}

function settle({ worker, asked }: Thread, answer: Answer): void {
  const one = asked.get(answer.n)
  asked.delete(answer.n)
  if (asked.size === 0) worker.unref()
  if ('fault' in answer) one?.fail(new Error(answer.fault))
  else one?.answer(answer.value)
}

/** Whoever waited for a thread that is gone hears of it; the next work begins another. */
function lose(thread: Thread, cause: unknown): void {
  const at = threads.indexOf(thread)
  if (at >= 0) threads.splice(at, 1)
  for (const { fail } of thread.asked.values()) fail(new HashingLost(cause))
  thread.asked.clear()
}
