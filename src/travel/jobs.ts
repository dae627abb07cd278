import { type Job, job } from '#platform/jobs/jobs.ts'
import { expireTrips } from './bookings/ending/expire-trips.ts'
import { giveSeatsBack } from './bookings/ending/give-seats-back.ts'
import type { Seats } from './bookings/ending/let-go.ts'
import { settleDrafts } from './bookings/holding/settle-drafts.ts'
import { runCarrier, tendInventory } from './connectors/simulator/tend-inventory.ts'
import { forgetGuests } from './guests/forget-guests.ts'
import { settleIssues } from './issuing/settle-issues.ts'
import { remind } from './requests/clock/remind.ts'
import { readNews } from './servicing/news/read-news.ts'
import { settleServicings } from './servicing/settling/look-up.ts'
import { findUnused } from './servicing/unused/find-unused.ts'
import { tidyTrips } from './tidy.ts'
import { tidySafety } from './whereabouts/tidy-safety.ts'

/** What this room does later or by the clock. */
export const travelJobs: Job[] = [
  job({ name: 'travel.carrier', every: '10 0 * * *', does: tendInventory }),
  job({ name: 'travel.carrier-minute', every: '* * * * *', does: runCarrier }),
  { name: 'travel.tidy-safety', every: '53 3 * * *', does: tidySafety },
  job({ name: 'travel.expire-trips', every: '* * * * *', does: expireTrips }),
  job({ name: 'travel.settle-issues', every: '* * * * *', does: settleIssues }),
  job({ name: 'travel.remind', every: '* * * * *', does: remind }),
  job({ name: 'travel.settle-drafts', every: '* * * * *', does: settleDrafts }),
  job<Seats>({ name: 'travel.give-seats-back', retries: 8, does: giveSeatsBack }),
  job({ name: 'travel.settle-servicings', every: '* * * * *', does: settleServicings }),
  job({ name: 'travel.carrier-news', every: '* * * * *', does: readNews }),
  job({ name: 'travel.find-unused', every: '25 * * * *', does: findUnused }),
  job({ name: 'travel.tidy', every: '40 3 * * *', does: tidyTrips }),
  job({ name: 'travel.forget-guests', every: '5 0 * * *', does: forgetGuests }),
]
