import type { Signals } from '#risk/public.ts'
import type { Proved } from './go-on.ts'

/** What the server itself saw of this sign-in, as the judgement wants it. */
export const signalsOf = ({ account, journey, visit, failures }: Proved): Signals => ({
  companyId: account.company_id,
  accountId: account.id,
  kind: account.kind,
  ip: visit.ip,
  network: visit.network,
  userAgent: visit.userAgent,
  device: visit.device,
  deviceIsNew: journey.device_is_new,
  recentFailures: failures,
})
