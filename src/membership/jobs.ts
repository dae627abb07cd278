import type { Job } from '#platform/jobs/jobs.ts'
import { wrapJob } from './old-hashes/wrap-old-hashes.ts'

/** Work by the clock. */
export const membershipJobs: Job[] = [wrapJob]
