import type { Attempt, Judge } from '../attempt.ts'
import { isTooFar, recent } from './recent.ts'

const rememberDays = 183

/**
 * Adaptive MFA as Auth0 documents it: NewDevice (partial when only the browser is known), ImpossibleTravel and UntrustedIP each give
 * a confidence; the lowest one counts, and a code is asked at low. The score is the doubt: 2 low, 1 medium; ties by their sum.
 */
export function auth0Like(): Judge {
  const past = recent()
  const devices = new Map<string, number>()
  const agentOf = ({ agent }: Attempt) => `${agent?.browser.replace(/ [\d.]+$/, '')} ${agent?.os}`
  return {
    name: 'Auth0-like',
    score(attempt) {
      const { account, at, country } = attempt
      const seen = devices.get(`${account} ${attempt.cookie?.id}`)
      const isKnown = attempt.cookie !== undefined && seen !== undefined && at - seen < rememberDays * 86_400
      const device = isKnown ? 0 : past.isNew(account, 'agent', agentOf(attempt)) ? 2 : 1
      const hours = (at - Number(past.last(account, 'at') ?? 0)) / 3600
      const travel = isTooFar(past.last(account, 'country'), country, hours) ? 2 : 0
      const address = attempt.listed || attempt.use === 'hosting' ? 2 : 0
      return Math.max(device, travel, address) + (device + travel + address) / 100
    },
    learn(attempt, { success, issued }) {
      if (!success) return
      const id = attempt.cookie?.id ?? issued?.id
      if (id) devices.set(`${attempt.account} ${id}`, attempt.at)
      past.keep(attempt.account, 'agent', agentOf(attempt))
      past.keep(attempt.account, 'country', attempt.country, 1)
      past.keep(attempt.account, 'at', attempt.at, 1)
    },
  }
}
