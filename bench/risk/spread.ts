import { Worker } from 'node:worker_threads'
import type { Figures } from './measure/figures.ts'

export const parts = ['sso', 'corporate', 'campaigns', 'probing', 'retention'] as const
export type Part = (typeof parts)[number]

/** One world to be measured. */
export interface Job {
  readonly part: Part
  readonly seed: string
}

/** Measures worlds side by side, each whole on one worker; their order does not depend on who is faster. */
export async function spread(jobs: readonly Job[], workers: number): Promise<Figures[]> {
  const results: Figures[] = []
  let next = 0
  const one = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    for (let n = next++; n < jobs.length; n = next++) {
      const job = jobs[n]
      if (!job) break
      results[n] = await asked(worker, job)
      console.error(`${job.part} ${job.seed}`)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.max(1, workers) }, one))
  return results
}

function asked(worker: Worker, job: Job): Promise<Figures> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage(job)
  })
}
