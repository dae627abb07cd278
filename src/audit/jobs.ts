import { type Job, job } from '#platform/jobs/jobs.ts'
import { followFacts } from './search/follow-facts.ts'

/** Work of the audit log. */
export const auditJobs: Job[] = [job({ name: 'audit.follow', beat: 2, does: (world) => followFacts(world) })]
