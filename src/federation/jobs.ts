import type { Job } from '#platform/jobs/jobs.ts'
import { sweep } from './sweep.ts'

/** Jobs of federation: what has ended is kept as long as the retention list says. */
export const federationJobs: Job[] = [{ name: 'federation.sweep', every: '37 * * * *', does: sweep }]
