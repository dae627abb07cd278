import { type Job, job } from '#platform/jobs/jobs.ts'
import { sealFacts } from './chain/seal-facts.ts'
import { exportFacts } from './export/export-facts.ts'
import { purgeFacts } from './retention/purge-facts.ts'
import { followFacts } from './search/follow-facts.ts'

/** Work of the audit log. */
export const auditJobs: Job[] = [
  job({ name: 'audit.follow', beat: 2, does: (world) => followFacts(world) }),
  // What is not sealed yet could still be changed unseen: a few seconds and no more.
  job({
    name: 'audit.seal',
    beat: 5,
    does: async (world) => {
      await sealFacts(world, 20)
    },
  }),
  job({
    name: 'audit.purge',
    every: '20 4 * * 0',
    takesAtMost: 3600,
    does: async (world) => {
      await purgeFacts(world)
    },
  }),
  job({ name: 'audit.export', beat: 2, does: (world) => exportFacts(world) }),
]
