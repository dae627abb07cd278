import type { Attempt, Judge } from '../attempt.ts'
import { isTooFar, recent } from './recent.ts'

/**
 * Behaviour detection as Okta documents it: new among the last successes – country (10), device (20), address (50), network (20) –
 * and velocity. A policy picks behaviours; here each adds its share, the coarser the more, so that thresholds walk through all policies.
 */
export function oktaLike(): Judge {
  const past = recent()
  const device = ({ cookie, agent }: Attempt) => cookie?.id ?? `${agent?.browser} ${agent?.os}`
  return {
    name: 'Okta-like',
    score(attempt) {
      const { account, country, ip, asn, at } = attempt
      if (!past.has(account, 'at')) return 10
      const hours = (at - Number(past.last(account, 'at'))) / 3600
      return (
        (past.isNew(account, 'country', country) ? 3 : 0) +
        (isTooFar(past.last(account, 'country'), country, hours) ? 3 : 0) +
        (past.isNew(account, 'device', device(attempt)) ? 2 : 0) +
        (past.isNew(account, 'asn', asn) ? 1.5 : 0) +
        (past.isNew(account, 'ip', ip) ? 1 : 0)
      )
    },
    learn(attempt, { success, issued }) {
      if (!success) return
      const { account, country, ip, asn, at } = attempt
      past.keep(account, 'country', country, 10)
      past.keep(account, 'device', attempt.cookie?.id ?? issued?.id ?? device(attempt), 20)
      past.keep(account, 'ip', ip, 50)
      past.keep(account, 'asn', asn, 20)
      past.keep(account, 'at', at, 1)
    },
  }
}
