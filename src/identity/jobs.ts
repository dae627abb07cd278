import { type Job, job } from '#platform/jobs/jobs.ts'
import { holdMember } from './cases/hold-member.ts'
import { wrapJob } from './old-hashes/wrap-old-hashes.ts'
import { sweep } from './sweep.ts'

/** Jobs of identity: what has ended is kept as long as the retention list says; a reported member is held everywhere. */
export const identityJobs: Job[] = [
  { name: 'identity.sweep', every: '17 * * * *', does: sweep },
  wrapJob,
  job({ name: 'identity.hold-member', does: holdMember }),
]
