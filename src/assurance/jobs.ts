import { type Job, job } from '#platform/jobs/jobs.ts'
import { tidyAssurance } from './tidy.ts'

/** What the room does by the clock. */
export const assuranceJobs: Job[] = [
  job({ name: 'assurance.tidy', every: '35 4 * * *', does: tidyAssurance }),
]
