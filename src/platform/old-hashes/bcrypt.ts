import { Worker } from 'node:worker_threads'

/** What a worker computes. */
export interface BcryptTask {
  password: Buffer
  salt: Buffer
  cost: number
}

const idle: Worker[] = []

/**
 * The 23 bytes of a bcrypt hash, computed on a thread beside this one. Whoever calls says how many may run at once; a
 * worker that is done waits for the next task and keeps no process alive.
 */
export async function bcryptDigest(task: BcryptTask): Promise<Buffer> {
  const worker = idle.pop() ?? newWorker()
  const digest = await answerOf(worker, task)
  idle.push(worker)
  return Buffer.from(digest).subarray(0, 23)
}

function newWorker(): Worker {
  const worker = new Worker(new URL('./bcrypt-worker.ts', import.meta.url))
  worker.unref()
  return worker
}

/** A worker that faults is not used again. */
function answerOf(worker: Worker, task: BcryptTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const clear = () => worker.removeAllListeners('message').removeAllListeners('error')
    worker.once('message', (digest: Uint8Array) => {
      clear()
      worker.unref()
      resolve(digest)
    })
    worker.once('error', (fault) => {
      clear()
      reject(fault)
    })
    // While a task runs the process waits for it.
    worker.ref()
    worker.postMessage(task)
  })
}
