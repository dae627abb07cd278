import type { Job } from '#platform/jobs/jobs.ts'
import { wrapJob } from './old-hashes/wrap-old-hashes.ts'
import { sweep } from './sweep.ts'

/** Jobs of identity: what has ended is kept as long as the retention list says, then goes. */
export const identityJobs: Job[] = [{ name: 'identity.sweep', every: '17 * * * *', does: sweep }, wrapJob]
