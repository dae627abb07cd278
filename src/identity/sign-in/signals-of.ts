import type { Signals } from '#risk/public.ts'
import { shownIn } from '../device-keys/shown-key.ts'
import type { JourneyRow } from '../tables.ts'
import type { Knocking } from './go-on.ts'

/** What the server itself saw of this sign-in, as the judgement wants it. */
export const signalsOf = ({
  account,
  deviceIsNew,
  visit,
  failures,
  journey,
}: Knocking & { failures: number; journey?: JourneyRow }): Signals => ({
  companyId: account.company_id,
  accountId: account.id,
  kind: account.kind,
  ip: visit.ip,
  network: visit.network,
  userAgent: visit.userAgent,
  hints: visit.hints,
  device: visit.device,
  // The cookie of this very step: whoever chooses a company in one tab may have signed in at another meanwhile.
  turn: visit.shown?.turn,
  deviceIsNew,
  key: journey && shownIn(journey.shown_key),
  recentFailures: failures,
})
