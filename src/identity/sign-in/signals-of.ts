import type { Signals } from '#risk/public.ts'
import type { Knocking } from './go-on.ts'

/** What the server itself saw of this sign-in, as the judgement wants it. */
export const signalsOf = ({
  account,
  deviceIsNew,
  visit,
  failures,
}: Knocking & { failures: number }): Signals => ({
  companyId: account.company_id,
  accountId: account.id,
  kind: account.kind,
  ip: visit.ip,
  network: visit.network,
  userAgent: visit.userAgent,
  device: visit.device,
  deviceIsNew,
  recentFailures: failures,
})
