import { follower, type Job, job } from '#platform/jobs/jobs.ts'
import { sealFacts } from './chain/seal-facts.ts'
import { exportFacts } from './export/export-facts.ts'
import { purgeFacts } from './retention/purge-facts.ts'
import { followFacts } from './search/follow-facts.ts'

/** Work of the audit log. */
export const auditJobs: Job[] = [
  follower('audit.follow', followFacts),
  // What is not sealed yet could still be changed unseen: a few seconds and no more.
  follower('audit.seal', (world, reading) => sealFacts(world, 20, reading)),
  job({
    name: 'audit.purge',
    every: '20 4 * * 0',
    takesAtMost: 3600,
    does: async (world) => {
      await purgeFacts(world)
    },
  }),
  follower('audit.export', exportFacts),
]
