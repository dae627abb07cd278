import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'
import type { Answer, Work } from './work.ts'

// Runs in a thread of its own and does one work after another; `hash-threads.ts` starts it.
parentPort?.on('message', (work: Work) => parentPort?.postMessage(answerTo(work)))

function answerTo({ n, phc, password, options }: Work): Answer {
  try {
    const value = phc === undefined ? hashSync(password, options) : verifySync(phc, password, options)
    return { n, value }
  } catch (fault) {
    return { n, fault: fault instanceof Error ? fault.message : String(fault) }
  }
}
