import { follower, type Job, job } from '#platform/jobs/jobs.ts'
import { remindOfClocks } from './clocks/remind.ts'
import { detect } from './detecting/detect.ts'
import { beat } from './detecting/heartbeat.ts'
import { watchDuty } from './duty/alert-of-gaps.ts'
import { countSightings } from './intel/indicators/count-sightings.ts'
import { tellOverdue } from './intel/overdue.ts'
import { pollSources } from './intel/sources/poll-sources.ts'
import { testRules } from './rules/test-rules.ts'
import { sendSignals } from './signals/send-signals.ts'
import { tidyWatch } from './tidy.ts'

/** What the watch does by the clock. */
export const watchJobs: Job[] = [
  job({ name: 'watch.tidy', every: '25 4 * * *', does: tidyWatch }),
  follower('watch.detect', detect),
  job({ name: 'watch.heartbeat', every: '*/10 * * * *', does: beat }),
  job({ name: 'watch.test-rules', every: '15 4 * * *', does: testRules }),
  job({ name: 'watch.clocks', every: '*/15 * * * *', does: remindOfClocks }),
  job({ name: 'watch.duty', every: '*/10 * * * *', does: watchDuty }),
  job({ name: 'watch.signals', beat: 2, does: sendSignals }),
  job({ name: 'watch.intel', beat: 5, does: pollSources }),
  job({ name: 'watch.overdue', every: '35 8 * * *', does: tellOverdue }),
  follower('watch.sightings', countSightings),
]
