import { type Job, job } from '#platform/jobs/jobs.ts'
import { tidyDesk } from './tidy.ts'

/** What this room does by the clock. */
export const deskJobs: Job[] = [job({ name: 'desk.tidy', every: '50 3 * * *', does: tidyDesk })]
