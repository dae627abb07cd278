// @ts-check
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'

// Runs in a thread of its own and does one work after another; `hash-threads.ts` starts it. Plain JavaScript: each thread would
// load what takes the types off a file, 14 MiB for this one.
parentPort?.on('message', (work) => parentPort?.postMessage(answerTo(work)))

/**
 * @param {import('./work.ts').Work} work
 * @returns {import('./work.ts').Answer}
 */
function answerTo({ n, phc, password, options }) {
  try {
    const value = phc === undefined ? hashSync(password, options) : verifySync(phc, password, options)
    return { n, value }
  } catch (fault) {
    return { n, fault: fault instanceof Error ? fault.message : String(fault) }
  }
}
