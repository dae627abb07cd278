import { Worker } from 'node:worker_threads'
import type { Figures } from './measure/figures.ts'
import type { Scores } from './measure/t1.ts'

export const parts = ['sso', 'corporate', 'campaigns', 'probing', 'retention'] as const
export type Part = (typeof parts)[number]

/** What a worker has measured: the figures of a world, or the scores that are held against table T1. */
export type Result = { readonly figures: Figures } | { readonly scores: Scores }

/** One world to be measured. */
export interface Job {
  readonly part: Part | 't1'
  readonly seed: string
}

/** Measures worlds side by side, each whole on one worker; their order does not depend on who is faster. */
export async function spread(jobs: readonly Job[], workers: number): Promise<Result[]> {
  const results: Result[] = []
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

function asked(worker: Worker, job: Job): Promise<Result> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners()
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage(job)
  })
}
