import { type Job, job } from '#platform/jobs/jobs.ts'
import { runCarrier, tendInventory } from './connectors/simulator/tend-inventory.ts'
import { tidySafety } from './whereabouts/tidy-safety.ts'

/** What this room does later or by the clock. */
export const travelJobs: Job[] = [
  job({ name: 'travel.carrier', every: '10 0 * * *', does: tendInventory }),
  job({ name: 'travel.carrier-minute', every: '* * * * *', does: runCarrier }),
  { name: 'travel.tidy-safety', every: '53 3 * * *', does: tidySafety },
]
