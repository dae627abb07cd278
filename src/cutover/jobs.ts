import { type Job, job } from '#platform/jobs/jobs.ts'
import { tidyImports } from './import/tidy.ts'
import { type AskedRehearsal, keepRehearsal } from './rehearsal/keep-rehearsal.ts'

/** Work of the cut-over, later or by the clock. */
export const cutoverJobs: Job[] = [
  { name: 'cutover.tidy', every: '41 3 * * *', does: tidyImports },
  // One that failed is asked for anew by whoever wants it.
  job<AskedRehearsal>({
    name: 'cutover.rehearse',
    retries: 0,
    does: async (world, asked) => {
      await keepRehearsal(world, asked)
    },
  }),
]
