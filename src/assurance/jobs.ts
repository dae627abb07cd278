import { type Job, job } from '#platform/jobs/jobs.ts'
import { watchCiso } from './bodies/ciso-gaps.ts'
import { drillJobs } from './drills/jobs.ts'
import { collectEvidence } from './evidence/collect.ts'
import { turnCycles } from './programmes/turn-cycles.ts'
import { endAccess } from './registers/end-all.ts'
import { sendReminders } from './reminders/send-reminders.ts'
import { tidyAssurance } from './tidy.ts'

/** What the room does by the clock. */
export const assuranceJobs: Job[] = [
  job({ name: 'assurance.tidy', every: '35 4 * * *', does: tidyAssurance }),
  job({ name: 'assurance.ciso', every: '5 * * * *', does: watchCiso }),
  job({ name: 'assurance.cycles', every: '3 * * * *', does: turnCycles }),
  job({ name: 'assurance.access', every: '*/10 * * * *', does: endAccess }),
  job({ name: 'assurance.collect', every: '*/20 * * * *', does: collectEvidence }),
  // On working days before people begin: once a person and week, however often it runs.
  job({ name: 'assurance.remind', every: '30 8 * * 1-5', does: sendReminders }),
  ...drillJobs,
]
