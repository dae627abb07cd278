import type { Job } from '#platform/jobs/jobs.ts'
import { tidyImports } from './import/tidy.ts'

/** Work of the cut-over by the clock. */
export const cutoverJobs: Job[] = [{ name: 'cutover.tidy', every: '41 3 * * *', does: tidyImports }]
