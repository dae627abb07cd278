import type { ReactNode } from 'react'
import { AuditLog } from './audit-log.tsx'
import { ContactToday } from './contact-today.tsx'
import { IncidentsToday } from './incidents-today.tsx'
import { IntelToday } from './intel-today.tsx'
import { OpeningsToday } from './openings-today.tsx'
import { OwnAccount } from './own-account.tsx'
import { PromisesToday } from './promises-today.tsx'
import { WatchAsleep } from './watch-asleep.tsx'

/** One part of the first page; it asks the server for its own figures, and shows nothing to whom it does not concern. */
interface TodayPart {
  readonly what: string
  readonly Part: () => ReactNode
}

/** What stands on the first page, the most pressing first; one line each. */
export const parts: readonly TodayPart[] = [
  { what: 'watch-asleep', Part: WatchAsleep },
  { what: 'incidents', Part: IncidentsToday },
  { what: 'openings', Part: OpeningsToday },
  { what: 'contact', Part: ContactToday },
  { what: 'promises', Part: PromisesToday },
  { what: 'intel', Part: IntelToday },
  { what: 'audit-log', Part: AuditLog },
  { what: 'own-account', Part: OwnAccount },
]
