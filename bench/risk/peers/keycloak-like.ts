import type { Judge } from '../attempt.ts'
import { isTooFar, recent } from './recent.ts'

/**
 * Adaptive authentication as Keycloak's extension does it: evidence in log-odds from −2.5 to +2.5 a signal, added up. New browser
 * or system +0.4 to +0.8, a known address mitigates, impossible travel +2, failures of the account by steps, hours by their circle.
 */
export function keycloakLike(): Judge {
  const past = recent()
  const failures = new Map<string, { count: number; at: number }>()
  const family = (name: string | undefined) => name?.replace(/ [\d.]+$/, '')
  const hourOf = (at: number) => Math.floor(at / 3600) % 24
  return {
    name: 'Keycloak-like',
    score(attempt) {
      const { account, agent, at, country, ip } = attempt
      if (!past.has(account, 'at')) return 10
      const hours = (at - Number(past.last(account, 'at'))) / 3600
      const failed = failures.get(account)
      const isRecent = failed !== undefined && at - failed.at < 60
      return (
        (past.isNew(account, 'browser', family(agent?.browser)) ? 0.8 : -0.4) +
        (past.isNew(account, 'os', family(agent?.os)) ? 0.8 : -0.4) +
        (past.isNew(account, 'ip', ip) ? 0.5 : -1.5) +
        (past.isNew(account, 'country', country) ? 1.5 : -0.5) +
        (isTooFar(past.last(account, 'country'), country, hours) ? 2 : 0) +
        (past.isNew(account, 'hour', hourOf(at)) ? 0.3 : -0.3) +
        (isRecent ? stepOf(failed.count) : 0)
      )
    },
    learn(attempt, { success }) {
      const { account, agent, at, country, ip } = attempt
      if (!success) {
        failures.set(account, { count: (failures.get(account)?.count ?? 0) + 1, at })
        return
      }
      failures.delete(account)
      past.keep(account, 'browser', family(agent?.browser))
      past.keep(account, 'os', family(agent?.os))
      past.keep(account, 'ip', ip)
      past.keep(account, 'country', country)
      past.keep(account, 'hour', hourOf(at), 60)
      past.keep(account, 'at', at, 1)
    },
  }
}

const stepOf = (count: number) => (count <= 3 ? 0 : count <= 7 ? 0.5 : count < 15 ? 1.2 : 2.5)
