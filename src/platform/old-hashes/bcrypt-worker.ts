import { parentPort } from 'node:worker_threads'
import { bcrypt } from 'hash-wasm'
import type { BcryptTask } from './bcrypt.ts'

// A thread of its own: this bcrypt computes where it is called, and would hold up every request meanwhile.
parentPort?.on('message', async ({ password, salt, cost }: BcryptTask) => {
  const digest = await bcrypt({ password, salt, costFactor: cost, outputType: 'binary' })
  parentPort?.postMessage(digest)
})
