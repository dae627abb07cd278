import type { Job } from '#platform/jobs/jobs.ts'

/** What the desk does by the clock. */
export const deskJobs: Job[] = []
