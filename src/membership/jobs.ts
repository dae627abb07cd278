import type { Job } from '#platform/jobs/jobs.ts'
import { tidyEntries } from './office/entries.ts'
import { wrapJob } from './old-hashes/wrap-old-hashes.ts'

/** Work by the clock. */
export const membershipJobs: Job[] = [
  wrapJob,
  { name: 'membership.tidy', every: '40 3 * * *', does: tidyEntries },
]
